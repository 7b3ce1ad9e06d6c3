internal import ConversationCore
internal import Spool

/// What a night is to do: from the configuration, and the flags that win over it.
public struct NightOptions: Sendable {
  /// Addresses of feeds.
  public var feeds: [String]
  /// Lists of feeds.
  public var opml: [String]
  /// Whether comment feeds of posts are fetched too.
  public var comments: Bool
  /// Where those who run the servers learn who asks.
  public var contact: String?
  /// Where fetched answers are kept.
  public var spool: String
  /// Folders and files with fresh exports.
  public var watch: [String]
  /// Where the reports go.
  public var reports: String
  /// Days that spooled answers and run records are kept.
  public var keepDays: Int
  /// Nothing is said when nothing is new.
  public var ifChanged = false
  /// No result at all; errors still show.
  public var quiet = false
  /// Whether nothing is fetched this time.
  public var offline = false
  /// Whom a mail message with the digest is for; nil for Markdown.
  public var recipients: [String]?
  /// `rapport-fetch`, where it is neither beside `rapport` nor on the path.
  public var fetcher: String?

  /// What the configuration says.
  public init(_ configuration: Configuration) {
    feeds = configuration.feeds
    opml = configuration.opml
    comments = configuration.comments ?? true
    contact = configuration.contact
    spool = configuration.spool ?? SystemView.spoolPath
    watch = configuration.watch
    reports = configuration.reports ?? SystemView.reportsPath
    keepDays = configuration.keepDays ?? 30
  }

  /// Whether there is anything to fetch.
  var fetches: Bool { !offline && (!feeds.isEmpty || !opml.isEmpty) }

  /// The spool.
  var spoolFolder: SpoolFolder { SpoolFolder(path: spool) }

  /// Whether a digest is to be printed: always, but for one without news under
  /// `--if-changed` or as mail.
  func tells(_ digest: Digest) -> Bool {
    !digest.isEmpty || (!ifChanged && recipients == nil)
  }
}
