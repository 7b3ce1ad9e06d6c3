/// How a report is written.
public struct ReportOptions: Sendable {
  /// The longest list of people (`-n`).
  public var top: Int
  /// Whether people's words may be quoted (`--no-quotes` turns it off).
  public var quotes: Bool
  /// How pictures are shown.
  public var charts: ChartForm
  /// In which language months and weekdays are named.
  public var language: Language
  /// Whether Markdown opens with a YAML block for Hugo, Jekyll and Obsidian.
  public var frontMatter: Bool

  /// Options.
  public init(
    top: Int = 10, quotes: Bool = true, charts: ChartForm = .none, language: Language = .english,
    frontMatter: Bool = false
  ) {
    self.top = top
    self.quotes = quotes
    self.charts = charts
    self.language = language
    self.frontMatter = frontMatter
  }
}
