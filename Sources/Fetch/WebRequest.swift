/// One request for one address; redirects are answers, not followed.
public struct WebRequest: Hashable, Sendable {
  /// What is asked for.
  public var address: FetchAddress
  /// Sent as `If-None-Match`.
  public var etag: String?
  /// Sent as `If-Modified-Since`.
  public var lastModified: String?
  /// Who asks.
  public var userAgent: String
  /// Whether the server may be at a private address of this machine or its network.
  public var allowsPrivate: Bool

  /// A request.
  public init(
    address: FetchAddress, etag: String? = nil, lastModified: String? = nil, userAgent: String,
    allowsPrivate: Bool
  ) {
    self.address = address
    self.etag = etag
    self.lastModified = lastModified
    self.userAgent = userAgent
    self.allowsPrivate = allowsPrivate
  }
}
