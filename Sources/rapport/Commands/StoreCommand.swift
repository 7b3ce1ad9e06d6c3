internal import ArgumentParser
internal import RapportKit

/// `rapport store`: the file itself.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Back up or check the store.",
    discussion: """
        rapport store backup ~/backups/rapport.db
        rapport store check

      The store is one SQLite file; its views utterances, people, exchanges and dyads are \
      made for looking around in it, with datasette for instance.
      """,
    subcommands: [Backup.self, CheckStore.self])

  /// `rapport store backup`.
  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "backup",
      abstract: "Copy the store to a file, whole or not at all.",
      discussion: "  rapport store backup ~/backups/rapport.db")

    @Argument(help: ArgumentHelp("The file to write.", valueName: "file"))
    var target: String

    @OptionGroup var store: StoreArguments

    func run() throws {
      let place = try store.place()
      try store.terminal.run(to: nil) { run in run.backup(place, to: target) }
    }
  }

  /// `rapport store check`.
  struct CheckStore: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Have SQLite check every page of the store.",
      discussion: "  rapport store check")

    @OptionGroup var store: StoreArguments
    @OptionGroup var output: OutputArguments

    func run() throws {
      let place = try store.place()
      try store.terminal.run(output) { run in run.checkStore(place) }
    }
  }
}
