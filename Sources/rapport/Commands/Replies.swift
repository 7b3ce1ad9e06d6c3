internal import ArgumentParser
internal import RapportKit

/// `rapport replies`: whom to reply to next, and what is owed.
struct Replies: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Whom to reply to next, ranked, with the reason; and what is owed.",
    discussion: """
        rapport replies my-blog/
        rapport replies -n 3 --format json comments.xml
      """)

  @OptionGroup var source: SourceArguments
  @OptionGroup var view: ViewArguments
  @OptionGroup var configuration: ConfigurationArguments
  @OptionGroup var output: OutputArguments

  @Option(help: "markdown or json.")
  var format: SummaryFormat = .markdown

  @Option(name: [.customShort("n"), .long], help: "How many people (default: 10).")
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
      run.replies(
        gathering, view: view, format: format, top: top ?? settings.configuration.top ?? 10,
        quotes: !noQuotes && settings.configuration.quotes != false)
    }
  }
}
