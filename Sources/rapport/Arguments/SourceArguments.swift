internal import ArgumentParser
internal import RapportKit

/// What to read, and how to read what it leaves open.
struct SourceArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders, archives, or - for standard input; without any, the store is read.",
      valueName: "source"))
  var sources: [String] = []

  @Option(
    help: ArgumentHelp(
      "Order of day, month and year where a page leaves it open: dmy, mdy or ymd.",
      valueName: "order"))
  var dateOrder: String?

  @Option(
    help: ArgumentHelp(
      "Zone of wall times that the sources print without one (IANA name).", valueName: "zone"))
  var sourceTimeZone: String?

  @Option(
    help: ArgumentHelp(
      "The store (default: rapport/rapport.db in the user's folder for state).",
      valueName: "path"))
  var store: String?

  @Flag(
    help: ArgumentHelp(
      "Read pages by structure alone, as if no engine were known: for measuring.",
      visibility: .private))
  var byStructure = false

  @Flag(name: .shortAndLong, help: "No progress, no warnings; errors still show.")
  var quiet = false

  @Flag(help: "No progress bar, even on a terminal.")
  var noProgress = false

  @Flag(help: "No colour in messages (NO_COLOR does the same).")
  var noColor = false

  /// For commands that read sources and nothing else.
  func requireSources() throws {
    guard !sources.isEmpty else {
      throw ValidationError(English.nameSources)
    }
  }

  /// The same for RapportKit, with what was written down where nothing was typed; a value
  /// that cannot be understood is wrong usage.
  func gathering(_ settings: Settings) throws -> GatheringOptions {
    let written = settings.configuration
    let path = store ?? written.store
    guard !sources.isEmpty || path != nil || StorePlace(nil).isThere else {
      throw ValidationError(English.nothingToRead)
    }
    do {
      return try GatheringOptions(
        sources: sources, dateOrder: dateOrder ?? written.dateOrder,
        sourceTimeZone: sourceTimeZone ?? written.sourceTimeZone, store: path,
        byStructure: byStructure)
    } catch {
      throw ValidationError(error.message)
    }
  }

  /// Where messages and progress go.
  var terminal: Terminal {
    Terminal(progress: !quiet && !noProgress, color: !noColor)
  }
}
