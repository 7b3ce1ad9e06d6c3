extension ConfigurationKey {
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
}
