/// A place in a source where an element of its list begins.
public struct JSONPlace: Hashable, Sendable {
  /// Bytes before it.
  public var offset: Int
  /// Its line, from 1, or from where the counting began.
  public var line: Int

  /// A place.
  public init(offset: Int, line: Int) {
    self.offset = offset
    self.line = line
  }
}
