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

  /// What it is for, in lines of a comment.
  var comment: String {
    switch self {
    case .me:
      """
      Who you are: names, @handles, e-mail addresses, addresses of your sites. Found out
      from archives and sites where it can be; say it where that goes wrong.
      """
    case .team: "Others whose answers count as yours."
    case .people: "What is known about people: who is who, whom to leave out, how often to talk."
    case .timeZone: "Zone in which days are counted (IANA name). The default is the system's."
    case .sourceTimeZone: "Zone of times that pages print without one."
    case .dateOrder: "dmy, mdy or ymd, where 3/09/2008 could be either."
    case .top: "How many people a list shows."
    case .quotes: "Whether reports quote people's words."
    case .charts: "svg, unicode, mermaid or none. The nightly report has bars of characters."
    case .language: "Language of the names of months and weekdays: en, de, fr, es and others."
    case .frontMatter: "Whether Markdown opens with a YAML block, for Hugo, Jekyll and Obsidian."
    case .store: "The database everything is kept in."
    case .feeds:
      """
      Feeds to fetch at night. Give the feeds of comments too: a feed shows only its newest
      entries, and what is not fetched in time is lost.
      """
    case .opml: "Lists of feeds (OPML), as feed readers export them."
    case .comments: "Whether the comment feeds that posts name are fetched too."
    case .contact: "Where those who run the servers can learn who asks."
    case .spool: "Where fetched feeds are kept until they are imported."
    case .watch: "Folders for fresh exports and saved pages, looked at every night."
    case .reports: "The folder reports are written to: YYYY-MM-DD.md and latest.md."
    case .keepDays: "Days that fetched feeds and records of runs are kept after they were used."
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
