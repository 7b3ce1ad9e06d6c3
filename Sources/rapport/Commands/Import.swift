internal import ArgumentParser
internal import RapportKit

/// `rapport import`: sources into the store.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Remember what sources hold; importing them again adds only what is new.",
    discussion: """
        rapport import my-blog/ twitter.zip
        rapport import --dry-run export.xml

      Feeds show only their newest entries: import them often, and report from the store \
      with `rapport report`. An edited comment keeps its history, one that is gone from its \
      page stays. `rapport imports` lists the imports, `rapport undo N` takes one back.
      """)

  @OptionGroup var source: SourceArguments
  @OptionGroup var configuration: ConfigurationArguments
  @OptionGroup var output: OutputArguments

  @Flag(help: "Only say what would be new, changed, known and unreadable.")
  var dryRun = false

  @Option(help: "text or json.")
  var format: CheckFormat = .text

  func validate() throws { try source.requireSources() }

  func run() throws {
    let settings = try configuration.settings(source.terminal, quiet: source.quiet)
    let gathering = try source.gathering(settings)
    try source.terminal.run(output) { run in
      run.importSources(gathering, isDryRun: dryRun, format: format)
    }
  }
}
