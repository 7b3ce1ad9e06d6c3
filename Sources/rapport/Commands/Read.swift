internal import ArgumentParser
internal import RapportKit

/// `rapport read`: every utterance as JSON Lines.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Print every utterance as a line of JSON, as it was read and understood.",
    discussion: """
        rapport read page.html | jq -r '[.speaker_name, .act, .text] | @tsv'
      """)

  @OptionGroup var source: SourceArguments
  @OptionGroup var view: ViewArguments
  @OptionGroup var configuration: ConfigurationArguments
  @OptionGroup var output: OutputArguments

  func run() throws {
    let settings = try configuration.settings(source.terminal, quiet: source.quiet)
    let view = try self.view.view(settings)
    let gathering = try source.gathering(settings)
    try source.terminal.run(output) { run in
      run.read(gathering, view: view)
    }
  }
}
