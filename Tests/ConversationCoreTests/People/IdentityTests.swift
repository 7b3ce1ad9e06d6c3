import Testing

@testable import ConversationCore

/// Who is one person, and who is not (decisions 10, measures 7).
struct IdentityTests {
  /// Persons made of handles that each said one thing, as sorted lists of labels.
  private func people(_ handles: [Handle], me: [String] = []) -> People {
    var corpus = Corpus(policy: .all)
    for (number, handle) in handles.enumerated() {
      corpus.add(
        Utterance(
          id: Identifier("blog:test:", UInt64(number)), kind: .comment, service: .blog,
          speaker: handle, text: "word", source: .line(number + 1, of: "page.html")),
        rank: .page)
    }
    var builder = PeopleBuilder(corpus, me: me, team: [])
    return builder.build()
  }

  private func handle(
    _ name: String?, realm: String = "ann.example", email: String? = nil, hash: String? = nil,
    url: String? = nil, account: UInt64? = nil, login: String? = nil
  ) -> Handle {
    Handle(
      realm: realm, account: account, name: login, displayName: name, email: email,
      emailHash: hash, url: url)
  }

  @Test func `one display name on one site is one handle, and no merge`() {
    let people = people([handle("Erin Gray"), handle("erin  gray", url: "http://erin.example/")])
    #expect(people.persons.map(\.id) == ["ann.example:Erin Gray"])
    #expect(people.merges.isEmpty)
  }

  @Test func `addresses or sites that contradict keep namesakes apart`() {
    let people = people([
      handle("Dave", email: "dave@one.example"), handle("Dave", email: "dave@two.example"),
      handle("Bo", url: "http://bo.example"), handle("Bo", url: "http://other.example/bo"),
    ])
    #expect(people.persons.count == 4)
    #expect(Set(people.persons.map(\.id)).count == 4)
  }

  @Test func `one name on two sites is two people`() {
    let people = people([handle("Erin Gray"), handle("Erin Gray", realm: "bo.example")])
    #expect(people.persons.map(\.id) == ["ann.example:Erin Gray", "bo.example:Erin Gray"])
  }

  @Test func `an address joins across sites, and says so without giving it away`() throws {
    let people = people([
      handle("Erin Gray", email: " Erin@Example.org"),
      handle("erin", realm: "bo.example", email: "erin@example.org"),
    ])
    #expect(people.persons.count == 1)
    let merge = try #require(people.merges.first)
    #expect(merge.evidence == .email)
    #expect(merge.handles == ["ann.example:Erin Gray", "bo.example:erin"])
  }

  @Test(arguments: [
    EmailDigest.md5("erin@example.org"), EmailDigest.sha256("erin@example.org").uppercased(),
  ])
  func `an address and its hash are one`(_ hash: String) {
    let people = people([
      handle("Erin Gray", email: "erin@example.org"),
      handle("E. G.", realm: "bo.example", hash: hash),
    ])
    #expect(people.persons.count == 1)
  }

  @Test func `an address many people send from joins nobody`() {
    let people = people([
      handle("Erin", email: "noreply@blogger.com"), handle("Don", email: "noreply@blogger.com"),
    ])
    #expect(people.persons.count == 2)
    #expect(people.merges.isEmpty)
  }

  @Test func `one name with one site of their own is one person across sites`() {
    let people = people([
      handle("Erin Gray", url: "http://erin.example/blog"),
      handle("Erin Gray", realm: "bo.example", url: "https://www.erin.example"),
      handle("Cy", url: "http://shared.example"), handle("Di", url: "http://shared.example"),
    ])
    #expect(people.persons.count == 3)
    #expect(people.merges.map(\.evidence) == [.ownSite("erin.example")])
  }

  @Test func `who signs with a profile on X is that account`() {
    let people = people([
      handle(nil, realm: "x", account: 7, login: "erin_g"),
      handle("Erin", url: "https://twitter.com/Erin_G"),
    ])
    #expect(people.persons.count == 1)
    #expect(people.merges.first?.evidence == .profile("Erin_G"))
  }

  @Test func `an account keeps its person through a change of name`() {
    let people = people([
      handle(nil, realm: "x", account: 7, login: "old"),
      handle(nil, realm: "x", account: 7, login: "new"),
      handle(nil, realm: "x", account: 7, login: "new"),
      handle(nil, realm: "x", account: 8, login: "old"),
      handle(nil, realm: "x", account: 8, login: "old"),
    ])
    #expect(people.persons.map(\.id) == ["x:new", "x:old"])
  }

  @Test func `nobody is nobody twice over`() {
    let people = people([handle("Anonymous"), handle("anonyme"), .unknown(in: "ann.example")])
    #expect(people.persons.isEmpty)
  }

  @Test(arguments: ["Erin Gray", "@erin_g", "erin@example.org", "http://erin.example"])
  func `the owner may be named in four ways`(_ me: String) {
    let people = people(
      [
        handle("Don Fox"),
        handle(
          "Erin Gray", email: "erin@example.org", url: "http://erin.example/", login: "erin_g"),
      ], me: [me])
    #expect(people.finding.person?.name == "Erin Gray")
  }

  @Test func `an owner nobody knows is none, with the nearest names`() {
    let people = people([handle("Don Fox"), handle("Erin Gray")], me: ["Erni Gray"])
    #expect(people.owner == People.nobody)
    #expect(people.finding.candidates.first == "Erin Gray")
  }

  @Test func `digests are those of the standards`() {
    #expect(EmailDigest.md5("") == "d41d8cd98f00b204e9800998ecf8427e")
    #expect(EmailDigest.md5("abc") == "900150983cd24fb0d6963f7d28e17f72")
    #expect(
      EmailDigest.sha256("abc")
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let long = String(repeating: "a", count: 119)
    #expect(EmailDigest.sha256(long).utf8.count == 64)
  }
}
