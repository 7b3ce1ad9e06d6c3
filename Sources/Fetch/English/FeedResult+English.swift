extension FeedResult {
  /// One line for people.
  public var line: String {
    switch outcome {
    case .new(let bytes, nil): "new        \(address) (\(bytes) bytes)"
    case .new(let bytes, let problem?): "new        \(address) (\(bytes) bytes; \(problem))"
    case .unchanged: "unchanged  \(address)"
    case .left(let reason): "left       \(address): \(reason)"
    case .failed(let reason): "failed     \(address): \(reason)"
    }
  }
}
