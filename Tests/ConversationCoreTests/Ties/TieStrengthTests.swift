import Testing

@testable import ConversationCore

struct TieStrengthTests {
  private static let today = CivilDay(number: 20_000)

  private static func strength(
    every gap: Int, for span: Int, sides: TieDay.Sides = .both
  ) -> Double {
    let days = stride(from: span - 1, through: 0, by: -gap).map {
      TieDay(day: today.advanced(by: -$0), sides: sides)
    }
    return TieStrength(days: days, today: today, observedDays: span).strength
  }

  @Test(arguments: [(7, 37.6), (30, 9.17), (91, 3.38), (182, 1.98), (365, 1.32)])
  func `steady contact comes to its steady state`(gap: Int, expected: Double) {
    // Just after contact, after thirty years: 1/(1 − 2^(−g/180)).
    let days = (0..<10_000 / gap).map {
      TieDay(day: Self.today.advanced(by: -$0 * gap), sides: .both)
    }
    let tie = TieStrength(days: days, today: Self.today, observedDays: 10_000)
    #expect(abs(tie.strength - expected) / expected < 0.01)
  }

  @Test func `a young archive makes nobody a stranger`() {
    // Daily contact over two months measures much like daily contact over ten years.
    let young = Self.strength(every: 1, for: 60)
    let old = Self.strength(every: 1, for: 3650)
    #expect(abs(young / old - 1) < 0.01)
  }

  @Test func `an archive of a few days counts as a month`() {
    let one = TieStrength(
      days: [TieDay(day: Self.today, sides: .both)], today: Self.today, observedDays: 1)
    let month = TieStrength(
      days: [TieDay(day: Self.today, sides: .both)], today: Self.today, observedDays: 30)
    #expect(one.strength == month.strength)
  }

  @Test func `a day counts once, and half where one side was silent`() {
    let both = Self.strength(every: 10, for: 300)
    let one = Self.strength(every: 10, for: 300, sides: .them)
    #expect(one == both / 2)
    let twice = [
      TieDay(day: Self.today, sides: .owner), TieDay(day: Self.today, sides: .them),
    ]
    let tie = TieStrength(days: twice, today: Self.today, observedDays: 365)
    #expect(tie.activeDays == 1)
    #expect(
      tie.strength
        == TieStrength(
          days: [TieDay(day: Self.today, sides: .both)], today: Self.today, observedDays: 365
        ).strength)
  }

  @Test func `a day to come counts as today`() {
    let tomorrow = TieStrength(
      days: [TieDay(day: Self.today.advanced(by: 5), sides: .both)], today: Self.today,
      observedDays: 365)
    let today = TieStrength(
      days: [TieDay(day: Self.today, sides: .both)], today: Self.today, observedDays: 365)
    #expect(tomorrow.strength == today.strength)
  }
}
