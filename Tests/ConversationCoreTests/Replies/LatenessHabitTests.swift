import Testing

@testable import ConversationCore

/// Whether comments on old posts are answered is learnt from what the owner did.
struct LatenessHabitTests {
  private static func habit(soon: (Int, Int), late: (Int, Int)) -> LatenessHabit {
    var habit = LatenessHabit()
    for index in 0..<soon.1 { habit.count(isLate: false, isAnswered: index < soon.0) }
    for index in 0..<late.1 { habit.count(isLate: true, isAnswered: index < late.0) }
    return habit
  }

  @Test func `who leaves late comments alone is shown fewer of them`() throws {
    let term = try #require(Self.habit(soon: (30, 100), late: (2, 100)).term())
    // p = 33/202: odds of (2 + 20p)/120 against odds of (30 + 20p)/120, the logarithm.
    #expect(abs(term + 2.1228) < 1e-3)
  }

  @Test func `who answers late ones as often, or more, makes no difference between them`() {
    #expect(Self.habit(soon: (30, 60), late: (50, 100)).term() == nil)
    #expect(Self.habit(soon: (3, 60), late: (50, 100)).term() == nil)
  }

  @Test func `a few comments prove little`() throws {
    let few = try #require(Self.habit(soon: (3, 6), late: (0, 3)).term())
    let many = try #require(Self.habit(soon: (300, 600), late: (0, 300)).term())
    #expect(few < 0 && few > -1)
    #expect(many < -2)
  }

  @Test func `with one kind only there is nothing to compare`() {
    #expect(LatenessHabit().term() == nil)
    #expect(Self.habit(soon: (3, 6), late: (0, 0)).term() == nil)
    #expect(Self.habit(soon: (0, 0), late: (3, 6)).term() == nil)
  }

  @Test func `all answered, and hardly any, are numbers`() throws {
    let term = try #require(Self.habit(soon: (900, 900), late: (0, 900)).term())
    #expect(term.isFinite)
  }
}
