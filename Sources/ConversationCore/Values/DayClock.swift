internal import FoundationEssentials
internal import FoundationInternationalization

/// The calendar of one time zone: which day and hour an instant falls on there, and
/// when a day's noon was.
///
/// The zone's changes of offset are looked up once, from 1970 to 2100, so that a
/// conversion costs a few nanoseconds; instants outside take the nearest known offset.
/// A day is never taken for 86,400 seconds: it has 23 or 25 hours at the changes, and
/// Apia never saw 2011-12-30.
public struct DayClock: Sendable {
  /// IANA name of the zone, as given.
  public let name: String
  /// The zone could not be had, because this machine holds no zone data at all: the
  /// clock shows UTC instead.
  public let isFallback: Bool

  /// Where each offset begins, in seconds of UTC, ascending; the first is 1970.
  private let starts: [Int64]
  /// Seconds east of UTC from the start of the same index on.
  private let offsets: [Int64]
  /// For every stretch of `2^stretchBits` seconds since 1970, the index of the offset
  /// that holds at its beginning.
  private let stretches: [UInt16]
  /// 2^22 seconds are 48 days: rarely more than one change in each.
  private static let stretchBits: Int64 = 22

  /// Coordinated universal time.
  public static let utc = DayClock(name: "UTC", isFallback: false, starts: [0], offsets: [0])

  /// The calendar of a zone by its IANA name; nil for a name that is no zone.
  public init?(timeZone name: String) {
    if name == "UTC" || name == "Etc/UTC" || name == "GMT" || name == "Z" {
      self.init(name: name, isFallback: false, starts: [0], offsets: [0])
      return
    }
    guard let zone = TimeZone(identifier: name) else {
      guard TimeZone(identifier: "Europe/Berlin") == nil else { return nil }
      self.init(name: name, isFallback: true, starts: [0], offsets: [0])
      return
    }
    let end: Int64 = 4_102_444_800  // 2100-01-01
    var starts: [Int64] = [0]
    var offsets = [DayClock.offset(of: zone, at: 0)]
    var date = Date(timeIntervalSince1970: 0)
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next > date {
      let start = Int64(next.timeIntervalSince1970.rounded())
      guard start < end else { break }
      let offset = DayClock.offset(of: zone, at: start)
      if offset != offsets[offsets.count - 1] {
        starts.append(start)
        offsets.append(offset)
      }
      date = next
    }
    self.init(name: name, isFallback: false, starts: starts, offsets: offsets)
  }

  private static func offset(of zone: TimeZone, at seconds: Int64) -> Int64 {
    Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
  }

  private init(name: String, isFallback: Bool, starts: [Int64], offsets: [Int64]) {
    self.name = name
    self.isFallback = isFallback
    self.starts = starts
    self.offsets = offsets
    var stretches: [UInt16] = []
    var index = 0
    for stretch in 0...(starts[starts.count - 1] >> DayClock.stretchBits) + 1 {
      let begin = stretch << DayClock.stretchBits
      while index + 1 < starts.count, starts[index + 1] <= begin { index += 1 }
      stretches.append(UInt16(clamping: index))
    }
    self.stretches = stretches
  }
}

extension DayClock {
  /// Seconds the zone's clocks are ahead of UTC at an instant (seconds since 1970).
  public func offset(at seconds: Int64) -> Int64 {
    guard seconds > 0 else { return offsets[0] }
    let stretch = min(Int(seconds >> DayClock.stretchBits), stretches.count - 1)
    var index = Int(stretches[stretch])
    while index + 1 < starts.count, starts[index + 1] <= seconds { index += 1 }
    return offsets[index]
  }

  /// What a clock in the zone shows at an instant, as seconds since its own 1970.
  public func wallClock(at seconds: Int64) -> Int64 { seconds &+ offset(at: seconds) }

  /// The calendar day an instant falls on.
  public func day(at seconds: Int64) -> CivilDay { CivilDay(seconds: wallClock(at: seconds)) }

  /// The hour of the day (0–23) at an instant.
  public func hour(at seconds: Int64) -> Int {
    let wall = wallClock(at: seconds)
    return Int(((wall % 86_400) + 86_400) % 86_400 / 3600)
  }

  /// The instant at which clocks in the zone show a wall time. Of two such instants it
  /// is the first; a time that was skipped counts as if the clocks had not been moved.
  public func instant(ofWallClock wall: Int64) -> Int64 {
    let before = wall &- offset(at: wall &- 86_400)
    if wallClock(at: before) == wall { return before }
    let after = wall &- offset(at: wall &+ 86_400)
    return wallClock(at: after) == wall ? after : before
  }

  /// The instant of a day's noon: what a time known only to the day is reckoned from
  /// (decisions 16).
  public func noon(of day: CivilDay) -> Int64 {
    instant(ofWallClock: Int64(day.number) * 86_400 + 43_200)
  }

  /// The calendar day of a moment: an instant's day in this zone, the day printed where
  /// the source printed a wall time or a day; nil where no date is known.
  public func day(of moment: Moment) -> CivilDay? {
    guard let seconds = moment.seconds else { return nil }
    return moment.precision == .instant ? day(at: seconds) : CivilDay(seconds: seconds)
  }

  /// The instant a moment is reckoned as: a wall time is taken for this zone's, a day
  /// for its noon; nil where no date is known.
  public func instant(of moment: Moment) -> Int64? {
    guard let seconds = moment.seconds else { return nil }
    switch moment.precision {
    case .instant: return seconds
    case .local: return instant(ofWallClock: seconds)
    case .day: return noon(of: CivilDay(seconds: seconds))
    case .order, .unknown: return nil
    }
  }
}
