import Testing

@testable import ConversationCore

/// What the user says of people wins over what was found out (decisions 10 and 11).
struct KnownPersonTests {
  /// Don comments on two sites under two names; Erin asks something.
  private func study(_ known: [KnownPerson], me: [String] = ["Ann Author"]) -> Study {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Don Reyes", "Did you try the other one?", email: "don@reyes.example")
    blog.comment(2, by: "Erin Gray", "Will you write more of this?", parent: .post)
    blog.comment(3, by: "Ann Author", "I did.", parent: .utterance(blog.id(1)))
    var other = Blog(host: "bo.example", file: "other.html")
    other.comment(1, by: "donny", "I know that feeling.")
    other.comment(2, by: "Don Reyes", "So do I.", email: "don@reyes.example")
    return Study(
      Corpus([blog, other]),
      options: AnalysisOptions(
        me: me, now: Blog.start + 2 * Blog.day, clock: Blog.start, known: known))
  }

  private func speakers(_ study: Study) -> [String] { study.people.persons.map(\.id) }

  @Test func `accounts listed together are one person under the file's key`() throws {
    let study = study([
      KnownPerson(
        key: "don", names: ["Don R."], accounts: ["bo.example:donny", "don@reyes.example"])
    ])
    #expect(speakers(study) == ["ann.example:Ann Author", "ann.example:Erin Gray", "don"])
    let don = try #require(study.people.persons.last)
    #expect(don.name == "Don R.")
    #expect(don.handles.count == 3)
    #expect(study.people.merges.contains { $0.evidence == .stated })
  }

  @Test func `an account under not is somebody else, whatever the evidence`() {
    let study = study([
      KnownPerson(
        key: "don", accounts: ["ann.example:Don Reyes"], notAccounts: ["bo.example:Don Reyes"])
    ])
    #expect(speakers(study).contains("bo.example:Don Reyes"))
    #expect(speakers(study).contains("don"))
    #expect(!study.people.merges.contains { $0.person.id == "don" })
  }

  @Test func `two entries are never one person, though they share an address`() {
    let study = study([
      KnownPerson(key: "one", accounts: ["ann.example:Don Reyes"]),
      KnownPerson(key: "two", accounts: ["bo.example:Don Reyes"]),
    ])
    #expect(speakers(study).contains("one"))
    #expect(speakers(study).contains("two"))
  }

  @Test func `taking the entry away undoes the merge`() {
    let file = [KnownPerson(key: "don", accounts: ["bo.example:donny", "don@reyes.example"])]
    #expect(speakers(study(file)).count + 1 == speakers(study([])).count)
    #expect(
      speakers(study([])) == [
        "ann.example:Ann Author", "ann.example:Don Reyes", "ann.example:Erin Gray",
        "bo.example:donny",
      ])
  }

  @Test func `names mean people only where no account is given`() {
    let both = study([KnownPerson(key: "erin", names: ["Erin Gray"])])
    #expect(speakers(both).contains("erin"))
    let accounts = study([
      KnownPerson(key: "erin", names: ["Don Reyes"], accounts: ["ann.example:Erin Gray"])
    ])
    #expect(accounts.people.persons.count == 4)
  }

  @Test func `whom the user ignores is in no list and no denominator`() throws {
    let plain = study([]).analysis()
    let ignoring = study([KnownPerson(key: "erin", names: ["Erin Gray"], isIgnored: true)])
    let analysis = ignoring.analysis()
    #expect(plain.people.contains { $0.person.name == "Erin Gray" })
    #expect(analysis.people.map(\.person.name) == ["Don Reyes", "donny"])
    #expect(analysis.frame.utterances == plain.frame.utterances - 1)
    #expect(try #require(analysis.network).persons == (try #require(plain.network)).persons - 1)
    #expect(analysis.replies?.next.contains { $0.utterance.speaker.name == "Erin Gray" } == false)
    #expect(try #require(analysis.requests).askedOfOwner.pending == 0)
    #expect(ignoring.lines.contains { $0.speaker.name == "Erin Gray" })
  }

  @Test func `whom the user hides is in no list, and counts`() throws {
    let plain = study([]).analysis()
    let hiding = study([KnownPerson(key: "erin", names: ["Erin Gray"], isHidden: true)]).analysis()
    #expect(hiding.people.map(\.person.name) == ["Don Reyes", "donny"])
    #expect(hiding.replies?.next.contains { $0.utterance.speaker.name == "Erin Gray" } == false)
    #expect(hiding.frame.utterances == plain.frame.utterances)
    #expect(hiding.network == plain.network)
  }

  @Test func `the entry that is the user is the owner, unless a flag says otherwise`() {
    let known = [KnownPerson(key: "me", names: ["Erin Gray"], isOwner: true)]
    #expect(study(known, me: []).people.finding.person?.id == "me")
    #expect(study(known).people.finding.person?.name == "Ann Author")
  }

  @Test func `answers of a team member count as the owner's`() {
    var blog = Blog()
    blog.writePost()
    blog.comment(1, by: "Don Reyes", "Did you try the other one?")
    blog.comment(2, by: "Bo", "She did.", parent: .utterance(blog.id(1)))
    let study = Study(
      Corpus([blog]),
      options: AnalysisOptions(
        me: ["Ann Author"], now: Blog.start + Blog.day, clock: Blog.start,
        known: [KnownPerson(key: "bo", names: ["Bo"], isTeam: true)]))
    #expect(study.analysis().replies?.next.isEmpty == true)
  }

  @Test(arguments: [
    ("@don", ["x:don"]), ("don@reyes.example", ["bo.example:D."]),
    ("bo.example:D.", ["bo.example:D."]), ("https://twitter.com/don", ["x:don"]),
    ("reyes.example", ["bo.example:D."]), ("nobody", []),
  ])
  func `an account may be written as a handle, a label, an address or a site`(
    text: String, expected: [String]
  ) {
    let handles = [
      Handle(realm: "x", account: 7, name: "Don"),
      Handle(
        realm: "bo.example", displayName: "D.",
        emailHash: EmailDigest.md5("don@reyes.example"), url: "http://reyes.example/"),
    ]
    let matcher = HandleMatcher([text], in: handles, authoredSites: [:])
    let labels = matcher.handles(text).map { PeopleBuilder.Label(handles[Int($0)]).printed }
    #expect(labels.map { $0.lowercased() } == expected.map { $0.lowercased() })
  }
}
