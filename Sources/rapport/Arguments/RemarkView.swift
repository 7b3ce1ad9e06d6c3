internal import ArgumentParser
internal import RapportKit

/// From where a remark looks: who is who is found as reports find it.
struct RemarkView: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Look from this instant (2012-10-01T06:00:00Z) or from today.", valueName: "instant"))
  var now: String?

  @OptionGroup var zone: ZoneArguments

  /// The same for RapportKit.
  func view(_ settings: Settings) throws -> ViewOptions {
    let written = settings.configuration
    return try asUsage { () throws(ArgumentFailure) in
      try ViewOptions(
        me: written.me, team: written.team, now: now,
        timeZone: zone.timeZone ?? written.timeZone, known: settings.known)
    }
  }
}

/// A value that cannot be understood is wrong usage.
func asUsage<T>(_ body: () throws(ArgumentFailure) -> T) throws -> T {
  do throws(ArgumentFailure) {
    return try body()
  } catch {
    throw ValidationError(error.message)
  }
}
