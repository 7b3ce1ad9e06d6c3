import ConversationCore
import Testing

/// One social contact met in person each week: rows of weeks, with excuses.
struct MeetingWeeksTests {
  /// `m` a week with a meeting, `e` an excused one, `-` one with nobody; the last is now.
  private func weeks(_ pattern: String) -> MeetingWeeks {
    MeetingWeeks(
      weeks: pattern.enumerated().map { place, letter in
        MeetingWeeks.Week(
          monday: CivilDay(number: 4 + 7 * Int32(place)),
          people: letter == "m" ? [PersonReference(id: "x:ann", name: "Ann")] : [],
          isExcused: letter == "e")
      })
  }

  @Test(arguments: [
    ("m", 1, 1), ("mm", 2, 2), ("m-", 1, 1), ("mm-", 2, 2), ("m--", 0, 1), ("mem", 2, 2),
    ("mmme", 3, 3), ("mmm-m", 1, 3), ("me-m-", 1, 1), ("meee", 1, 1), ("mm-mee-", 1, 2),
  ])
  func `a row is broken by a week that was neither used nor excused`(
    _ pattern: String, _ streak: Int, _ longest: Int
  ) {
    #expect(weeks(pattern).streak == streak)
    #expect(weeks(pattern).longestStreak == longest)
  }

  @Test func `weeks are counted as what they were`() {
    let weeks = weeks("m-eem")
    #expect(weeks.met == 2)
    #expect(weeks.excused == 2)
  }
}
