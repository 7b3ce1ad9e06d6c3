public import ConversationCore
internal import GRDB

extension UtteranceStore {
  /// Imports whatever the body hands to the batch, all of it or nothing; nothing also where
  /// the body says, by giving false, that there was nothing worth keeping.
  ///
  /// - Parameters:
  ///   - sources: what is imported, as typed.
  ///   - now: seconds since 1970.
  ///   - isDryRun: only says what the import would do.
  ///   - locate: what tells a file from its namesakes, for a path as the sources give it.
  public func importing(
    _ sources: [String], at now: Int64, isDryRun: Bool = false,
    locate: @escaping (String) -> String, _ body: (ImportBatch) -> Bool
  ) throws(StoreFailure) -> ImportSummary {
    try refuseDamage(at: now)
    return try asStoreFailure(path) {
      try queue.writeWithoutTransaction { db in
        var summary = ImportSummary()
        // What a store without records has nobody reads: it needs no log of what is written,
        // for a page that was not there before is taken back by forgetting it.
        let isFirst = try Self.isWithoutRecords(db)
        if isFirst { try db.execute(sql: "PRAGMA journal_mode = DELETE") }
        defer { if isFirst { try? db.execute(sql: "PRAGMA journal_mode = WAL") } }
        // Whatever a record names has its row before it: asking for each would cost a
        // quarter of the import. `store check` asks for all.
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        try db.inTransaction(.immediate) {
          try db.execute(
            sql: "INSERT INTO batches (number, started, sources) VALUES (NULL, ?, ?)",
            arguments: [now, StringList.encode(sources) ?? "[]"])
          let number = db.lastInsertedRowID
          let batch = try ImportBatch(db, number: number, locate: locate)
          let isWorthKeeping = body(batch)
          summary = try batch.finish()
          if isDryRun || !isWorthKeeping {
            summary.number = nil
            return .rollback
          }
          try db.execute(
            sql: """
              UPDATE batches SET new = ?, changed = ?, known = ?, unreadable = ?
              WHERE number = ?
              """,
            arguments: [
              summary.new, summary.changed, summary.known, summary.unreadable, number,
            ])
          return .commit
        }
        return summary
      }
    }
  }

  private static func isWithoutRecords(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM records)") ?? false
  }

  /// Hands over everything remembered: utterances and reports as the importers gave them, in
  /// the order they came.
  public func read(
    utterance: (borrowing Utterance, SourceReport.Rank) -> Void, report: (SourceReport) -> Void
  ) throws(StoreFailure) {
    try asStoreFailure(path) {
      try queue.read { db in
        try StoreReading(db, path: path).run(utterance: utterance, report: report)
      }
    }
  }

  /// All imports, the first first.
  public func imports() throws(StoreFailure) -> [PastImport] {
    try asStoreFailure(path) {
      try queue.read { db in
        try Row.fetchAll(db, sql: "SELECT * FROM batches ORDER BY number").map { row in
          PastImport(
            summary: ImportSummary(
              number: row["number"], new: row["new"], changed: row["changed"],
              known: row["known"], unreadable: row["unreadable"]),
            started: row["started"], sources: StringList.decode(row["sources"]),
            isUndone: row["undone"] != nil)
        }
      }
    }
  }

  /// How many utterances and sources are remembered.
  public func size() throws(StoreFailure) -> (records: Int, sources: Int) {
    try asStoreFailure(path) {
      try queue.read { db in
        (
          try Int.fetchOne(db, sql: "SELECT count(*) FROM records") ?? 0,
          try Int.fetchOne(db, sql: "SELECT count(*) FROM sources WHERE superseded IS NULL") ?? 0
        )
      }
    }
  }
}
