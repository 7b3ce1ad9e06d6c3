/// A named run of bytes that can be read from the start, any number of times: a file,
/// a member of an archive, or bytes at hand. Making one opens nothing.
public struct Source: Sendable {
  /// The path as given; `archive.zip/data/tweets.js` for a member.
  public let name: String
  private let content: [UInt8]

  /// A source of bytes at hand, for tests and standard input.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.content = bytes
  }

  /// All bytes, at most `limit` of them.
  public func bytes(limit: Int) throws(BytesFailure) -> [UInt8] {
    guard content.count <= limit else { throw .tooLarge(path: name, limit: limit) }
    return content
  }
}
