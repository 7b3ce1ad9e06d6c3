internal import ArgumentParser
internal import RapportKit

/// `rapport check`: what each source was recognised as, and what is wrong with it.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what each source is, how much of it was read, and what is wrong with it.",
    discussion: """
        rapport check downloads/
        rapport check --format json export.xml
      """)

  @OptionGroup var source: SourceArguments
  @OptionGroup var configuration: ConfigurationArguments
  @OptionGroup var output: OutputArguments

  @Option(help: "text or json.")
  var format: CheckFormat = .text

  func validate() throws { try source.requireSources() }

  func run() throws {
    let settings = try configuration.settings(source.terminal, quiet: source.quiet)
    let gathering = try source.gathering(settings)
    try source.terminal.run(output) { run in
      run.check(gathering, format: format)
    }
  }
}
