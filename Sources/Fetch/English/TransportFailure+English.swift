extension TransportFailure {
  /// In plain words.
  public var reason: String {
    switch self {
    case .privateAddress:
      "a public address sent us to one inside this network; that is refused"
    case .tooLarge(let limit): "the answer is larger than \(limit >> 20) MB"
    case .tooSlow(let seconds): "no complete answer within \(seconds) seconds"
    case .other(let words): words
    }
  }
}
