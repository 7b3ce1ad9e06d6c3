/// The mission of meeting one social contact in person each week: which weeks had one.
public struct MeetingWeeks: Hashable, Sendable {
  /// One week, from its Monday, in the report's zone.
  public struct Week: Hashable, Sendable {
    /// Its Monday.
    public var monday: CivilDay
    /// Whom the user met.
    public var people: [PersonReference]
    /// Whether nobody need be met in it.
    public var isExcused: Bool

    /// A week.
    public init(monday: CivilDay, people: [PersonReference] = [], isExcused: Bool = false) {
      self.monday = monday
      self.people = people
      self.isExcused = isExcused
    }
  }

  /// Every week from the first meeting to the present one, which comes last.
  public var weeks: [Week]

  /// Weeks.
  public init(weeks: [Week]) { self.weeks = weeks }

  /// How many weeks had a meeting.
  public var met: Int { weeks.count { !$0.people.isEmpty } }

  /// How many weeks were excused and had none.
  public var excused: Int { weeks.count { $0.people.isEmpty && $0.isExcused } }

  /// Weeks with a meeting without a miss, up to now: an excused week neither counts nor
  /// breaks the row, and the present one is still open.
  public var streak: Int {
    var count = 0
    for (place, week) in weeks.reversed().enumerated() {
      if !week.people.isEmpty {
        count += 1
      } else if !week.isExcused, place > 0 {
        break
      }
    }
    return count
  }

  /// The longest such row there ever was.
  public var longestStreak: Int {
    var longest = 0
    var count = 0
    for week in weeks {
      if !week.people.isEmpty {
        count += 1
        longest = max(longest, count)
      } else if !week.isExcused {
        count = 0
      }
    }
    return longest
  }
}

extension Study {
  /// The weeks since the first meeting in person; nil where there is no owner or none.
  func meetingWeeks() -> MeetingWeeks? {
    guard people.owner >= 0 else { return nil }
    let today = clock.day(at: now)
    var met: [CivilDay: Set<Int32>] = [:]
    for row in 0..<Int32(corpus.count) where corpus.kinds[Int(row)] == .meeting {
      guard isUtterance(row), let day = day(row), day <= today else { continue }
      let speaker = speaker(row)
      let others = speaker == people.owner ? Array(threads.addressees(of: row)) : [speaker]
      for person in others where person >= 0 && person != people.owner {
        met[Self.monday(of: day), default: []].insert(person)
      }
    }
    guard var monday = met.keys.min() else { return nil }
    var weeks: [MeetingWeeks.Week] = []
    while monday <= today {
      weeks.append(
        MeetingWeeks.Week(
          monday: monday, people: (met[monday] ?? []).sorted().map { people.reference($0) },
          isExcused: options.excusedWeeks.contains(monday)))
      monday = monday.advanced(by: 7)
    }
    return MeetingWeeks(weeks: weeks)
  }

  private static func monday(of day: CivilDay) -> CivilDay { day.advanced(by: -day.weekday) }
}
