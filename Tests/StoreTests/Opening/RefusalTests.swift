import Bytes
import ConversationCore
import Foundation
import Store
import TestSupport
import Testing

/// What is no store, or not one for this program, is refused and left as it is.
struct RefusalTests {
  private func made() throws -> StoreScratch {
    let scratch = try StoreScratch()
    try scratch.import((1...200).map { comment($0, "Words of number \($0)", at: $0) })
    return scratch
  }

  /// Changes bytes of a store that is closed, and gives what it then holds.
  private func patch(_ scratch: StoreScratch, at offset: Int, _ bytes: [UInt8]) throws -> Data {
    let url = URL(filePath: scratch.path)
    var data = try Data(contentsOf: url)
    data.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    try data.write(to: url)
    return data
  }

  @Test func `a store of a newer version is refused for reading and for writing`() throws {
    let scratch = try made()
    let data = try patch(scratch, at: 60, [0, 0, 0, 99])
    let failure = StoreFailure.newer(path: scratch.path, version: 99, known: 2)
    #expect(throws: failure) { try scratch.read() }
    #expect(throws: failure) { try scratch.import([comment(1, "One")]) }
    #expect(try Data(contentsOf: URL(filePath: scratch.path)) == data)
  }

  @Test(arguments: ["text", "another program's database", "half a header"])
  func `another file is refused and not written`(_ what: String) throws {
    let scratch = try made()
    let url = URL(filePath: scratch.path)
    var data = try Data(contentsOf: url)
    switch what {
    case "text": data = Data("not a database\n".utf8)
    case "half a header": data = data.prefix(50)
    default: data.replaceSubrange(68..<72, with: [0, 0, 0, 0])
    }
    try data.write(to: url)
    #expect(throws: StoreFailure.foreign(path: scratch.path)) { try scratch.read() }
    #expect(throws: StoreFailure.foreign(path: scratch.path)) {
      try scratch.import([comment(1, "One")])
    }
    #expect(try Data(contentsOf: url) == data)
  }

  @Test func `a damaged store is said to be damaged, and an import leaves it as it is`() throws {
    let scratch = try made()
    let size = try Data(contentsOf: URL(filePath: scratch.path)).count
    let data = try patch(scratch, at: 4096, [UInt8](repeating: 0xA5, count: size - 4096))
    #expect {
      try scratch.read()
    } throws: { error in
      if case StoreFailure.damaged = error { true } else { false }
    }
    #expect {
      try scratch.import([comment(1, "One"), comment(999, "New")])
    } throws: { error in
      if case StoreFailure.damaged = error { true } else { false }
    }
    #expect(try Data(contentsOf: URL(filePath: scratch.path)) == data)
  }

  /// Spoils the pages of the table, but leaves the file's head and its schema as they are.
  private func spoilInside(_ scratch: StoreScratch) throws -> Data {
    let data = try Data(contentsOf: URL(filePath: scratch.path))
    let place = try #require(data.range(of: Data("Words of number 150".utf8)))
    let page = place.lowerBound / 4096 * 4096
    // The number of cells of a page that holds records.
    return try patch(scratch, at: page + 3, [0xFF, 0xFF])
  }

  private func refusesAsDamaged(_ change: () throws -> Void) {
    #expect {
      try change()
    } throws: { error in
      if case StoreFailure.damaged = error { true } else { false }
    }
  }

  @Test func `what another program did to a page is found before anything is written`() throws {
    let scratch = try made()
    let data = try spoilInside(scratch)
    refusesAsDamaged { try scratch.import([comment(999, "New")]) }
    refusesAsDamaged {
      let store = try UtteranceStore(path: scratch.path, for: .writing)
      _ = try store.beginRun(at: 1_000_000)
    }
    refusesAsDamaged {
      let store = try UtteranceStore(path: scratch.path, for: .changing)
      try store.settle(Settled(utterance: "x:status/1"), at: 1_000_000)
    }
    refusesAsDamaged { try scratch.undo(1) }
    #expect(try Data(contentsOf: URL(filePath: scratch.path)) == data)
  }

  /// Spoils a page as a failing disk does: the file keeps its time.
  private func rot(_ scratch: StoreScratch) throws {
    let files = FileManager.default
    let time = try files.attributesOfItem(atPath: scratch.path)[.modificationDate]
    _ = try spoilInside(scratch)
    // Seconds and nanoseconds as they were: only then is the note believed.
    try files.setAttributes([.modificationDate: time as Any], ofItemAtPath: scratch.path)
  }

  @Test func `once a week, and after a clock that went backwards, every page is looked at`() throws
  {
    let week: Int64 = 7 * 86_400
    for now in [1_000_000 + week, 999_999] {
      let scratch = try made()
      try rot(scratch)
      refusesAsDamaged {
        try scratch.import(.init(utterances: [comment(999, "New")]), at: now)
      }
    }
  }

  @Test func `after a run that was interrupted every page is looked at`() throws {
    let scratch = try made()
    try rot(scratch)
    try Data().write(to: URL(filePath: scratch.path + "-wal"))
    refusesAsDamaged { try scratch.import([comment(999, "New")]) }
  }

  @Test func `a store with triggers is not ours`() throws {
    let scratch = try made()
    // The text of the schema: a table's definition made a trigger's type.
    let data = try Data(contentsOf: URL(filePath: scratch.path))
    let range = try #require(data.range(of: Data("indexrecords_by_key".utf8)))
    _ = try patch(scratch, at: range.lowerBound, Array("trigg".utf8))
    #expect(throws: (any Error).self) { try scratch.read() }
  }

  private static let python = ForeignTool.python(with: "sqlite3")
  private static let tables = [
    "files", "spaces", "handles", "contexts", "profiles", "meetings", "replacements",
    "source_details", "settled", "log", "excused", "people_decisions", "runs", "kept", "met_again",
  ]

  @Test(.enabled(if: python != nil, "Python with SQLite is not installed"), arguments: tables)
  func `a table that was made a view without an end is not read`(_ table: String) throws {
    let scratch = try made()
    let planting = try #require(Self.python).run([
      """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1])
      db.execute("PRAGMA legacy_alter_table = ON")
      db.execute(f"ALTER TABLE {sys.argv[2]} RENAME TO was")
      db.execute(f"CREATE VIEW {sys.argv[2]} AS WITH RECURSIVE c(x) AS "
                 "(SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT was.* FROM was, c")
      db.commit()
      """, scratch.path, table,
    ])
    #expect(planting.status == 0, "\(planting.output)")
    #expect(throws: StoreFailure.foreign(path: scratch.path)) { try scratch.read() }
  }

  @Test func `where nothing is, nothing is read, and nothing is made`() throws {
    let scratch = try StoreScratch()
    #expect(throws: StoreFailure.absent(path: scratch.path)) { try scratch.read() }
    #expect(throws: StoreFailure.absent(path: scratch.path)) { try scratch.undo(1) }
    #expect(!FileManager.default.fileExists(atPath: scratch.path))
  }

  @Test func `only its owner may look into the store and its folder`() throws {
    let scratch = try made()
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(scratch.path) == 0o600)
    #expect(try mode(scratch.folder.path + "/state") == 0o700)
  }

  @Test func `one run at a time changes a store, and others read meanwhile`() throws {
    let scratch = try made()
    let writer = try UtteranceStore(path: scratch.path, for: .writing)
    #expect(throws: StoreFailure.busy(path: scratch.path)) {
      _ = try UtteranceStore(path: scratch.path, for: .writing)
    }
    #expect(try scratch.read().utterances.count == 200)
    try writer.close()
  }

  @Test func `a closed store is one file, and a backup is the same`() throws {
    let scratch = try made()
    let target = scratch.folder.path + "/backup.db"
    let store = try UtteranceStore(path: scratch.path, for: .reading)
    try store.backup(to: target)
    try store.close()
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/state")
    #expect(names.sorted() == ["rapport.db", "rapport.db.lock"])
    let copy = try UtteranceStore(path: target, for: .reading)
    #expect(try copy.size().records == 200)
    #expect(try copy.faults().isEmpty)
    try copy.close()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted()
        == ["backup.db", "state"])
  }
}
