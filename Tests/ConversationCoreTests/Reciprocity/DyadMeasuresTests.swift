import ConversationCore
import TestSupport
import Testing

struct DyadMeasuresTests {
  private static let today = CivilDay(number: 14_000)

  private static func event(
    day: Int32 = 13_990, second: Int64 = 0, owner: Bool, to addressees: Int = 1,
    words: Int = 10, opens: Bool = false, pace: Pace = .blog,
    _ answer: DyadEvent.Answer = .unobserved
  ) -> DyadEvent {
    DyadEvent(
      seconds: Int64(day) * 86_400 + second, day: CivilDay(number: day), fromOwner: owner,
      addressees: addressees, ownWords: words, opensThread: opens, pace: pace, answer: answer)
  }

  private static func measures(
    _ events: [DyadEvent], ownerRate: Double? = nil, theirRate: Double? = nil,
    observedDays: Int = 365, inboundObserved: Bool = true
  ) -> DyadMeasures {
    DyadMeasures(
      events: events[...], ownerRate: ownerRate, theirRate: theirRate, today: today,
      observedDays: observedDays, inboundObserved: inboundObserved)
  }

  private static func random(_ seed: UInt64, count: Int) -> [DyadEvent] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let answer: DyadEvent.Answer =
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: .unobserved
        case 1: .pending
        case 2: .unanswered
        default: .answered(after: Int64.random(in: 0..<2_000_000, using: &generator))
        }
      return event(
        day: Int32.random(in: 13_000..<14_000, using: &generator),
        second: Int64.random(in: 0..<86_400, using: &generator),
        owner: Bool.random(using: &generator), to: Int.random(in: 1...7, using: &generator),
        words: Int.random(in: 0..<200, using: &generator),
        opens: Bool.random(using: &generator), answer)
    }
  }

  private static func exchanged(_ events: [DyadEvent]) -> [DyadEvent] {
    events.map {
      DyadEvent(
        seconds: $0.seconds, day: $0.day, fromOwner: !$0.fromOwner, addressees: $0.addressees,
        ownWords: Int($0.ownWords), opensThread: $0.opensThread, isRequest: $0.isRequest,
        pace: $0.pace, answer: $0.answer)
    }
  }

  // MARK: Laws

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `exchanging the two changes no measure of both`(seed: UInt64) {
    let events = Self.random(seed, count: 30)
    let one = Self.measures(events, ownerRate: 0.3, theirRate: 0.6)
    let other = Self.measures(Self.exchanged(events), ownerRate: 0.6, theirRate: 0.3)
    #expect(one.reciprocity == other.reciprocity)
    #expect(one.lengthReciprocity == other.lengthReciprocity)
    #expect(one.timedReciprocity == other.timedReciprocity)
    #expect(one.overall == other.overall)
    #expect(one.initiationBalance == other.initiationBalance)
    #expect(one.floorShare == other.floorShare)
    #expect(one.strength == other.strength)
    #expect(one.balance == other.balance.map { -$0 })
    #expect(one.byOwner == other.byThem)
    #expect(one.given == other.received)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `the order of events changes nothing`(seed: UInt64) {
    let events = Self.random(seed, count: 30)
    var generator = SeededGenerator(seed: seed + 1000)
    let one = Self.measures(events)
    let other = Self.measures(events.shuffled(using: &generator))
    #expect(one.reciprocity == other.reciprocity)
    #expect(one.overall == other.overall)
    #expect(one.strength == other.strength)
    #expect(one.activeDays == other.activeDays)
    #expect(one.days == other.days)
    #expect(one.byOwner == other.byOwner)
    #expect(one.initiations == other.initiations)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `R is 1 exactly when both gave the same, and something`(seed: UInt64) {
    // One side's shares in another order on the other side: floating point would differ.
    let mine = Self.random(seed, count: 12).filter { $0.fromOwner }
    var generator = SeededGenerator(seed: seed)
    let theirs = Self.exchanged(mine).shuffled(using: &generator)
    let even = Self.measures(mine + theirs)
    #expect(mine.isEmpty ? even.reciprocity == nil : even.reciprocity == 1)
    #expect(mine.isEmpty ? even.balance == nil : even.balance == 0)
    let uneven = Self.measures(mine + theirs + [Self.event(owner: true, to: 7)])
    #expect(uneven.reciprocity != 1)
  }

  @Test func `decay is monotone: the longer ago, the weaker`() {
    var last = Double.infinity
    for day in stride(from: Int32(14_000), to: 10_000, by: -37) {
      let strength = Self.measures([Self.event(day: day, owner: true)]).strength
      #expect(strength < last)
      last = strength
    }
  }

  // MARK: Values by hand

  @Test func `known counts give known measures`() throws {
    // x = 3, y = 1: R = 2·1/4, B = (3 − 1)/4.
    let events = [
      Self.event(owner: true), Self.event(owner: true), Self.event(owner: true),
      Self.event(owner: false),
    ]
    let measures = Self.measures(events)
    #expect(measures.given == 3)
    #expect(measures.received == 1)
    #expect(measures.reciprocity == 0.5)
    #expect(measures.lengthReciprocity == 0.5)
    #expect(measures.balance == 0.5)
    #expect(measures.floorShare == 0.75)
    #expect(measures.isThin)
    #expect(measures.overall == 0.5)
  }

  @Test func `the tweet anchors of the literature page come out`() throws {
    // shareski–cogdog 647:1375 → 0.64; mrkrndvs–IaninSheffield 328:435 → 0.86.
    for (x, y, expected) in [(647, 1375, 0.64), (328, 435, 0.86), (9, 128, 0.13)] {
      let events =
        [DyadEvent](repeating: Self.event(owner: true), count: x)
        + [DyadEvent](repeating: Self.event(owner: false), count: y)
      let found = try #require(Self.measures(events).reciprocity)
      #expect(abs(found - expected) < 0.005)
      #expect(!Self.measures(events).isThin)
    }
  }

  @Test func `one side alone gives 0, nothing at all gives nil`() {
    #expect(Self.measures([Self.event(owner: true)]).reciprocity == 0)
    #expect(Self.measures([Self.event(owner: true)]).balance == 1)
    let nothing = Self.measures([])
    #expect(nothing.reciprocity == nil)
    #expect(nothing.balance == nil)
    #expect(nothing.overall == nil)
    #expect(nothing.floorShare == nil)
    #expect(nothing.initiationBalance == nil)
    #expect(nothing.days == nil)
    #expect(nothing.strength == 0)
  }

  @Test func `what nobody could have seen is not 0`() {
    let measures = Self.measures([Self.event(owner: true)], inboundObserved: false)
    #expect(measures.given == 1)
    #expect(measures.received == nil)
    #expect(measures.reciprocity == nil)
    #expect(measures.lengthReciprocity == nil)
    #expect(measures.timedReciprocity == nil)
    #expect(measures.overall == nil)
    #expect(measures.balance == nil)
    #expect(measures.initiationBalance == nil)
    #expect(measures.floorShare == nil)
  }

  @Test func `an utterance to several is shared among them`() {
    let events = (0..<3).map { _ in Self.event(owner: true, to: 3) }
    #expect(Self.measures(events).given == 1)
  }

  @Test func `rates count mature utterances and lean on the overall rate`() throws {
    let events = [
      Self.event(owner: false, .answered(after: 60)),
      Self.event(owner: false, .answered(after: 15 * 86_400)),  // later than 14 days
      Self.event(owner: false, .unanswered),
      Self.event(owner: false, .pending),
      Self.event(owner: false, .unobserved),
    ]
    let answering = Self.measures(events, ownerRate: 0.4).byOwner
    #expect(answering.answered == Proportion(1, of: 3))
    #expect(answering.pending == 1)
    // (1 + 5·0.4)/(3 + 5)
    #expect(answering.rate == 0.375)
    #expect(Self.measures(events).byOwner.rate == 1.0 / 3)
    #expect(Self.measures([], ownerRate: 0.4).byOwner.rate == 0.4)
    #expect(Self.measures([]).byOwner.rate == nil)
    #expect(Self.measures([]).byOwner.answered == nil)
  }

  @Test func `tweets are late after three days, blog comments after fourteen`() {
    let delay: Int64 = 4 * 86_400
    let tweet = Self.event(owner: false, pace: .micropost, .answered(after: delay))
    let comment = Self.event(owner: false, pace: .blog, .answered(after: delay))
    #expect(Self.measures([tweet]).byOwner.answered == Proportion(0, of: 1))
    #expect(Self.measures([comment]).byOwner.answered == Proportion(1, of: 1))
    #expect(Pace(.x) == .micropost)
    #expect(Pace(.wordpress) == .blog)
    #expect(Pace(.blog).horizon == 14 * 86_400)
  }

  @Test func `a median needs three answers`() {
    let delays: [Int64] = [100, 300, 200]
    let events = delays.map { Self.event(owner: false, .answered(after: $0)) }
    #expect(Self.measures(Array(events.prefix(2))).byOwner.latency == nil)
    #expect(Self.measures(events).byOwner.latency == 200)
    #expect(Latency.median(of: [4, 1, 3, 2]) == 2.5)
    // An answer whose time is not known is an answer, but has no latency.
    let untimed = Self.measures(events + [Self.event(owner: false, .answered(after: nil))])
    #expect(untimed.byOwner.latency == 200)
    #expect(untimed.byOwner.answered == Proportion(4, of: 4))
  }

  @Test func `responsiveness halves with each half-life`() throws {
    // One answered after a day, one never: G = (1/2 + 0)/2.
    let events = [
      Self.event(owner: false, .answered(after: 86_400)), Self.event(owner: false, .unanswered),
    ]
    let found = try #require(Self.measures(events).byOwner.responsiveness)
    #expect(abs(found - 0.25) < 1e-6)
    // The other side has G = 1/2: R_t = 2·min/(sum) = 2·0.25/0.75.
    let both = Self.measures(events + [Self.event(owner: true, .answered(after: 86_400))])
    #expect(abs(try #require(both.timedReciprocity) - 2 / 3.0) < 1e-6)
    // Nobody answered anybody: not 0/0.
    let silence = [Self.event(owner: true, .unanswered), Self.event(owner: false, .unanswered)]
    #expect(Self.measures(silence).timedReciprocity == nil)
  }

  @Test func `seven silent days or a new thread begin anew`() {
    let events = [
      Self.event(day: 100, owner: true),  // the first ever
      Self.event(day: 106, second: 1, owner: false),  // six days later: an answer
      Self.event(day: 113, second: 1, owner: false),  // seven days: begins
      Self.event(day: 114, owner: true, opens: true),  // a new thread
      Self.event(day: 115, owner: true),
    ]
    let measures = Self.measures(events)
    #expect(measures.initiations == (byOwner: 2, byThem: 1))
    #expect(measures.initiationBalance == 2.0 / 3)
  }

  @Test func `undated talk counts, but on no day`() {
    let undated = DyadEvent(seconds: nil, day: nil, fromOwner: true, ownWords: 3)
    let measures = Self.measures([undated, Self.event(owner: false)])
    #expect(measures.reciprocity == 1)
    #expect(measures.activeDays == 1)
    #expect(measures.initiations == (byOwner: 0, byThem: 1))
  }

  @Test func `an event keeps what it was made of`() {
    let event = DyadEvent(
      seconds: 5, day: CivilDay(number: 0), fromOwner: false, addressees: 4, ownWords: 12,
      opensThread: true, isRequest: true, pace: .micropost, answer: .answered(after: 7))
    #expect(event.seconds == 5)
    #expect(event.day == CivilDay(number: 0))
    #expect(!event.fromOwner)
    #expect(event.addressees == 4)
    #expect(event.ownWords == 12)
    #expect(event.opensThread)
    #expect(event.isRequest)
    #expect(event.pace == .micropost)
    #expect(event.answer == .answered(after: 7))
    #expect(MemoryLayout<DyadEvent>.size <= 24)
  }

  @Test func `senseless numbers do no harm`() {
    let event = DyadEvent(
      seconds: .max, day: CivilDay(number: .max), fromOwner: true, addressees: -3,
      ownWords: -1, answer: .answered(after: -5))
    #expect(event.addressees == 1)
    #expect(event.ownWords == 0)
    #expect(event.answer == .answered(after: 0))
    let measures = Self.measures([event, Self.event(owner: false)])
    #expect(measures.strength.isFinite)
  }
}
