internal import ArgumentParser
internal import RapportKit

/// `rapport undo`: takes back an import.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back an import: what it added goes, what it changed is as before.",
    discussion: """
        rapport imports
        rapport undo 3
      """)

  @Argument(help: ArgumentHelp("The number of the import.", valueName: "number"))
  var number: Int

  @OptionGroup var store: StoreArguments
  @OptionGroup var output: OutputArguments

  func run() throws {
    let place = try store.place()
    try store.terminal.run(output) { run in run.undo(number, place) }
  }
}
