internal import ArgumentParser
internal import RapportKit

/// What the user has written down once and for all.
struct ConfigurationArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration (default: $XDG_CONFIG_HOME/rapport/config.yml, if there is one).",
      valueName: "file"))
  var config: String?

  @Option(
    help: ArgumentHelp(
      "What is known about people (default: people.yml beside the configuration).",
      valueName: "file"))
  var people: String?

  /// Both files; prints what is odd about them, and ends the run with 78 where they cannot
  /// be used.
  func settings(_ terminal: Terminal, quiet: Bool = false) throws -> Settings {
    do {
      let settings = try Settings.load(config: config, people: people)
      if !quiet { StandardError.write(settings.warningText) }
      return settings
    } catch {
      StandardError.write(error.text(color: terminal.color))
      throw ExitCode(ExitStatus.configuration.rawValue)
    }
  }
}
