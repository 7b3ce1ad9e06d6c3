import ConversationCore
import Store
import Testing

/// An import that is taken back leaves what would be there without it.
struct UndoTests {
  @Test func `undo takes away what was new and brings back what was changed`() throws {
    let scratch = try StoreScratch()
    try scratch.import([comment(1, "One")])
    try scratch.import([comment(1, "One, edited"), comment(2, "Two")])
    try scratch.undo(2)
    #expect(try scratch.words() == ["page.html: One"])
    #expect(try scratch.import([comment(2, "Two")]) == ImportSummary(number: 3, new: 1))
  }

  @Test func `the one in the middle goes without the later one`() throws {
    let scratch = try StoreScratch()
    for text in ["first", "second", "third"] { try scratch.import([comment(1, text)]) }
    try scratch.undo(2)
    #expect(try scratch.words() == ["page.html: third"])
    try scratch.undo(3)
    #expect(try scratch.words() == ["page.html: first"])
  }

  @Test func `what another import met as well stays`() throws {
    let scratch = try StoreScratch()
    try scratch.import([comment(1, "One", in: "a.xml"), comment(2, "Two", in: "a.xml")])
    try scratch.import([comment(1, "One", in: "b.xml")])
    try scratch.undo(1)
    #expect(try scratch.words() == ["b.xml: One"])
    try scratch.undo(2)
    #expect(try scratch.words() == [])
  }

  @Test func `what the same source held again stays, until that import goes too`() throws {
    let scratch = try StoreScratch()
    var report = SourceReport(file: "page.html", format: "x", recognisedAs: "X", rank: .export)
    report.recordsRead = 2
    let page = StoreScratch.Batch(
      utterances: [comment(1, "One"), comment(2, "Two", at: 2)], reports: [report])
    try scratch.import(page)
    // A page that has shrunk, and then the whole of it again.
    try scratch.import([comment(2, "Two", at: 2)])
    try scratch.import(page)
    try scratch.undo(1)
    #expect(try scratch.words() == ["page.html: One", "page.html: Two"])
    #expect(try scratch.read().reports.count == 1)
    try scratch.undo(3)
    #expect(try scratch.words() == ["page.html: Two"])
    #expect(try scratch.read().reports.isEmpty)
    try scratch.undo(2)
    #expect(try scratch.words().isEmpty)
  }

  @Test func `an edit that was met again stays an edit`() throws {
    let scratch = try StoreScratch()
    for text in ["One", "Two", "Two"] { try scratch.import([comment(1, text)]) }
    try scratch.undo(2)
    #expect(try scratch.words() == ["page.html: Two"])
    try scratch.undo(3)
    #expect(try scratch.words() == ["page.html: One"])
  }

  @Test func `an import is undone once, and numbers are never used again`() throws {
    let scratch = try StoreScratch()
    try scratch.import([comment(1, "One")])
    try scratch.undo(1)
    #expect(throws: StoreFailure.noSuchImport(1)) { try scratch.undo(1) }
    #expect(throws: StoreFailure.noSuchImport(7)) { try scratch.undo(7) }
    #expect(try scratch.import([comment(1, "One")]).number == 2)
  }

  @Test func `the report before counts again`() throws {
    let scratch = try StoreScratch()
    for read in 1...3 {
      var report = SourceReport(file: "f.xml", format: "rss", recognisedAs: "RSS", rank: .feed)
      report.recordsRead = read
      try scratch.import(.init(utterances: [], reports: [report]))
    }
    try scratch.undo(2)
    #expect(try scratch.read().reports.map(\.recordsRead) == [3])
    try scratch.undo(3)
    #expect(try scratch.read().reports.map(\.recordsRead) == [1])
  }
}
