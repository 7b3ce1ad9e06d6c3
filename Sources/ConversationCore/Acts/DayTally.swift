/// Counts what was said by day: the ratios, days, streaks and months of measures 9.3.
///
/// The order of adding changes nothing. Utterances without a date count in the whole
/// and on no day.
public struct DayTally: Sendable {
  private struct Cell {
    var day: CivilDay
    var counts = ActCounts()
    var urls = 0

    var isTalkOnly: Bool { counts.linking == 0 && counts.talking > 0 }
  }

  /// Everything added, undated ones included.
  public private(set) var counts = ActCounts()
  /// Those of them without a date.
  public private(set) var undated = ActCounts()
  private var cells: [Cell] = []
  private var places: [CivilDay: Int] = [:]
  /// Σ talk over all but empty ones.
  private var talk = ExactSum()

  /// Nothing counted yet.
  public init() {}

  /// Counts one own utterance.
  ///
  /// - Parameters:
  ///   - day: Its calendar day in the report's zone; nil when undated.
  ///   - act: The verdict on it.
  ///   - talk: Its talk score.
  ///   - hasURL: Whether it holds any outbound URL.
  public mutating func add(day: CivilDay?, act: Act, talk: Double, hasURL: Bool) {
    counts.count(act)
    if act != .empty { self.talk.add(talk) }
    guard let day else {
      undated.count(act)
      return
    }
    let place = place(of: day)
    cells[place].counts.count(act)
    if hasURL { cells[place].urls += 1 }
  }

  /// Mean talk score over all but empty ones; nil without any.
  public var meanTalk: Double? {
    counts.total > 0 ? talk.value / Double(counts.total) : nil
  }

  /// τ = T/(T + L); nil when both are 0.
  public var ratio: Proportion? {
    Proportion(counts.talking, of: counts.talking + counts.linking)
  }

  /// A month's counts, every month from the first to the last, silent ones too. A gap of
  /// more than a hundred years is a wrong date rather than silence, and is left open.
  public func months() -> [TalkSummary.Month] {
    var months: [TalkSummary.Month] = []
    for cell in cells.sorted(by: { $0.day < $1.day }) {
      let (year, month, _) = cell.day.components
      let number = year * 12 + month - 1
      if let last = months.last.map({ $0.year * 12 + $0.month - 1 }), last < number {
        let silent = number - last <= 1200 ? last + 1..<number : number..<number
        for gap in silent { months.append(DayTally.month(gap)) }
        months.append(DayTally.month(number))
      } else if months.isEmpty {
        months.append(DayTally.month(number))
      }
      months[months.count - 1].counts.add(cell.counts)
    }
    return months
  }

  /// A week's counts, every week from the first to the last, silent ones too; gaps of more
  /// than a hundred years are left open, as for months.
  public func weeks() -> [TalkSummary.Week] {
    var weeks: [TalkSummary.Week] = []
    for cell in cells.sorted(by: { $0.day < $1.day }) {
      let monday = CivilDay(number: cell.day.number &- Int32(cell.day.weekday))
      if let last = weeks.last?.monday, last < monday, monday.number &- last.number <= 36_525 {
        var silent = last.advanced(by: 7)
        while silent < monday {
          weeks.append(TalkSummary.Week(monday: silent, counts: ActCounts()))
          silent = silent.advanced(by: 7)
        }
      }
      if weeks.last?.monday != monday {
        weeks.append(TalkSummary.Week(monday: monday, counts: ActCounts()))
      }
      weeks[weeks.count - 1].counts.add(cell.counts)
    }
    return weeks
  }

  /// A silent month, by months since the year 0.
  private static func month(_ number: Int) -> TalkSummary.Month {
    let year = (number - (number % 12 + 12) % 12) / 12
    return TalkSummary.Month(year: year, month: number - year * 12 + 1, counts: ActCounts())
  }

  /// The days by what they held, and the runs of talk-only days.
  ///
  /// - Parameter lastDay: The last day of the archive, for telling whether a run is
  ///   still open; nil for the last active day.
  public func days(lastDay: CivilDay? = nil) -> DayCounts {
    var result = DayCounts(active: cells.count)
    var calendar = StreakCounter()
    var active = StreakCounter()
    for cell in cells.sorted(by: { $0.day < $1.day }) {
      if cell.counts.linking == 0 { result.linkFree += 1 }
      if cell.urls == 0 { result.urlFree += 1 }
      if cell.isTalkOnly { result.talkOnly += 1 }
      if calendar.last.map({ Int($0.number) + 1 != Int(cell.day.number) }) ?? false {
        calendar.interrupt()
      }
      calendar.count(cell.day, continues: cell.isTalkOnly)
      active.count(cell.day, continues: cell.isTalkOnly)
    }
    result.calendarStreak = calendar.longest
    result.activeStreak = active.longest
    if let run = calendar.current, run.last >= lastDay ?? run.last { result.openStreak = run }
    return result
  }

  private mutating func place(of day: CivilDay) -> Int {
    if let last = cells.last, last.day == day { return cells.count - 1 }
    if let place = places[day] { return place }
    places[day] = cells.count
    cells.append(Cell(day: day))
    return cells.count - 1
  }
}

extension ActCounts {
  /// Adds other counts.
  mutating func add(_ other: ActCounts) {
    talking += other.talking
    linking += other.linking
    status += other.status
    empty += other.empty
  }
}
