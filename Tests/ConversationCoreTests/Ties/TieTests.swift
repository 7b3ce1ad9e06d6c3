import Testing

@testable import ConversationCore

/// Layers, flames and ladders (measures 9.6, decisions 23).
struct TieTests {
  @Test(arguments: [
    (1, 31.0, TieLayer.five), (5, 40, .five), (6, 40, .fifteen), (1, 30.9, .fifteen),
    (15, 7, .fifteen), (3, 6.9, .fifty), (16, 7, .fifty), (50, 1.6, .fifty),
    (1, 1.59, .hundredFifty), (51, 9, .hundredFifty), (150, 1.1, .hundredFifty),
    (1, 1.09, .outside), (151, 40, .outside),
  ])
  func `a layer needs its rank and its rate`(rank: Int, strength: Double, layer: TieLayer) {
    #expect(TieLayer(rank: rank, strength: strength) == layer)
  }

  @Test(
    arguments: [
      (0, Flame.warm, 0.79), (6, .warm, 0.79), (7, .warm, 0.65), (30, .warm, 0.50),
      (31, .cooling, 0.50), (60, .cooling, 0.38), (90, .cooling, 0.27), (91, .cold, 0.27),
      (180, .cold, 0.17), (365, .cold, 0.07), (366, .dormant, 0.07), (729, .dormant, 0.07),
      (730, .dormant, nil),
    ] as [(Int, Flame, Double?)])
  func `a flame cools with the days, and so does the chance to return`(
    gap: Int, flame: Flame, chance: Double?
  ) {
    #expect(Flame(gap: gap) == flame)
    #expect(Flame.returnProbability(gap: gap) == chance)
  }

  @Test func `the longer the silence, the rarer the return`() {
    let chances = (0..<730).compactMap { Flame.returnProbability(gap: $0) }
    #expect(chances.count == 730)
    #expect(zip(chances, chances.dropFirst()).allSatisfy { $0 >= $1 })
  }

  // MARK: The ladder

  private static let today = CivilDay(number: 15_000)

  private static func ladder(_ used: [(rung: Rung, back: Int, sides: TieDay.Sides)]) -> Ladder {
    var builder = LadderBuilder(today: today)
    for (row, use) in used.sorted(by: { $0.back > $1.back }).enumerated() {
      builder.add(
        use.rung, row: Int32(row), day: today.advanced(by: -use.back), sides: use.sides, service: 0)
    }
    return builder.ladder { "row \($0)" }
  }

  @Test func `the stage is the highest rung with two days in a year and both sides`() {
    let comments = [(Rung.comment, 200, TieDay.Sides.owner), (.comment, 100, .them)]
    #expect(Self.ladder(comments).stage == .comment)
    #expect(Self.ladder(comments + [(.privateText, 5, .both)]).stage == .comment)
    #expect(
      Self.ladder(comments + [(.privateText, 5, .owner), (.privateText, 4, .owner)]).stage
        == .comment)
    #expect(
      Self.ladder(comments + [(.privateText, 5, .owner), (.privateText, 4, .them)]).stage
        == .privateText)
  }

  @Test func `what is over a year old holds nobody on a rung, and stays a first`() throws {
    let ladder = Self.ladder([
      (.comment, 800, .owner), (.comment, 700, .them), (.comment, 365, .them),
    ])
    #expect(ladder.stage == nil)
    let step = try #require(ladder.steps.first)
    #expect(step.first == Self.today.advanced(by: -800))
    #expect(step.firstUtterance == "row 0")
    #expect(step.recentDays == 0)
  }

  @Test func `a call or a meeting is both sides' whoever wrote it down`() {
    let ladder = Self.ladder([(.inPerson, 40, .owner), (.inPerson, 10, .owner)])
    #expect(ladder.stage == .inPerson)
  }

  @Test func `the next rung is for the even and near, up to private text`() {
    let talk = Self.ladder([(.publicTalk, 9, .owner), (.publicTalk, 8, .them)])
    #expect(talk.next(reciprocity: 0.5, strength: 9) == .privateText)
    #expect(talk.next(reciprocity: 0.49, strength: 9) == nil)
    #expect(talk.next(reciprocity: nil, strength: 9) == nil)
    #expect(talk.next(reciprocity: 0.5, strength: 8.9) == nil)
    let text = Self.ladder([(.privateText, 9, .both), (.privateText, 8, .both)])
    #expect(text.next(reciprocity: 1, strength: 20) == .voice)
    let voice = Self.ladder([(.voice, 9, .both), (.voice, 8, .both)])
    #expect(voice.next(reciprocity: 1, strength: 20) == nil)
    #expect(Ladder().next(reciprocity: 1, strength: 20) == nil)
  }

  // MARK: Anniversaries

  private static func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDay {
    try #require(CivilDay(year: year, month: month, day: day))
  }

  @Test func `an anniversary falls on the day, or the day before a missing 29th`() throws {
    let window = try Self.day(2012, 12, 20)...Self.day(2013, 3, 10)
    func date(_ first: CivilDay) -> (day: CivilDay, years: Int)? {
      Milestone.anniversary(of: first, in: window)
    }
    let (winter, leap) = (try Self.day(2010, 1, 3), try Self.day(2012, 2, 29))
    let (same, kept) = (try Self.day(2013, 1, 3), try Self.day(2013, 2, 28))
    let summer = try Self.day(2010, 6, 3)
    #expect(date(winter)?.day == same)
    #expect(date(winter)?.years == 3)
    #expect(date(leap)?.day == kept)
    #expect(date(leap)?.years == 1)
    #expect(date(same) == nil)
    #expect(date(summer) == nil)
  }
}
