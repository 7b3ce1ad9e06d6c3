internal import ArgumentParser
internal import RapportKit

/// In which zone times are shown and days counted.
struct ZoneArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Zone in which days are counted (IANA name; default: the system's).", valueName: "zone"))
  var timeZone: String?

  /// The zone's name; one that does not exist is wrong usage.
  func name(_ settings: Settings) throws -> String {
    do {
      return try ViewOptions(
        timeZone: timeZone ?? settings.configuration.timeZone
      ).timeZone
    } catch {
      throw ValidationError(error.message)
    }
  }
}
