internal import ArgumentParser
internal import RapportKit

/// `rapport explain`: the terms behind a verdict or a rank, and the utterances behind
/// them.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show what a verdict, a rank, a person's figures or any number is made of.",
    discussion: """
        rapport explain x:status/123 twitter.zip      one utterance
        rapport explain "Ada Lind" my-blog/           one person
        rapport explain 1 my-blog/                    the first of the reply list
        rapport explain talk.days.talk_only my-blog/  a number of report --format json
      """)

  @Argument(
    help: ArgumentHelp(
      """
      The id of an utterance, a person's name, handle or id, a rank, or the place of a \
      number in report --format json.
      """, valueName: "what"))
  var what: String

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
      run.explain(what, gathering, view: view, document: document)
    }
  }
}
