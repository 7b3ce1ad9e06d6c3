/// What `config.yml` may say: every key is also a flag of the commands it concerns, and
/// the flag wins.
public enum ConfigurationKey: String, CaseIterable, Sendable {
  /// Who "you" are.
  case me
  /// Whose answers count as the owner's.
  case team
  /// The file of what is known about people.
  case people
  /// Zone in which days are counted.
  case timeZone = "time-zone"
  /// Zone of wall times printed without one.
  case sourceTimeZone = "source-time-zone"
  /// Order of day, month and year where a page leaves it open.
  case dateOrder = "date-order"
  /// The longest list of people.
  case top
  /// Whether reports quote people's words.
  case quotes
  /// How pictures are shown.
  case charts
  /// Language of month and weekday names.
  case language
  /// Whether Markdown opens with a YAML block.
  case frontMatter = "front-matter"
  /// The database.
  case store
  /// Feeds to fetch.
  case feeds
  /// Lists of feeds.
  case opml
  /// Whether comment feeds of posts are fetched too.
  case comments
  /// Where those who run the servers learn who asks.
  case contact
  /// The folder between fetching and importing.
  case spool
  /// Folders and files looked at every night.
  case watch
  /// The folder reports are written to.
  case reports
  /// Days spooled answers and run records are kept.
  case keepDays = "keep-days"

  /// What a value looks like.
  enum Shape {
    /// One word or phrase.
    case text
    /// One or several.
    case list
    /// A path, relative to the file's own folder; `~/` is the home.
    case path
    /// One or several paths.
    case paths
    /// A whole number of at least 1.
    case number
    /// true or false.
    case flag
  }

  /// What its value looks like.
  var shape: Shape {
    switch self {
    case .me, .team, .feeds: .list
    case .timeZone, .sourceTimeZone, .dateOrder, .contact, .charts, .language: .text
    case .people, .store, .spool, .reports: .path
    case .opml, .watch: .paths
    case .top, .keepDays: .number
    case .quotes, .comments, .frontMatter: .flag
    }
  }

  /// The flag that says the same.
  public var flag: String {
    switch self {
    case .feeds: "--feed"
    case .quotes: "--no-quotes"
    case .comments: "--no-comments"
    default: "--\(rawValue)"
    }
  }

  /// An example value, as YAML.
  var example: String {
    switch self {
    case .me: "[\"Ada Lind\", \"@adalind\", https://ada.example]"
    case .team: "[\"Ben Ode\"]"
    case .people: "people.yml"
    case .timeZone: "Europe/Copenhagen"
    case .sourceTimeZone: "America/New_York"
    case .dateOrder: "dmy"
    case .top: "10"
    case .quotes: "true"
    case .charts: "svg"
    case .language: "en"
    case .frontMatter: "false"
    case .store: "~/.local/state/rapport/rapport.db"
    case .feeds: "\n  - https://ada.example/feed/\n  - https://ada.example/comments/feed/"
    case .opml: "[subscriptions.opml]"
    case .comments: "true"
    case .contact: "https://ada.example/about"
    case .spool: "~/.local/state/rapport/spool"
    case .watch: "[~/rapport/inbox]"
    case .reports: "~/rapport/reports"
    case .keepDays: "30"
    }
  }
}
