/// What `config.yml` says; nil and empty lists where it says nothing.
public struct Configuration: Hashable, Sendable {
  /// Who "you" are.
  public var me: [String] = []
  /// Whose answers count as the owner's.
  public var team: [String] = []
  /// Path of the people file.
  public var people: String?
  /// Zone in which days are counted.
  public var timeZone: String?
  /// Zone of wall times printed without one.
  public var sourceTimeZone: String?
  /// `dmy`, `mdy` or `ymd`.
  public var dateOrder: String?
  /// The longest list of people.
  public var top: Int?
  /// Whether reports quote people's words.
  public var quotes: Bool?
  /// How pictures are shown.
  public var charts: ChartStyle?
  /// Language of month and weekday names.
  public var language: String?
  /// Whether Markdown opens with a YAML block.
  public var frontMatter: Bool?
  /// Path of the database.
  public var store: String?
  /// Addresses of feeds.
  public var feeds: [String] = []
  /// Paths of lists of feeds.
  public var opml: [String] = []
  /// Whether comment feeds of posts are fetched too.
  public var comments: Bool?
  /// Where those who run the servers learn who asks.
  public var contact: String?
  /// The folder between fetching and importing.
  public var spool: String?
  /// Folders and files looked at every night.
  public var watch: [String] = []
  /// The folder reports are written to.
  public var reports: String?
  /// Days that spooled answers and run records are kept.
  public var keepDays: Int?

  /// Nothing said.
  public init() {}
}
