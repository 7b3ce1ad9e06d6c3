internal import ConversationCore

/// A day as typed: a date, or a number of days from today.
struct DayArgument {
  /// The day `YYYY-MM-DD`, or `14d` days from today in a direction; throws with what would
  /// be right.
  static func day(
    _ text: String?, option: String, today: CivilDay, forward: Bool, otherwise days: Int
  ) throws(ArgumentFailure) -> CivilDay {
    guard let text else { return today.advanced(by: forward ? days : -days) }
    if text == "today" { return today }
    if text == "yesterday" { return today.advanced(by: -1) }
    if let day = CivilDay(iso: text) { return day }
    if text.hasSuffix("d"), let days = Int(text.dropLast()), (0...100_000).contains(days) {
      return today.advanced(by: forward ? days : -days)
    }
    throw ArgumentFailure(
      message: English.wantsDay(option, forward: forward, not: text))
  }
}
