/// One answer of a server, kept as it came until it has been imported: the feed's bytes
/// in one file, which any reader of feeds can read, and the headers in another beside it.
public struct SpooledAnswer: Hashable, Sendable {
  /// The name both files share: when, from where, a hash of the address.
  public var name: String
  /// The address the feed is configured as.
  public var address: String
  /// Seconds since 1970 when it was fetched.
  public var fetched: Int64
  /// Path of the bytes.
  public var bodyPath: String

  /// An answer.
  public init(name: String, address: String, fetched: Int64, bodyPath: String) {
    self.name = name
    self.address = address
    self.fetched = fetched
    self.bodyPath = bodyPath
  }

  /// Endings of the two files.
  public static let bodyEnding = ".feed"
  /// The headers' ending.
  public static let headersEnding = ".headers"
}
