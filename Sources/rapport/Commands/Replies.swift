internal import ArgumentParser
internal import RapportKit

/// `rapport replies`: whom to reply to next, and what is owed.
struct Replies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replies",
    abstract: "Whom to reply to next, ranked, with the reason; and what is owed.",
    discussion: """
        rapport replies my-blog/
        rapport replies -n 3 --format json export.xml
      """)

  @OptionGroup var source: SourceArguments
  @OptionGroup var view: ViewArguments
  @OptionGroup var configuration: ConfigurationArguments
  @OptionGroup var document: DocumentArguments

  func run() throws {
    let settings = try configuration.settings(source.terminal, quiet: source.quiet)
    let view = try self.view.view(settings)
    let gathering = try source.gathering(settings)
    let document = try self.document.options(settings)
    try source.terminal.run(self.document.output) { run in
      run.replies(gathering, view: view, document: document)
    }
  }
}
