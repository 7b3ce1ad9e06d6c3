extension Wording {
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
}
