/// How a report is written.
public struct ReportOptions: Sendable {
  /// The longest list of people (`-n`).
  public var top: Int
  /// Whether people's words may be quoted (`--no-quotes` turns it off).
  public var quotes: Bool

  /// Options.
  public init(top: Int = 10, quotes: Bool = true) {
    self.top = top
    self.quotes = quotes
  }
}
