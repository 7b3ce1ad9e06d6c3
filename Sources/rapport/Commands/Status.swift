internal import ArgumentParser
internal import RapportKit

/// `rapport status`: the store, the last nights, what fails.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say what is remembered, how the last nights went, and which feeds fail.")

  @Option(
    help: ArgumentHelp(
      "Where fetched feeds are kept until they are imported.", valueName: "folder"))
  var spool: String?

  @OptionGroup var store: StoreArguments
  @OptionGroup var zone: ZoneArguments
  @OptionGroup var output: OutputArguments

  func run() throws {
    let settings = try store.settings()
    var options = NightOptions(settings.configuration)
    options.spool = spool ?? options.spool
    let zone = try zone.name(settings)
    try store.terminal.run(output) { run in
      run.status(options, store.place(settings), timeZone: zone)
    }
  }
}
