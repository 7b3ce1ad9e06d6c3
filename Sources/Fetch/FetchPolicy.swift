/// How politely, how patiently and how much: the bounds of every fetch, in one place.
public struct FetchPolicy: Hashable, Sendable {
  /// Seconds between two fetches of one feed, at least.
  public var floor: Int64 = 3600
  /// Seconds between two requests to one host.
  public var pause: Double = 1
  /// Seconds until a connection stands.
  public var connectSeconds = 15
  /// Seconds one answer may take in all.
  public var totalSeconds = 60
  /// Seconds it may take without a byte a second.
  public var stallSeconds = 20
  /// Bytes of a body, unpacked.
  public var bodyBytes = 20 << 20
  /// Bytes of all headers of an answer.
  public var headerBytes = 64 << 10
  /// Redirects in a row.
  public var redirects = 5
  /// Hosts asked at the same time; each is asked one thing at a time.
  public var hostsAtOnce = 4
  /// The longest `Retry-After` that is believed, in seconds.
  public var longestWait: Int64 = 7 * 86_400
  /// Comment feeds of posts that one run asks for, at most; the rest have their turn in
  /// the next.
  public var discoveredAtOnce = 200
  /// Comment feeds remembered for one feed, at most.
  public var discoveredInAll = 5000
  /// The longest time a post's comment feed is left alone, in seconds.
  public var longestRest: Int64 = 30 * 86_400
  /// Whether comment feeds of posts are looked for.
  public var discovers = true
  /// Who asks, as the server reads it.
  public var userAgent = "rapport-fetch"

  /// The usual bounds.
  public init() {}

  /// How long a post's comment feed is left alone: a tenth of the time nothing has
  /// happened there, so that a fresh post is asked about every night and a year-old one
  /// every month.
  func rest(quietFor seconds: Int64) -> Int64 {
    min(max(floor, seconds / 10), longestRest)
  }
}
