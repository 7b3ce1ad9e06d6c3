internal import ConversationCore

extension Wording {
  /// English month names.
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// 3 September 2008.
  static func date(_ day: CivilDay) -> String {
    let (year, month, dayOfMonth) = day.components
    return "\(dayOfMonth) \(monthName(month)) \(year)"
  }

  /// 3 Sep 2008, for tables.
  static func shortDate(_ day: CivilDay) -> String {
    let (year, month, dayOfMonth) = day.components
    return "\(dayOfMonth) \(shortMonth(month)) \(year)"
  }

  /// 3–12 September 2008; 3 September to 2 October 2008.
  static func period(_ days: ClosedRange<CivilDay>) -> String {
    let first = days.lowerBound.components
    let last = days.upperBound.components
    if days.lowerBound == days.upperBound { return date(days.lowerBound) }
    if first.year != last.year { return "\(date(days.lowerBound)) to \(date(days.upperBound))" }
    if first.month != last.month {
      return "\(first.day) \(monthName(first.month)) to \(date(days.upperBound))"
    }
    return "\(first.day)–\(date(days.upperBound))"
  }

  /// September 2008.
  static func month(_ month: Int, _ year: Int) -> String { "\(monthName(month)) \(year)" }

  /// A span as people say it, rounded down to one unit: "13 minutes", "2 days".
  static func duration(_ seconds: Int64) -> String {
    let minutes = max(0, seconds) / 60
    let hours = minutes / 60
    let days = hours / 24
    return switch (minutes, hours, days) {
    case (..<1, _, _): "under a minute"
    case (..<60, _, _): count(Int(minutes), "minute", "minutes")
    case (_, ..<48, _): count(Int(hours), "hour", "hours")
    case (_, _, ..<14): count(Int(days), "day", "days")
    case (_, _, ..<63): count(Int(days / 7), "week", "weeks")
    case (_, _, ..<730): count(Int(days / 30), "month", "months")
    default: count(Int(days / 365), "year", "years")
    }
  }

  /// The same of a measured number of seconds.
  static func duration(_ seconds: Double) -> String {
    duration(seconds.isFinite ? Int64(min(1e15, max(0, seconds.rounded()))) : 0)
  }

  private static func monthName(_ month: Int) -> String {
    months.indices.contains(month - 1) ? months[month - 1] : "?"
  }

  static func shortMonth(_ month: Int) -> String { String(monthName(month).prefix(3)) }
}
