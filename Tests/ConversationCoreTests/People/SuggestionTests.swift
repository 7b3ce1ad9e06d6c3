import Testing

@testable import ConversationCore

/// Who may be one person, on evidence that joins nobody unasked (measures 7).
struct SuggestionTests {
  private func study(_ handles: [Handle], known: [KnownPerson] = []) -> Study {
    var corpus = Corpus(policy: .all)
    for (number, handle) in handles.enumerated() {
      corpus.add(
        Utterance(
          id: Identifier("blog:test:", UInt64(number)), kind: .comment, service: .blog,
          speaker: handle, text: "word", source: .line(number + 1, of: "page.html")),
        rank: .page)
    }
    corpus.add(
      SourceReport(file: "page.html", format: "blog-page", recognisedAs: "page", rank: .page))
    return Study(corpus, options: AnalysisOptions(clock: 0, known: known))
  }

  private func handle(
    _ name: String, _ realm: String = "ann.example", email: String? = nil, url: String? = nil,
    login: String? = nil
  ) -> Handle {
    Handle(realm: realm, name: login, displayName: name, email: email, url: url)
  }

  @Test func `a full name on two sites is suggested, never joined`() throws {
    let study = study([
      handle("Erin Gray"), handle("erin gray", "bo.example"), handle("Erin", "c.example"),
    ])
    let suggestions = study.mergeSuggestions()
    #expect(suggestions.map(\.accounts) == [["ann.example:Erin Gray", "bo.example:erin gray"]])
    #expect(suggestions.first?.evidence == .fullName)
    #expect(suggestions.first?.precision == 0.69)
    #expect(study.people.persons.count == 3)
  }

  @Test func `a login that spells a full name is suggested`() {
    let study = study([handle("Priya Raman"), handle("P.", "x", login: "PriyaRaman")])
    #expect(study.mergeSuggestions().map(\.evidence) == [.login("priyaraman")])
  }

  @Test func `one site under two names is suggested, two accounts of one site are not`() {
    let study = study([
      handle("Bo", url: "http://bo.example/"),
      handle("Boris", "c.example", url: "http://bo.example"),
      handle("Al Gray", url: "http://one.example"), handle("Al Gray", url: "http://two.example"),
    ])
    #expect(study.mergeSuggestions().map(\.evidence) == [.site("bo.example")])
  }

  @Test func `a name that many have is suggested of nobody`() {
    let handles = (0..<9).map { handle("John Smith", "site\($0).example") }
    #expect(study(handles).mergeSuggestions().isEmpty)
  }

  @Test func `two entries of the user's file are two people`() {
    let handles = [handle("Erin Gray"), handle("Erin Gray", "bo.example")]
    let known = [
      KnownPerson(key: "one", accounts: ["ann.example:Erin Gray"]),
      KnownPerson(key: "two", accounts: ["bo.example:Erin Gray"]),
    ]
    #expect(study(handles).mergeSuggestions().count == 1)
    #expect(study(handles, known: known).mergeSuggestions().isEmpty)
  }

  // MARK: Addresses that tell nothing

  @Test func `an address that clearly different names share joins nobody, and that is said`() {
    let names = ["Ann Lee", "Bob Ray", "Cy Dow", "Di Fox"]
    let shared = study(names.map { handle($0, email: "office@firm.example") })
    #expect(shared.people.persons.count == 4)
    #expect(shared.people.keptApart == 4)
    #expect(
      shared.analysis().sources.first?.diagnostics.contains {
        $0.message.hasPrefix("4 accounts share an address")
      } == true)
    let family = study(names.prefix(3).map { handle($0, email: "home@lee.example") })
    #expect(family.people.persons.count == 1)
    #expect(family.people.keptApart == 0)
  }

  @Test func `spellings of one name are not clearly different`() {
    let names = ["Ann", "Ann Lee", "ann l.", "ANN", "Ann A. Lee"]
    #expect(study(names.map { handle($0, email: "ann@lee.example") }).people.persons.count == 1)
  }

  @Test func `who shares an address and a name is one person all the same`() {
    let names = ["Ann Lee", "Bob Ray", "Cy Dow", "Di Fox"]
    let study = study(
      names.map { handle($0, email: "desk@firm.example") }
        + [handle("Ann Lee", "bo.example", email: "desk@firm.example")])
    #expect(study.people.persons.count == 4)
  }

  @Test func `the hash of a shared address joins nobody either`() {
    let names = ["Ann Lee", "Bob Ray", "Cy Dow", "Di Fox"]
    let md5 = EmailDigest.md5("desk@firm.example")
    let study = study(
      names.map { handle($0, email: "desk@firm.example") }
        + [Handle(realm: "bo.example", displayName: "Ed Hill", emailHash: md5)])
    #expect(study.people.persons.count == 5)
  }

  @Test func `a profile that many sign with is nobody's`() {
    let names = ["Ann Lee", "Bob Ray", "Cy Dow", "Di Fox"]
    let profile = "https://twitter.com/thefirm"
    let study = study(
      names.map { handle($0, url: profile) } + [handle("The Firm", "x", login: "thefirm")])
    #expect(study.people.persons.count == 5)
  }

  // MARK: Names handed on

  @Test func `a name handed on to another account stays two people`() {
    let study = study([
      Handle(realm: "x", account: 1, name: "erin"), Handle(realm: "x", account: 2, name: "erin"),
      Handle(realm: "x", account: 1, name: "erin_gray"),
    ])
    #expect(study.people.persons.count == 2)
    #expect(study.mergeSuggestions().isEmpty)
  }
}
