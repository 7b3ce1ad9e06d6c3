internal import ArgumentParser
internal import RapportKit

/// `rapport imports`: what was imported, when, and what it brought.
struct Imports: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "imports",
    abstract: "List the imports: number, time, what they brought, sources.",
    discussion: """
        rapport imports
        rapport imports --store other.db
      """)

  @OptionGroup var store: StoreArguments
  @OptionGroup var output: OutputArguments
  @OptionGroup var zone: ZoneArguments

  func run() throws {
    let settings = try store.settings()
    let timeZone = try zone.name(settings)
    let place = store.place(settings)
    try store.terminal.run(output) { run in run.imports(place, timeZone: timeZone) }
  }
}
