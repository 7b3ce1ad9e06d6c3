import Testing

@testable import ConversationCore

/// Who "you" are when nobody says (decisions 11).
struct OwnerTests {
  private func finding(_ claims: [(String, SourceReport.OwnerClaim.Evidence, Int)]) -> OwnerFinding
  {
    var corpus = Corpus(policy: .all)
    var report = SourceReport(file: "export.xml", format: "wxr", recognisedAs: "", rank: .export)
    report.owners = claims.map { name, evidence, weight in
      SourceReport.OwnerClaim(
        handle: Handle(realm: "ann.example", displayName: name), evidence: evidence, weight: weight)
    }
    corpus.add(report)
    return Study(corpus, options: AnalysisOptions(clock: 0)).analysis().owner
  }

  @Test func `the account of an archive comes before the author of a site`() {
    let finding = finding([("Bo", .siteAuthor, 9), ("Ann", .archiveAccount, 1)])
    #expect(finding.person?.name == "Ann")
    #expect(finding.evidence == .claim(.archiveAccount, file: "export.xml"))
  }

  @Test func `the one author of a site is the owner`() {
    #expect(finding([("Ann", .siteAuthor, 3)]).person?.name == "Ann")
  }

  @Test func `of several authors none is taken, and all are named`() {
    let finding = finding([("Ann", .siteAuthor, 3), ("Bo", .siteAuthor, 9)])
    #expect(finding.person == nil)
    #expect(finding.candidates == ["Bo", "Ann"])
  }

  @Test func `pages that mark one of several authors decide`() {
    let finding = finding([
      ("Ann", .siteAuthor, 3), ("Bo", .siteAuthor, 9), ("Ann", .markedPostAuthor, 2),
    ])
    #expect(finding.person?.name == "Ann")
  }

  @Test func `an author who wrote nothing is no candidate`() {
    #expect(finding([("Ann", .siteAuthor, 3), ("Bo", .siteAuthor, 0)]).person?.name == "Ann")
  }

  @Test func `the author of the posts is the owner where nothing better is known`() {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Erin Gray", "How do I loosen it?")
    let finding = Study([blog], me: []).analysis().owner
    #expect(finding.person?.name == "Ann Author")
    #expect(finding.evidence == .claim(.postAuthor, file: "page.html"))
  }
}
