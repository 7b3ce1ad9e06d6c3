internal import ArgumentParser
internal import RapportKit

/// Which store, and how messages are shown, for commands that read nothing else.
struct StoreArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The store (default: rapport/rapport.db in the user's folder for state).",
      valueName: "path"))
  var store: String?

  @Flag(help: "No colour in messages (NO_COLOR does the same).")
  var noColor = false

  @OptionGroup var configuration: ConfigurationArguments

  /// The store, where the configuration has it unless it was typed.
  func place() throws -> StorePlace { try place(settings()) }

  /// The same, for settings that were read already.
  func place(_ settings: Settings) -> StorePlace {
    StorePlace(store ?? settings.configuration.store)
  }

  /// What the user has written down.
  func settings() throws -> Settings { try configuration.settings(terminal) }

  /// Where messages go.
  var terminal: Terminal { Terminal(progress: false, color: !noColor) }
}
