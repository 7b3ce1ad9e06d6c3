import ConversationCore
import Foundation
import Store
import TestSupport
import Testing

/// A store of an older version is brought up to date by whoever opens it first.
struct MigrationTests {
  private static let python = ForeignTool.python(with: "sqlite3")

  /// A store as version 1 had it: without what import met again.
  private func old() throws -> StoreScratch {
    let scratch = try StoreScratch()
    try scratch.import([comment(1, "One"), comment(2, "Two")])
    let made = try #require(Self.python).run([
      """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1])
      db.execute("DROP TABLE met_again")
      db.execute("PRAGMA user_version = 1")
      db.commit()
      """, scratch.path,
    ])
    #expect(made.status == 0, "\(made.output)")
    return scratch
  }

  @Test(.enabled(if: python != nil))
  func `an import into an older store finds everything in it`() throws {
    let scratch = try old()
    let summary = try scratch.import([comment(1, "One"), comment(3, "Three")])
    #expect(summary == ImportSummary(number: 2, new: 1, known: 1))
    try scratch.undo(1)
    #expect(try scratch.words() == ["page.html: One", "page.html: Three"])
  }

  @Test(.enabled(if: python != nil))
  func `reading an older store brings it up to date and reads it`() throws {
    let scratch = try old()
    #expect(try scratch.words() == ["page.html: One", "page.html: Two"])
    let store = try UtteranceStore(path: scratch.path, for: .reading)
    #expect(try store.faults().isEmpty)
    try store.close()
  }
}
