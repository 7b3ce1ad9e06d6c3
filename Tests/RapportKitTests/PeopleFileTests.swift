import ConversationCore
import Testing

@testable import RapportKit

struct PeopleFileTests {
  private func read(_ text: String) throws -> (people: [KnownPerson], warnings: [Diagnostic]) {
    try PeopleFile.read(YAMLPage(Array(text.utf8), file: "people.yml"))
  }

  @Test func `entries are read in the order of the file`() throws {
    let (people, warnings) = try read(
      """
      ben:
        name: Ben Ode
        names: [Benny]
        accounts: ["@ben", ben@example.com]
        not: ["x:ben2"]
        every: 30d
        team: yes
      ada: { name: Ada, me: true }
      spam: { accounts: ["pills.example:Bob"], ignore: true }
      shy: { accounts: ["@shy"], hide: true }
      short: ["@short", s@example.com]
      empty:
      """)
    #expect(warnings.isEmpty)
    #expect(
      people == [
        KnownPerson(
          key: "ben", names: ["Ben Ode", "Benny"], accounts: ["@ben", "ben@example.com"],
          notAccounts: ["x:ben2"], rhythm: 30, isTeam: true),
        KnownPerson(key: "ada", names: ["Ada"], isOwner: true),
        KnownPerson(key: "spam", accounts: ["pills.example:Bob"], isIgnored: true),
        KnownPerson(key: "shy", accounts: ["@shy"], isHidden: true),
        KnownPerson(key: "short", accounts: ["@short", "s@example.com"]),
        KnownPerson(key: "empty"),
      ])
  }

  @Test func `an unknown key is a warning with its place and the nearest key`() throws {
    let (people, warnings) = try read("ada:\n  acounts: [x]\n")
    #expect(people.map(\.key) == ["ada"])
    #expect(warnings.first?.line == 2)
    #expect(warnings.first?.column == 3)
    #expect(warnings.first?.fix == "did you mean 'accounts'?")
  }

  @Test(arguments: [
    "ada: {every: often}", "ada: {hide: 3}", "ada: {name: [a, b]}", "- ada",
    "ada: {accounts: {a: b}}",
  ])
  func `a wrong value is refused with its place`(_ text: String) throws {
    #expect(throws: ConfigurationFailure.self) { try read(text) }
  }

  @Test func `a thousand entries are read quickly, and an empty file is no entries`() throws {
    let text = (0..<1000).map { "p\($0): {name: Person \($0), accounts: [\"@p\($0)\"]}\n" }.joined()
    #expect(try read(text).people.count == 1000)
    #expect(try read("").people.isEmpty)
    #expect(try read("# nothing yet\n").people.isEmpty)
  }
}
