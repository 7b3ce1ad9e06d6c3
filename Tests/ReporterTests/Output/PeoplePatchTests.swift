import ConversationCore
import Testing

@testable import Reporter

struct PeoplePatchTests {
  private func suggestion(_ name: String, _ accounts: [String], id: String = "a.example:x")
    -> MergeSuggestion
  {
    MergeSuggestion(
      people: [PersonReference(id: id, name: name), PersonReference(id: "x:other", name: nil)],
      accounts: accounts, evidence: .fullName, precision: 0.69)
  }

  @Test func `a suggestion is an entry to paste`() {
    let patch = PeoplePatch([suggestion("Priya Raman", ["a.example:Priya Raman", "x:priyaraman"])])
    #expect(
      patch.text == """
        # 1 person may stand here under several accounts. Delete what is wrong and
        # add the rest to people.yml; taking an entry away again undoes it.

        # same full name, right in at least 69 % where measured
        priya-raman:
          name: "Priya Raman"
          accounts:
            - "a.example:Priya Raman"
            - "x:priyaraman"

        """)
  }

  @Test(arguments: [
    ("Yes", "person-1:"), ("武", "person-1:"), ("7of9", "person-1:"), ("-", "person-1:"),
    ("No one", "no-one:"),
  ])
  func `a key is plain whatever the name`(name: String, key: String) {
    #expect(PeoplePatch([suggestion(name, ["x:a"])]).text.contains("\n\(key)\n"))
  }

  @Test func `nothing in a name leads out of its quotes`() {
    let text = PeoplePatch([suggestion("a\"\nb: \\ {c}\u{202E}", ["x:\u{1}"])]).text
    #expect(text.contains(#"  name: "a\"\U0000000ab: \\ {c}\U0000202e""#))
    #expect(text.contains(#"    - "x:\U00000001""#))
  }

  @Test func `an entry the file has keeps its key, and two of one name have two`() {
    let known = [KnownPerson(key: "don")]
    let text = PeoplePatch(
      [
        suggestion("Don Reyes", ["x:a"], id: "don"), suggestion("Ann", ["x:b"]),
        suggestion("Ann", ["x:c"]),
      ], known: known
    ).text
    #expect(text.contains("\ndon:\n"))
    #expect(text.contains("your file has this entry"))
    #expect(text.contains("\nann:\n"))
    #expect(text.contains("\nann-3:\n"))
  }

  @Test func `nobody to join is said`() {
    #expect(PeoplePatch([]).text == "# Nobody here looks like anybody else.\n")
  }
}
