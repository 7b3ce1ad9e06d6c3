import ConversationCore
import Store
import Testing

/// New, changed, known: what an import makes of what is there.
struct ImportTests {
  @Test func `importing twice adds nothing`() throws {
    let scratch = try StoreScratch()
    let page = [comment(1, "One"), comment(2, "Two", at: 2)]
    #expect(try scratch.import(page) == ImportSummary(number: 1, new: 2))
    #expect(try scratch.import(page) == ImportSummary(number: 2, known: 2))
    #expect(try scratch.words() == ["page.html: One", "page.html: Two"])
  }

  @Test func `a dry run counts and writes nothing, not even a store`() throws {
    let scratch = try StoreScratch()
    #expect(try scratch.import([comment(1, "One")], isDryRun: true) == ImportSummary(new: 1))
    #expect(throws: StoreFailure.absent(path: scratch.path)) { try scratch.read() }
    try scratch.import([comment(1, "One")])
    let summary = try scratch.import([comment(1, "One!"), comment(2, "Two")], isDryRun: true)
    #expect(summary == ImportSummary(new: 1, changed: 1))
    #expect(try scratch.words() == ["page.html: One"])
  }

  @Test func `an edited comment is changed, and an absent one stays`() throws {
    let scratch = try StoreScratch()
    try scratch.import([comment(1, "One"), comment(2, "Two")])
    #expect(try scratch.import([comment(1, "One, edited")]) == ImportSummary(number: 2, changed: 1))
    #expect(try scratch.words() == ["page.html: Two", "page.html: One, edited"])
    // The edit taken back is an edit again.
    #expect(try scratch.import([comment(1, "One")]).changed == 1)
    #expect(try scratch.words() == ["page.html: Two", "page.html: One"])
  }

  @Test func `a parent that is found later is a change`() throws {
    let scratch = try StoreScratch()
    try scratch.import([comment(2, "Two")])
    let parent = Utterance.Parent.utterance(.comment(.wordpress, host: "b.example", "1"))
    let summary = try scratch.import([comment(1, "One"), comment(2, "Two", parent: parent)])
    #expect(summary == ImportSummary(number: 2, new: 1, changed: 1))
    #expect(try scratch.read().utterances.map(\.parent) == [.unknown, parent])
  }

  @Test func `the same words from another file are known, and both places are remembered`() throws {
    let scratch = try StoreScratch()
    try scratch.import([comment(1, "One")])
    #expect(try scratch.import([comment(1, "One", in: "other.html")]).known == 1)
    #expect(try scratch.import([comment(1, "One", in: "other.html")]).known == 1)
    #expect(try scratch.words() == ["page.html: One", "other.html: One"])
  }

  @Test func `the later import has the later word, and the older file read again does not`() throws
  {
    let scratch = try StoreScratch()
    try scratch.import([comment(1, "Before", in: "monday.xml")], rank: .feed)
    let edit = [comment(1, "After", in: "tuesday.xml")]
    #expect(try scratch.import(edit, rank: .feed).changed == 1)
    #expect(try scratch.words() == ["tuesday.xml: After", "monday.xml: After"])
    let stale = try scratch.import([comment(1, "Before", in: "monday.xml")], rank: .feed)
    #expect(stale == ImportSummary(number: 3, known: 1))
    #expect(try scratch.words() == ["tuesday.xml: After", "monday.xml: After"])
  }

  @Test func `an excerpt or a view of lesser rank changes nothing`() throws {
    let scratch = try StoreScratch()
    try scratch.import([comment(1, "The whole of it", in: "feed.xml")], rank: .feed)
    #expect(try scratch.import([comment(1, "The whole", in: "b.xml")], rank: .feed).known == 1)
    #expect(try scratch.import([comment(1, "A page's view", in: "c.html")], rank: .page).known == 1)
    #expect(try scratch.read().utterances.count == 3)
  }

  @Test func `a comment that waited and is approved elsewhere waits no more`() throws {
    let scratch = try StoreScratch()
    try scratch.import([comment(1, "One", in: "old.xml", marks: .pending)])
    #expect(try scratch.import([comment(1, "One", in: "new.xml")]).changed == 1)
    #expect(try scratch.read().utterances.allSatisfy { !$0.marks.contains(.pending) })
  }

  @Test func `an utterance twice in one file is one with two places`() throws {
    let scratch = try StoreScratch()
    let page = [comment(1, "One", at: 3), comment(1, "One", at: 9), comment(1, "Other", at: 12)]
    #expect(try scratch.import(page) == ImportSummary(number: 1, new: 1, known: 2))
    #expect(try scratch.import(page) == ImportSummary(number: 2, known: 3))
    #expect(try scratch.read().utterances.map(\.source.place) == [3, 9, 12])
  }

  @Test func `the latest report on a file counts, but no failure makes it forgotten`() throws {
    let scratch = try StoreScratch()
    func report(_ format: String, _ read: Int) -> StoreScratch.Batch {
      var report = SourceReport(
        file: "feed.xml", format: format, recognisedAs: format, rank: .feed)
      report.recordsRead = read
      return .init(utterances: [], reports: [report])
    }
    try scratch.import(report("rss", 1))
    try scratch.import(report("rss", 2))
    #expect(try scratch.read().reports.map(\.recordsRead) == [2])
    try scratch.import(report(SourceReport.failedFormat, 0))
    #expect(try scratch.read().reports.map(\.recordsRead) == [2, 0])
    try scratch.import(report("rss", 2))
    #expect(try scratch.read().reports.map(\.recordsRead) == [2])
  }

  @Test func `a large import is as a small one`() throws {
    let scratch = try StoreScratch()
    let many = (1...30_000).map { comment($0, "Words \($0)", at: $0) }
    #expect(try scratch.import(Array(many.prefix(40))).new == 40)
    #expect(try scratch.import(many) == ImportSummary(number: 2, new: 29_960, known: 40))
    #expect(try scratch.import(many).known == 30_000)
    let read = try scratch.read().utterances
    #expect(read.count == 30_000)
    #expect(Set(read.map(\.id)).count == 30_000)
  }
}
