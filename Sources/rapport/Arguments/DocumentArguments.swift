internal import ArgumentParser
internal import RapportKit

/// How a report is written, and where it goes.
struct DocumentArguments: ParsableArguments {
  @OptionGroup var output: OutputArguments

  @Option(help: "markdown, html, text, json or eml.")
  var format: SummaryFormat = .markdown

  @Flag(help: "A mail message of plain text and HTML, for msmtp -t (the same as --format eml).")
  var eml = false

  @Option(
    help: ArgumentHelp("Whom the message is for (repeatable).", valueName: "address"))
  var to: [String] = []

  @Option(
    help: ArgumentHelp(
      "How pictures are shown: svg, unicode, mermaid or none.",
      discussion:
        "The default is svg in HTML, else unicode; svg with -o FILE.md makes FILE.charts/."))
  var charts: ChartStyle?

  @Flag(help: "Open Markdown with a YAML block, for Hugo, Jekyll and Obsidian.")
  var frontMatter = false

  @Option(
    help: ArgumentHelp(
      "Language of month and weekday names: en, de, fr, es and others.", valueName: "tag"))
  var language: String?

  @Option(name: [.customShort("n"), .long], help: "The longest list of people (default: 10).")
  var top: Int?

  @Flag(help: "Leave out people's words.")
  var noQuotes = false

  func validate() throws {
    guard top ?? 1 > 0 else { throw ValidationError(English.topTooSmall) }
  }

  /// The same for RapportKit; a value that cannot be understood is wrong usage.
  func options(_ settings: Settings) throws -> DocumentOptions {
    let written = settings.configuration
    let format = eml ? .eml : format
    // What is written down for files is no demand where it cannot be met.
    let fits = written.charts != .svg || format == .html || output.output != nil
    do {
      return try DocumentOptions(
        format: format, charts: charts ?? (fits ? written.charts : nil),
        language: language ?? written.language, output: output.output,
        top: top ?? written.top ?? 10, quotes: !noQuotes && written.quotes != false,
        frontMatter: frontMatter || (written.frontMatter == true && format == .markdown),
        recipients: to)
    } catch {
      throw ValidationError(error.message)
    }
  }
}
