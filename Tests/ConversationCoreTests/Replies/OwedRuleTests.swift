import ConversationCore
import Testing

struct OwedRuleTests {
  private func verdict(
    days: Double, request: Bool = true, question: Bool = true, reciprocity: Double? = nil,
    strength: Double = 0, first: Bool = false
  ) -> OwedRule.Verdict {
    OwedRule.verdict(
      waiting: Int64(days * 86_400), isRequest: request, isQuestion: question,
      reciprocity: reciprocity, strength: strength, isFirstTime: first)
  }

  @Test func `requests of people one talks with are owed after a day`() {
    #expect(verdict(days: 0.9, reciprocity: 0.5) == .notOwed)
    #expect(verdict(days: 1.1, reciprocity: 0.5) == .owed(.mutual))
    #expect(verdict(days: 1.1, strength: 2) == .owed(.tie))
    #expect(verdict(days: 1.1, reciprocity: 0, strength: 1.9) == .notOwed)
    #expect(verdict(days: 1.1, reciprocity: nil) == .notOwed)
    #expect(verdict(days: 1.1, request: false, reciprocity: 1) == .notOwed)
  }

  @Test func `a first-timer's question is owed once it is no candidate any more`() {
    #expect(verdict(days: 29, first: true) == .notOwed)
    #expect(verdict(days: 31, first: true) == .owed(.firstTimer))
    #expect(verdict(days: 31, question: false, first: true) == .notOwed)
  }

  @Test func `after a year it is only counted`() {
    #expect(verdict(days: 364, reciprocity: 0.5) == .owed(.mutual))
    #expect(verdict(days: 366, reciprocity: 0.5) == .tooOld)
    #expect(verdict(days: 366) == .notOwed)
  }

  @Test func `the stronger tie comes first, then the longer wait, then the smaller id`() {
    let list: [(strength: Double, waiting: Int64, id: Identifier)] = [
      (1, 9, .status(1)), (2, 5, .status(4)), (2, 7, .status(3)), (2, 7, .status(2)),
    ]
    #expect(list.sorted(by: OwedRule.precedes).map(\.id.number) == [2, 3, 4, 1])
  }
}
