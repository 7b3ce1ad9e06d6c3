internal import ConversationCore
internal import FoundationEssentials

/// Turns moments into days of the zone a report is written in.
struct ReportCalendar: Sendable {
  private let zone: TimeZone?

  /// A calendar of a zone by its IANA name; UTC where the zone is not known.
  init(timeZone: String) { self.zone = TimeZone(identifier: timeZone) }

  /// The day of a point in time.
  func day(seconds: Int64) -> CivilDay {
    let date = Date(timeIntervalSince1970: Double(seconds))
    return CivilDay(seconds: seconds &+ Int64(zone?.secondsFromGMT(for: date) ?? 0))
  }

  /// The day something was said; a wall-clock time keeps the day it was printed with.
  /// Nil without a date.
  func day(of moment: Moment) -> CivilDay? {
    guard let seconds = moment.seconds else { return nil }
    return moment.precision == .instant ? day(seconds: seconds) : CivilDay(seconds: seconds)
  }
}
