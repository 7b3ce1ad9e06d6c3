import ConversationCore
import TestSupport
import Testing

struct DayTallyTests {
  private static let first = CivilDay(number: 14_000)

  private func tally(_ days: [(offset: Int, act: Act)]) -> DayTally {
    var tally = DayTally()
    for (offset, act) in days {
      tally.add(
        day: Self.first.advanced(by: offset), act: act, talk: act == .talking ? 0.9 : 0.1,
        hasURL: act == .linking)
    }
    return tally
  }

  @Test func `the ratio leaves status and empty out`() throws {
    let tally = tally([(0, .talking), (0, .talking), (0, .linking), (0, .status), (0, .empty)])
    #expect(tally.ratio == Proportion(2, of: 3))
    #expect(tally.counts == ActCounts(talking: 2, linking: 1, status: 1, empty: 1))
    #expect(abs(try #require(tally.meanTalk) - 0.5) < 1e-6)
  }

  @Test func `without talk and links there is no ratio`() {
    #expect(tally([(0, .status)]).ratio == nil)
    #expect(DayTally().ratio == nil)
    #expect(DayTally().meanTalk == nil)
    #expect(DayTally().days() == DayCounts())
    #expect(DayTally().months().isEmpty)
  }

  @Test(arguments: [
    // k, n, lower and upper bound: statsmodels proportion_confint, method "wilson", z = 1.96.
    (0, 10, 0.0, 0.27754), (1, 10, 0.01788, 0.40415), (5, 10, 0.23660, 0.76340),
    (10, 10, 0.72246, 1.0), (50, 100, 0.40383, 0.59617), (81, 263, 0.25530, 0.36625),
  ])
  func `the interval is Wilson's`(k: Int, n: Int, low: Double, high: Double) throws {
    let interval = try #require(Proportion(k, of: n)).interval
    #expect(abs(interval.lowerBound - low) < 2e-4)
    #expect(abs(interval.upperBound - high) < 2e-4)
  }

  @Test func `days are told by what they held`() {
    var tally = tally([(0, .talking), (1, .status), (2, .talking), (2, .linking), (3, .talking)])
    // A reply with a link in it: talking, but the day is not without a URL.
    tally.add(day: Self.first.advanced(by: 3), act: .talking, talk: 0.9, hasURL: true)
    let days = tally.days()
    #expect(days.active == 4)
    #expect(days.linkFree == 3)
    #expect(days.talkOnly == 2)
    #expect(days.urlFree == 2)
  }

  @Test func `an idle day breaks the calendar run, not the active run`() throws {
    let days = tally([
      (0, .talking), (1, .talking), (3, .talking), (4, .linking), (5, .talking),
    ]).days()
    #expect(
      days.calendarStreak
        == DayCounts.Streak(first: Self.first, last: Self.first.advanced(by: 1), length: 2))
    #expect(
      days.activeStreak
        == DayCounts.Streak(first: Self.first, last: Self.first.advanced(by: 3), length: 3))
    #expect(
      days.openStreak
        == DayCounts.Streak(
          first: Self.first.advanced(by: 5), last: Self.first.advanced(by: 5), length: 1))
  }

  @Test func `a day of status alone breaks both runs`() {
    let days = tally([(0, .talking), (1, .status), (2, .talking)]).days()
    #expect(days.calendarStreak?.length == 1)
    #expect(days.activeStreak?.length == 1)
  }

  @Test func `a run is open while it touches the archive's last day`() {
    let tally = tally([(0, .talking), (1, .talking)])
    #expect(tally.days().openStreak?.length == 2)
    #expect(tally.days(lastDay: Self.first.advanced(by: 1)).openStreak?.length == 2)
    #expect(tally.days(lastDay: Self.first.advanced(by: 2)).openStreak == nil)
  }

  @Test func `of equal runs the latest is named`() {
    let days = tally([(0, .talking), (2, .talking)]).days()
    #expect(days.calendarStreak?.first == Self.first.advanced(by: 2))
  }

  @Test func `every month from first to last is there`() throws {
    var tally = DayTally()
    for (year, month) in [(2008, 11), (2009, 2), (2008, 11)] {
      let day = try #require(CivilDay(year: year, month: month, day: 5))
      tally.add(day: day, act: .talking, talk: 0.9, hasURL: false)
    }
    let months = tally.months()
    #expect(months.map(\.month) == [11, 12, 1, 2])
    #expect(months.map(\.year) == [2008, 2008, 2009, 2009])
    #expect(months.map(\.counts.talking) == [2, 0, 0, 1])
  }

  @Test func `a date millennia away is no silence of millennia`() {
    var tally = DayTally()
    for number in [Int32.min, -800_000, 14_000, 14_070, Int32.max] {
      tally.add(day: CivilDay(number: number), act: .talking, talk: 0.9, hasURL: false)
    }
    let months = tally.months()
    #expect(months.count == 6)
    #expect(months.allSatisfy { (1...12).contains($0.month) })
    #expect(tally.days().active == 5)
  }

  @Test func `undated utterances count in the whole and on no day`() {
    var tally = tally([(0, .talking)])
    tally.add(day: nil, act: .linking, talk: 0.1, hasURL: true)
    #expect(tally.ratio == Proportion(1, of: 2))
    #expect(tally.undated.linking == 1)
    #expect(tally.days().active == 1)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the order of adding changes nothing`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let list: [(Int, Act, Double)] = (0..<200).map { _ in
      (
        Int.random(in: 0..<60, using: &generator),
        Act.allCases.randomElement(using: &generator) ?? .status,
        Double.random(in: 0...1, using: &generator)
      )
    }
    func tally(_ list: [(Int, Act, Double)]) -> DayTally {
      var tally = DayTally()
      for (offset, act, talk) in list {
        tally.add(
          day: Self.first.advanced(by: offset), act: act, talk: talk, hasURL: act == .linking)
      }
      return tally
    }
    let one = tally(list)
    let other = tally(list.shuffled(using: &generator))
    #expect(one.days() == other.days())
    #expect(one.months() == other.months())
    #expect(one.meanTalk == other.meanTalk)
  }
}
