internal import ArgumentParser
internal import RapportKit

/// `rapport people suggest`: who may be one person, for the user to decide.
struct PeopleSuggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Who may be one person, with what speaks for it, as entries for people.yml.",
    discussion: """
        rapport people suggest my-blog/ twitter.zip >> people.yml

      Only evidence that is nearly always right joins accounts unasked; the rest is yours to \
      judge. Delete what is wrong before the entries go into the file; taking one out again \
      undoes it.
      """)

  @OptionGroup var source: SourceArguments
  @OptionGroup var view: ViewArguments
  @OptionGroup var configuration: ConfigurationArguments
  @OptionGroup var output: OutputArguments

  func run() throws {
    let settings = try configuration.settings(source.terminal, quiet: source.quiet)
    let view = try self.view.view(settings)
    let gathering = try source.gathering(settings)
    try source.terminal.run(output) { run in run.suggestPeople(gathering, view: view) }
  }
}
