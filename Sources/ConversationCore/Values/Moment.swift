/// When something was said, and how well that is known.
///
/// A missing date never becomes 1970: it is `unknown`. Milliseconds count from
/// 1970-01-01T00:00:00; for an `instant` in UTC, for a `local` wall time and a `day`
/// on the clock of whoever printed it.
public struct Moment: Hashable, Sendable {
  /// How well a moment is known, from best to worst.
  public enum Precision: UInt8, Hashable, Sendable, CaseIterable {
    /// A point in time.
    case instant
    /// A wall-clock time whose zone is unknown.
    case local
    /// A calendar day.
    case day
    /// Only its place among its neighbours.
    case order
    /// Nothing.
    case unknown
  }

  /// Milliseconds since 1970 (UTC for `instant`, wall clock for `local`, midnight of
  /// the day for `day`); 0 where the precision is `order` or `unknown`.
  public let milliseconds: Int64
  /// How well it is known.
  public let precision: Precision

  /// A moment of stated precision.
  public init(milliseconds: Int64, precision: Precision) {
    self.precision = precision
    self.milliseconds = precision == .order || precision == .unknown ? 0 : milliseconds
  }

  /// A point in time, from seconds since 1970 in UTC.
  public static func instant(seconds: Int64) -> Moment {
    Moment(milliseconds: seconds * 1000, precision: .instant)
  }

  /// A calendar day.
  public static func day(_ day: CivilDay) -> Moment {
    Moment(milliseconds: Int64(day.number) * 86_400_000, precision: .day)
  }

  /// Only the order among neighbours is known.
  public static let order = Moment(milliseconds: 0, precision: .order)
  /// Nothing is known.
  public static let unknown = Moment(milliseconds: 0, precision: .unknown)

  /// Whether any calendar date is known.
  public var isDated: Bool { precision.rawValue <= Precision.day.rawValue }

  /// Seconds since 1970, rounded down; nil where no date is known.
  public var seconds: Int64? {
    guard isDated else { return nil }
    return milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000
  }
}

extension Moment {
  /// ISO 8601 as `rapport read` prints it: `Z` for an instant, no zone for a local
  /// wall time, the date alone for a day; nil where no date is known.
  public var iso8601: String? {
    guard isDated, let seconds else { return nil }
    let day = CivilDay(seconds: seconds)
    guard precision != .day else { return day.description }
    let rest = Int(seconds - Int64(day.number) * 86_400)
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    let clock = "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
    let milli = Int(milliseconds - seconds * 1000)
    let fraction =
      milli == 0 ? "" : "." + (milli < 100 ? "0" : "") + (milli < 10 ? "0" : "") + "\(milli)"
    return "\(day)T\(clock)\(fraction)\(precision == .instant ? "Z" : "")"
  }
}
