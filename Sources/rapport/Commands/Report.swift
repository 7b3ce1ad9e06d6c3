internal import ArgumentParser
internal import RapportKit

/// `rapport report`: the summary.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the Markdown summary (the default command).",
    discussion: """
        rapport report my-blog/ twitter.zip -o report.md
        rapport report --since 90d --me @ada twitter.zip
        rapport report --format json export.xml | jq .talk
      """)

  @OptionGroup var source: SourceArguments
  @OptionGroup var view: ViewArguments
  @OptionGroup var configuration: ConfigurationArguments
  @OptionGroup var output: OutputArguments

  @Option(help: "markdown or json.")
  var format: SummaryFormat = .markdown

  @Option(name: [.customShort("n"), .long], help: "The longest list of people (default: 10).")
  var top: Int?

  @Flag(help: "Leave out people's words.")
  var noQuotes = false

  func validate() throws {
    guard top ?? 1 > 0 else { throw ValidationError("-n wants a number above 0") }
  }

  func run() throws {
    let settings = try configuration.settings(source.terminal, quiet: source.quiet)
    let view = try self.view.view(settings)
    let gathering = try source.gathering(settings)
    try source.terminal.run(output) { run in
      run.report(
        gathering, view: view, format: format, top: top ?? settings.configuration.top ?? 10,
        quotes: !noQuotes && settings.configuration.quotes != false)
    }
  }
}
