/// How far reading has got.
public struct Progress: Sendable {
  /// Bytes read.
  public var done: Int
  /// Bytes there are to read; nil where that is not known (standard input).
  public var total: Int?

  /// Progress.
  public init(done: Int, total: Int?) {
    self.done = done
    self.total = total
  }
}
