/// Why no answer came.
public enum TransportFailure: Error, Hashable, Sendable {
  /// The server is at a private address, which a public one may not send us to.
  case privateAddress
  /// The body is larger than the limit, in bytes.
  case tooLarge(limit: Int)
  /// It took longer than the limit, in seconds.
  case tooSlow(seconds: Int)
  /// Anything else, in libcurl's words.
  case other(String)
}
