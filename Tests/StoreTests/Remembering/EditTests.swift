import ConversationCore
import Store
import Testing

/// What was put in other words since an import, each utterance once.
struct EditTests {
  private let scratch: StoreScratch

  init() throws { scratch = try StoreScratch() }

  private func feeds(_ text: String) -> [StoreScratch.Batch] {
    ["all.xml", "post.xml"].map {
      StoreScratch.Batch(utterances: [comment(1, text, in: $0)], rank: .feed)
    }
  }

  private static let first = "wordpress:b.example:comment-1"

  @Test func `an edit that two feeds show is one edit`() throws {
    try scratch.import(feeds("One")[0], feeds("One")[1])
    #expect(try scratch.edited(since: 0).isEmpty)
    try scratch.import(feeds("One, put better")[0], feeds("One, put better")[1])
    #expect(try scratch.edited(since: 1) == [Self.first])
    #expect(try scratch.edited(since: 2).isEmpty)
  }

  @Test func `an edit that the second feed shows a night later is told once`() throws {
    try scratch.import(feeds("One")[0], feeds("One")[1])
    try scratch.import(feeds("Two")[0])
    #expect(try scratch.edited(since: 1) == [Self.first])
    try scratch.import(feeds("Two")[1])
    #expect(try scratch.edited(since: 2).isEmpty)
  }

  @Test func `an edit that was taken back in between is none`() throws {
    for text in ["One", "Two", "One"] { try scratch.import([comment(1, text)]) }
    #expect(try scratch.edited(since: 1).isEmpty)
    #expect(try scratch.edited(since: 2) == [Self.first])
  }

  @Test func `a parent found later, an approval and the whole of an excerpt are no edits`() throws {
    let parent = Utterance.Parent.utterance(.comment(.wordpress, host: "b.example", "9"))
    try scratch.import([
      comment(1, "One"), comment(2, "Two", marks: .pending), comment(3, "Thr", marks: .cut),
    ])
    let summary = try scratch.import([
      comment(1, "One", parent: parent), comment(2, "Two"), comment(3, "Three"),
    ])
    #expect(summary.changed == 3)
    #expect(try scratch.edited(since: 1).isEmpty)
  }

  @Test func `an import that is undone edits nothing`() throws {
    try scratch.import([comment(1, "One")])
    try scratch.import([comment(1, "Two")])
    try scratch.undo(2)
    #expect(try scratch.edited(since: 1).isEmpty)
    #expect(try scratch.words() == ["page.html: One"])
  }
}
