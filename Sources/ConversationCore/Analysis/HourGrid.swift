/// How often something was said, by weekday and hour of the report's zone.
public struct HourGrid: Hashable, Sendable {
  /// Monday's 24 hours first, Sunday's last: 168 counts.
  public private(set) var counts = [Int](repeating: 0, count: 168)
  /// How many have a date and no hour, or no date.
  public private(set) var untimed = 0

  /// Nothing counted yet.
  public init() {}

  /// Counts one, by seconds since 1970 on a clock on the wall; nil where it is not known.
  public mutating func count(_ wallClock: Int64?) {
    guard let wallClock else {
      untimed += 1
      return
    }
    let day = CivilDay(seconds: wallClock)
    let second = ((wallClock % 86_400) + 86_400) % 86_400
    counts[day.weekday * 24 + Int(second / 3600)] += 1
  }

  /// How many on a weekday (0 for Monday) in an hour (0–23).
  public subscript(weekday: Int, hour: Int) -> Int { counts[weekday * 24 + hour] }

  /// All that have an hour.
  public var total: Int { counts.reduce(0, +) }
}
