import ConversationCore
import Store
import Testing

@testable import RapportKit

/// Decisions kept in the store act as if they stood in the people file.
struct PeopleDecisionTests {
  private func entries(
    _ decisions: [PeopleDecision], in known: [KnownPerson] = []
  ) -> [KnownPerson] {
    var known = known
    KnownPerson.add(decisions, to: &known)
    return known
  }

  @Test func `merges of one person become one entry`() {
    let known = entries([.init(.merge, "a:1", "b:2"), .init(.merge, "b:2", "c:3")])
    #expect(known.map(\.accounts) == [["a:1", "b:2", "c:3"]])
  }

  @Test func `a merge joins two entries, and keeps what both say`() {
    let file = [
      KnownPerson(key: "ada", names: ["Ada"], accounts: ["a:1"], rhythm: 7),
      KnownPerson(key: "x", accounts: ["z:9"]),
      KnownPerson(key: "lind", accounts: ["b:2"], isHidden: true),
    ]
    let known = entries([.init(.merge, "b:2", "a:1")], in: file)
    #expect(known.map(\.key) == ["ada", "x"])
    #expect(known[0].accounts == ["a:1", "b:2"])
    #expect(known[0].isHidden && known[0].rhythm == 7)
  }

  @Test func `a split takes an account away, and hiding hides`() {
    let known = entries([
      .init(.merge, "a:1", "b:2"), .init(.split, "a:1", "b:2"), .init(.hide, "a:1"),
    ])
    #expect(known.map(\.accounts) == [["a:1"]])
    #expect(known.map(\.notAccounts) == [["b:2"]])
    #expect(known[0].isHidden)
  }
}
