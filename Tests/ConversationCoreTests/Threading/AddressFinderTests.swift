import Testing

@testable import ConversationCore

struct AddressFinderTests {
  /// Erin, Élodie Martin and 陽子 spoke before, as the persons 1, 2 and 3.
  private func addressed(_ text: String) -> [Int32] {
    var finder = AddressFinder()
    finder.beginThread()
    for (number, name) in ["Erin", "Élodie Martin", "陽子"].enumerated() {
      finder.learn(
        Int32(number + 1), handle: Int32(number), Handle(realm: "a.example", displayName: name))
    }
    return finder.addressed(in: Array(text.utf8)[...])
  }

  @Test(arguments: [
    ("Erin, well said.", [1]), ("ERIN: no.", [1]), ("Well said, Erin!", [1]),
    ("Thanks @erin", [1]), ("Hi Erin I agree", [1]), ("Élodie, yes.", [2]), ("elodie, yes.", [2]),
    ("That is so. Elodie Martin: how?", [2]), ("陽子、はい", [3]), ("@Erin and @Élodie", [1, 2]),
    ("Erik, no.", []), ("Frank, no.", []), ("I met Erin there.", []),
    ("A sentence of some length without any mark Erin, for once", []),
    ("It ends here. \u{201C}Erin, yes\u{201D}", [1]),
  ])
  func `those who spoke before are found by name where they are spoken to`(
    text: String, persons: [Int32]
  ) {
    #expect(addressed(text) == persons)
  }

  @Test(arguments: [
    ("@Marti that is so.", [2]), ("@eri yes", [1]), ("@Élo how?", [2]), ("@er yes", []),
    ("@all yes", []), ("Eri, yes.", []), ("@Erika yes", []),
  ])
  func `after an at sign a name may be shortened`(text: String, persons: [Int32]) {
    #expect(addressed(text) == persons)
  }

  @Test func `of several whose names begin alike the latest met is called`() {
    var finder = AddressFinder()
    finder.beginThread()
    finder.learn(1, handle: 0, Handle(realm: "a.example", displayName: "Alan"))
    finder.learn(2, handle: 1, Handle(realm: "a.example", displayName: "Steven Gray"))
    finder.learn(3, handle: 2, Handle(realm: "a.example", displayName: "SteveFox"))
    finder.learn(2, handle: 1, Handle(realm: "a.example", displayName: "Steven Gray"))
    #expect(finder.addressed(in: Array("@Steve yes, @all no".utf8)[...]) == [3])
    #expect(finder.addressed(in: Array("@all look here.".utf8)[...]).isEmpty)
  }

  @Test func `what was learnt in one thread means nobody in the next`() {
    var finder = AddressFinder()
    finder.beginThread()
    finder.learn(1, handle: 0, Handle(realm: "a.example", displayName: "Erin"))
    finder.beginThread()
    finder.learn(2, handle: 1, Handle(realm: "a.example", displayName: "Ed"))
    #expect(finder.addressed(in: Array("Erin, no. Ed, yes.".utf8)[...]) == [2])
  }
}
