import ConversationCore
import Testing

@testable import Reporter

/// A report claims what the figures support, and says what it cannot know.
struct ClaimTests {
  private func report(_ change: (inout Analysis) -> Void) -> String {
    Document.summary(of: Samples.with(Samples.everything, change)).text(in: .markdown)
  }

  @Test(arguments: [
    (58, 100, "It is too early to say"), (505, 1000, "You link about as much as you talk"),
    (61, 100, "You talk more than you link"),
    (39, 100, "You link more than you talk"), (4, 5, "It is too early to say"),
    (9, 9, "You talk more than you link"),
  ])
  func `who talks more is said where the interval leaves no doubt`(
    _ talking: Int, _ all: Int, _ claim: String
  ) {
    let text = report { $0.talk?.ratio = Proportion(talking, of: all) }
    #expect(text.contains(claim))
  }

  @Test func `a change over time is said only where the intervals part`() {
    func text(_ shares: [Int]) -> String {
      let months = shares.enumerated().map { index, talking in
        TalkSummary.Month(
          year: 2008, month: index + 1,
          counts: ActCounts(talking: talking, linking: 20 - talking, status: 0))
      }
      return report { $0.talk?.months = months }
    }
    #expect(text([4, 5, 15, 16]).contains("come to talk more"))
    #expect(text([16, 15, 5, 4]).contains("come to link more"))
    #expect(!text([10, 9, 11, 12]).contains("come to"))
    #expect(
      text([10, 19, 2, 10]).contains("Most talk was in February 2008 (95 %), least in March"))
    #expect(!text([10, 9, 11, 12]).contains("Most talk"))
  }

  @Test func `who gives more is said where half and half is out of the question`() {
    func balance(_ given: Double, _ received: Double) -> String {
      report {
        $0.people = [
          Samples.person("Don", given: given, received: received, standing: .mutual)
        ]
      }
    }
    #expect(balance(20, 3).contains("| you give more"))
    #expect(balance(3, 20).contains("| they give more"))
    #expect(balance(40, 38).contains("| even"))
    #expect(balance(7, 4).contains("| no clear lean"))
    #expect(balance(2, 1).contains("| too few to say"))
  }

  @Test func `where only one side was read, nobody is said to wait or not to wait`() {
    let text = Document.summary(of: Samples.oneSided).text(in: .markdown)
    #expect(text.contains("Who waits for an answer from you is not in what was read."))
    #expect(!text.contains("Nobody is waiting"))
  }

  @Test func `where only one side was read, nothing is said to be returned or not`() {
    let analysis = Samples.with(Samples.oneSided) {
      $0.network = NetworkReciprocity(
        persons: 4, edges: 3, r: 0, rho: -0.3, weighted: 0, pairRatio: 0)
    }
    #expect(!Document.summary(of: analysis).text(in: .markdown).contains("directions of talk"))
  }

  @Test func `utterances beyond the list are not taken for people`() {
    let text = report { $0.replies?.candidates = 37 }
    #expect(text.contains("37 comments and messages wait for an answer from you"))
    #expect(text.contains("… and 33 more waiting for you."))
  }

  @Test func `people who wait are counted where the list holds them all`() {
    let text = report { $0.replies?.candidates = 4 }
    #expect(text.contains("Two people are waiting for an answer from you; start with"))
    #expect(!text.contains("more waiting for you"))
  }

  @Test func `without an owner nothing is said of what you gave, got or owe`() {
    let text = Document.summary(of: Samples.noOwner).text(in: .markdown)
    #expect(text.contains("`--me NAME`"))
    for title in ["Reply to", "What you owe", "Talking and linking", "Asking for help"] {
      #expect(!text.contains(title))
    }
  }

  @Test func `lists are as long as asked for, and the rest is counted`() {
    let people = (1...30).map {
      Samples.person("Person \($0)", given: 9, received: 9, standing: .mutual)
    }
    let text = Document.summary(
      of:
        Samples.with(Samples.everything) { $0.people = people }, ReportOptions(top: 3)
    ).text(in: .markdown)
    #expect(text.contains("| Person 3 "))
    #expect(!text.contains("| Person 4 "))
    #expect(text.contains("… and 27 more with whom it goes both ways."))
  }

  @Test func `many months become years, with a line of all months`() {
    let months = (0..<30).map { index in
      TalkSummary.Month(
        year: 2006 + index / 12, month: index % 12 + 1,
        counts: ActCounts(talking: index, linking: 30 - index, status: 1))
    }
    let text = report { $0.talk?.months = months }
    #expect(text.contains("Talk share by month, January 2006 to June 2008: ▁▁▁"))
    #expect(text.contains("| 2007 |     210 |     150 |"))
  }

  @Test func `months before the first talk or link are not told`() {
    let silent = (1...40).map { index in
      TalkSummary.Month(
        year: 2003 + (index - 1) / 12, month: (index - 1) % 12 + 1, counts: ActCounts(status: 1))
    }
    let months = silent + Samples.talk.months
    let text = report { $0.talk?.months = months }
    #expect(!text.contains("| Year "))
    #expect(text.contains("| Jan 2008 |"))
  }

  @Test func `merges are told once a person, with every piece of evidence`() {
    let text = report {
      $0.merges.append(
        Merge(
          person: Samples.reference("Don Reyes"), handles: ["a.example:don", "x:4711"],
          evidence: .ownSite("don.example")))
    }
    #expect(
      text.contains(
        "(same e-mail address); a.example:don and x:4711 (same name and same site don.example)."))
  }

  @Test func `many sources are told by kind`() {
    let sources = (1...40).map { index in
      var page = SourceReport(
        file: "page-\(index).html", format: "blog-page",
        recognisedAs: index % 4 == 0 ? "blog page (Blogger)" : "blog page (WordPress)", rank: .page)
      page.recordsRead = index
      return page
    }
    let text = report { $0.sources = sources }
    #expect(text.contains("| blog page (WordPress) |      30 |     600 |"))
    #expect(!text.contains("page-7.html"))
  }

  @Test func `damage is told by place, once for those that say the same`() {
    let text = Document.summary(of: Samples.everything).text(in: .markdown)
    #expect(
      text.contains(
        "**In 2 places something could not be read.** Smaller notes: 1; `rapport check` lists them."
      ))
    #expect(text.contains("line 3120: a comment breaks off in the middle (1 more like this)."))
    #expect(text.contains("To mend it: export the site again."))
  }
}
