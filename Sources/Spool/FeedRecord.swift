/// What is remembered of one feed from fetch to fetch.
public struct FeedRecord: Codable, Hashable, Sendable {
  /// The address as it was configured, or as a feed named it.
  public var address: String
  /// Where it has moved for good (301, 308); nil where it has not.
  public var movedTo: String?
  /// The feed's `ETag` of the last answer that parsed.
  public var etag: String?
  /// Its `Last-Modified` of the same answer.
  public var lastModified: String?
  /// Hash of the last body that was kept, for servers without validators.
  public var bodyHash: String?
  /// Seconds since 1970 when it was first heard of.
  public var firstSeen: Int64
  /// When it was last asked; nil for never.
  public var lastAttempt: Int64?
  /// When an answer last parsed, or said that nothing changed.
  public var lastSuccess: Int64?
  /// When an answer last differed from the one before.
  public var lastChange: Int64?
  /// Not to be asked again before this (`Retry-After`).
  public var notBefore: Int64?
  /// Since when it fails without a success in between; nil while all is well.
  public var failingSince: Int64?
  /// How many attempts in a row have failed.
  public var failures = 0
  /// What went wrong the last time, in plain words.
  public var lastError: String?
  /// The server says it is gone for good (410): not asked again.
  public var isGone = false
  /// Its server was once met at a public address: it is not to be asked at a private one.
  public var isPublic = false
  /// What the user's list of feeds calls it.
  public var title: String?
  /// The folders it lies in there, each as a path; nil for none.
  public var folders: [String]?
  /// The feed that named it (`wfw:commentRss`); nil for one that was configured.
  public var discoveredFrom: String?

  /// A feed nobody has asked yet.
  public init(address: String, firstSeen: Int64, discoveredFrom: String? = nil) {
    self.address = address
    self.firstSeen = firstSeen
    self.discoveredFrom = discoveredFrom
  }
}

extension FeedRecord {
  /// Its address without a user's name and password, for everything that is printed or
  /// kept beside the spool's own record.
  public var shown: String {
    guard let scheme = address.firstRange(of: "://") else { return address }
    let rest = address[scheme.upperBound...]
    let end = rest.utf8.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
    guard let at = rest[..<end].utf8.lastIndex(of: UInt8(ascii: "@")) else { return address }
    return String(address[..<scheme.upperBound]) + String(rest[rest.utf8.index(after: at)...])
  }

  /// Notes an answer that could be read, or said that nothing changed.
  public mutating func succeed(at now: Int64, changed: Bool) {
    lastSuccess = now
    if changed { lastChange = now }
    failingSince = nil
    failures = 0
    lastError = nil
    notBefore = nil
  }

  /// Notes an attempt that failed.
  public mutating func fail(at now: Int64, _ reason: String) {
    failingSince = failingSince ?? now
    failures = failures &+ 1
    lastError = reason
  }
}
