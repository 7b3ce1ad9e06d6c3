/// A first or last day as a user states it.
public enum DayBound: Hashable, Sendable {
  /// A date.
  case day(CivilDay)
  /// That many days before the day the report looks from.
  case daysBack(Int)

  /// The day, seen from a day.
  public func day(from today: CivilDay) -> CivilDay {
    switch self {
    case .day(let day): day
    case .daysBack(let days): today.advanced(by: -days)
    }
  }
}
