import ConversationCore
import TestSupport
import Testing

struct ReplyPriorityTests {
  private static func priority(
    _ text: String, hours: Double = 0, earlier: Int = 0, answered: Int = 0, baseRate: Double = 0.5,
    passedOver: Bool = false, continues: Bool = false
  ) -> ReplyPriority {
    ReplyPriority(
      TextFeatures.extract(from: text, language: "en"), kind: .comment,
      ReplyPriority.Circumstances(
        waiting: Int64(hours * 3600), earlier: earlier, answered: answered, baseRate: baseRate,
        isPassedOver: passedOver, continuesOwner: continues))
  }

  private static func weights(_ priority: ReplyPriority) -> [String: Double] {
    Dictionary(uniqueKeysWithValues: priority.terms.map { ($0.name, $0.weight) })
  }

  @Test func `every term weighs what the formula says`() throws {
    // Ten words; e − 1 hours, so that ln(1 + h) = 1.
    let text = "Which of the readers that are named here is best?"
    let found = Self.priority(text, hours: 1.718281828, earlier: 3, answered: 2, baseRate: 0.25)
    let weights = Self.weights(found)
    #expect(abs(try #require(weights["age"]) + 1.2) < 1e-4)
    #expect(weights["today"] == 0.3)
    #expect(weights["question"] == 1.2)
    // Â = (2 + 2·0.25)/(3 + 2) = 0.5
    #expect(weights["history"] == 0.75)
    // 0.4·ln(11)/5
    #expect(abs(try #require(weights["length"]) - 0.191832) < 1e-5)
    // 0.05·ln 4
    #expect(abs(try #require(weights["earlier"]) - 0.069315) < 1e-5)
    #expect(weights.count == 6)
  }

  @Test func `praise, thanks, brevity and neglect count against it`() {
    let weights = Self.weights(
      Self.priority("Great post, thank you", hours: 30, passedOver: true, continues: true))
    #expect(weights["short"] == -0.2)
    #expect(weights["praise"] == -0.6)
    #expect(weights["thanks"] == -0.5)
    #expect(weights["passed-over"] == -0.5)
    #expect(weights["continues-yours"] == -0.2)
    #expect(weights["first-ever"] == 0.1)
    #expect(weights["today"] == nil)
    #expect(weights["question"] == nil)
    #expect(weights["earlier"] == nil)
  }

  @Test func `what happened since tells how pressing it still is`() throws {
    var facts = ReplyPriority.Circumstances(waiting: 0, earlier: 1, answered: 0, baseRate: 0.5)
    facts.isNew = true
    facts.later = 2
    facts.wroteAgain = true
    facts.isAside = true
    let found = ReplyPriority(
      TextFeatures.extract(from: "Why?", language: "en"), kind: .comment, facts)
    let weights = Self.weights(found)
    #expect(weights["new"] == 1)
    // 0.3·ln 3
    #expect(abs(try #require(weights["moved-on"]) + 0.329584) < 1e-5)
    #expect(weights["wrote-again"] == -1)
    #expect(weights["aside"] == -0.5)
    #expect(found.terms.reduce(0) { $0 + $1.weight } == found.score)
  }

  @Test func `thanks with a question, or with much to say, is not held against it`() {
    #expect(Self.weights(Self.priority("Thanks, but why?"))["thanks"] == nil)
    let long = "Thanks " + String(repeating: "word ", count: 14)
    #expect(Self.weights(Self.priority(long))["thanks"] == nil)
  }

  @Test func `length counts up to a limit`() {
    let long = String(repeating: "word ", count: 5000)
    #expect(Self.weights(Self.priority(long))["length"] == 0.4)
  }

  @Test func `the terms sum exactly to the score`() {
    var generator = SeededGenerator(seed: 3)
    let texts = ["Why?", "Great post!", "thanks", "you know the weather is fine", ""]
    for _ in 0..<500 {
      let earlier = Int.random(in: 0..<9, using: &generator)
      let found = Self.priority(
        texts.randomElement(using: &generator) ?? "",
        hours: Double.random(in: 0..<720, using: &generator), earlier: earlier,
        answered: Int.random(in: 0...earlier, using: &generator),
        baseRate: Double.random(in: 0...1, using: &generator),
        passedOver: Bool.random(using: &generator), continues: Bool.random(using: &generator))
      #expect(found.terms.reduce(0) { $0 + $1.weight } == found.score)
    }
  }

  @Test func `the longer it waits, the lower it ranks`() {
    var last = Double.infinity
    for hours in stride(from: 0.0, to: 720, by: 7) {
      let score = Self.priority("Why?", hours: hours).score
      #expect(score < last)
      last = score
    }
  }

  @Test func `an age before now is none`() {
    #expect(Self.priority("Why?", hours: -50).score == Self.priority("Why?", hours: 0).score)
  }

  @Test func `how long it has waited is the evidence of the first term`() throws {
    let term = try #require(Self.priority("x", hours: 49).terms.first)
    #expect(term.evidence == .waiting(49 * 3600))
  }

  @Test func `the base rate is smoothed`() {
    #expect(ReplyPriority.baseRate(answered: 0, of: 0) == 0.5)
    #expect(ReplyPriority.baseRate(answered: 3, of: 8) == 0.4)
  }

  // MARK: Ranking

  private static func candidate(
    _ person: Int32, _ score: Double, seconds: Int64 = 0, id: UInt64 = 1, asks: Bool = false
  ) -> ReplyPriority.Candidate {
    ReplyPriority.Candidate(
      person: person, seconds: seconds, id: Identifier("x:status/", id), score: score,
      isFirstTimeQuestion: asks)
  }

  @Test func `each person has one line, with the count of the rest`() {
    let places = ReplyPriority.rank([
      Self.candidate(1, 1), Self.candidate(2, 5), Self.candidate(1, 3), Self.candidate(1, 2),
    ])
    #expect(places.map(\.candidate) == [1, 2])
    #expect(places.map(\.alsoWaiting) == [0, 2])
  }

  @Test func `ties go to the later, then to the smaller id`() {
    let places = ReplyPriority.rank([
      Self.candidate(1, 1, seconds: 5, id: 9), Self.candidate(2, 1, seconds: 7, id: 8),
      Self.candidate(3, 1, seconds: 5, id: 2),
    ])
    #expect(places.map(\.candidate) == [1, 2, 0])
  }

  @Test func `a first question has a place among the first ten`() {
    var candidates = (0..<20).map { Self.candidate(Int32($0), Double(100 - $0)) }
    candidates.append(Self.candidate(50, 1, asks: true))
    candidates.append(Self.candidate(51, 0.5, asks: true))
    let places = ReplyPriority.rank(candidates)
    #expect(places.count == 22)
    #expect(places[9].candidate == 20)
    #expect(places[10].candidate == 9)
    #expect(places[21].candidate == 21)
    // Nothing is moved where one stands there already, or where nobody asks.
    candidates[3].isFirstTimeQuestion = true
    #expect(ReplyPriority.rank(candidates)[9].candidate == 9)
    #expect(ReplyPriority.rank([]).isEmpty)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the order of candidates changes nothing`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let candidates = (0..<60).map { index in
      Self.candidate(
        Int32.random(in: 0..<25, using: &generator),
        Double(Int.random(in: 0..<5, using: &generator)),
        seconds: Int64.random(in: 0..<3, using: &generator), id: UInt64(index),
        asks: index % 17 == 0)
    }
    let shuffled = candidates.shuffled(using: &generator)
    let one = ReplyPriority.rank(candidates)
    let other = ReplyPriority.rank(shuffled)
    #expect(one.map { candidates[$0.candidate].id } == other.map { shuffled[$0.candidate].id })
    #expect(one.map(\.alsoWaiting) == other.map(\.alsoWaiting))
  }
}
