/// How pressing it is to answer an utterance (measures 9.7), as a sum whose terms are
/// its evidence.
public struct ReplyPriority: Sendable {
  /// z: the sum of the terms' weights, in their order.
  public let score: Double
  /// What it is made of, in the order of the formula.
  public let terms: [Term]

  /// What is known of a candidate beside its words.
  public struct Circumstances: Hashable, Sendable {
    /// Seconds it has waited; below 0 counts as 0.
    public var waiting: Int64
    /// Earlier utterances of this person to the owner.
    public var earlier: Int
    /// How many of them the owner answered.
    public var answered: Int
    /// p₀: how often the owner answers anybody (see `baseRate`).
    public var baseRate: Double
    /// The owner already wrote later in that thread.
    public var isPassedOver: Bool
    /// It answers the owner's own comment.
    public var continuesOwner: Bool
    /// It came after whatever the owner last said of its kind.
    public var isNew = false
    /// How many utterances of others than the owner came after it in its conversation.
    public var later = 0
    /// One of those is by the same person.
    public var wroteAgain = false
    /// It may be meant for another guest.
    public var isAside = false
    /// It came late after its post.
    public var isLate = false
    /// How often the owner answers what comes late, and what does not.
    public var lateness = LatenessHabit()

    /// Circumstances.
    public init(
      waiting: Int64, earlier: Int, answered: Int, baseRate: Double, isPassedOver: Bool = false,
      continuesOwner: Bool = false
    ) {
      self.waiting = waiting
      self.earlier = earlier
      self.answered = answered
      self.baseRate = baseRate
      self.isPassedOver = isPassedOver
      self.continuesOwner = continuesOwner
    }
  }

  /// The oldest a candidate may be, in seconds.
  public static let horizon = ReplyPriorityConstants.horizon

  /// p₀ = (answered + 1)/(all + 2) over everything ever addressed to the owner.
  public static func baseRate(answered: Int, of all: Int) -> Double {
    (Double(answered) + 1) / (Double(all) + 2)
  }

  /// The priority of one candidate.
  public init(_ features: TextFeatures, kind: Utterance.Kind, _ facts: Circumstances) {
    var list = TermList()
    let isQuestion = features.asksQuestion(in: kind)
    let hours = Double(max(0, facts.waiting)) / 3600
    let words = features.ownWords
    typealias Weight = ReplyPriorityConstants

    list.add("age", Weight.age * Elementary.logOnePlus(hours), .waiting(facts.waiting))
    if hours < 24 { list.add("today", Weight.today, .today) }
    if facts.isNew { list.add("new", Weight.new, .new) }
    if isQuestion { list.add("question", Weight.question, .question) }
    let rate =
      (Double(facts.answered) + Weight.historyWeight * facts.baseRate)
      / (Double(facts.earlier) + Weight.historyWeight)
    list.add(
      "history", Weight.history * rate,
      facts.earlier == 0 ? .noHistory : .answered(facts.answered, of: facts.earlier))
    list.add(
      "length", Weight.length * min(1, Elementary.logOnePlus(Double(words)) / 5),
      .words(words))
    if words < Weight.shortWords { list.add("short", Weight.short, .short) }
    if features.isGenericPraise {
      list.add("praise", Weight.praise, .praise)
    }
    if features.thanks, !isQuestion, words < Weight.thanksWords {
      list.add("thanks", Weight.thanks, .thanks)
    }
    if facts.isPassedOver {
      list.add("passed-over", Weight.passedOver, .passedOver)
    }
    if facts.later > 0 {
      list.add(
        "moved-on", Weight.movedOn * Elementary.logOnePlus(Double(facts.later)),
        .movedOn(facts.later))
    }
    if facts.wroteAgain { list.add("wrote-again", Weight.wroteAgain, .wroteAgain) }
    if facts.isAside { list.add("aside", Weight.aside, .aside) }
    if facts.continuesOwner {
      list.add("continues-yours", Weight.continues, .continuesOwner)
    }
    if facts.earlier == 0 {
      list.add("first-ever", Weight.first, .firstWords)
    } else {
      list.add(
        "earlier", Weight.earlier * Elementary.logOnePlus(Double(facts.earlier)),
        .earlier(facts.earlier))
    }
    if facts.isLate, let habit = facts.lateness.term() {
      list.add(
        "late", Weight.late * habit,
        .late(facts.lateness.late.answered, of: facts.lateness.late.all))
    }
    score = list.sum
    terms = list.terms
  }

  /// Terms and their running sum, added in the same order, so that they agree exactly.
  private struct TermList {
    var terms: [Term] = []
    var sum = 0.0

    mutating func add(_ name: String, _ weight: Double, _ evidence: TermEvidence) {
      terms.append(Term(name: name, weight: weight, evidence: evidence))
      sum += weight
    }
  }
}
