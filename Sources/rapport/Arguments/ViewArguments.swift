internal import ArgumentParser
internal import RapportKit

/// From where the sources are looked at: whose they are, which days, as of when.
struct ViewArguments: ParsableArguments {
  @Option(
    name: .customLong("me"),
    help: ArgumentHelp(
      "Who you are: a name, @handle, e-mail address or URL (repeatable).",
      discussion: "Otherwise taken from the archive or the site; the report says which.",
      valueName: "name"))
  var me: [String] = []

  @Option(
    help: ArgumentHelp(
      "Somebody whose answers count as yours (repeatable).", valueName: "name"))
  var team: [String] = []

  @Option(help: ArgumentHelp("First day: a date, or 30d for the last 30 days.", valueName: "day"))
  var since: String?

  @Option(help: ArgumentHelp("Last day: a date, or 7d for a week ago.", valueName: "day"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "Look from this instant (2012-10-01T06:00:00Z) or from today.",
      discussion: """
        The default is the clock, or the end of the last day of an archive that ended over \
        30 days ago.
        """,
      valueName: "instant"))
  var now: String?

  @Option(
    help: ArgumentHelp(
      "Zone in which days are counted (IANA name; default: the system's).", valueName: "zone"))
  var timeZone: String?

  @Flag(
    help: ArgumentHelp(
      "People go by Person 1, Person 2 …, and nothing leads back to them.",
      discussion: "No names, addresses, titles, file names or words, in any form."))
  var pseudonyms = false

  /// The same for RapportKit, with what was written down where nothing was typed; a value
  /// that cannot be understood is wrong usage.
  func view(_ settings: Settings) throws -> ViewOptions {
    let written = settings.configuration
    do {
      return try ViewOptions(
        me: me.isEmpty ? written.me : me, team: team.isEmpty ? written.team : team, since: since,
        until: until, now: now, timeZone: timeZone ?? written.timeZone, known: settings.known,
        pseudonyms: pseudonyms)
    } catch {
      throw ValidationError(error.message)
    }
  }
}
