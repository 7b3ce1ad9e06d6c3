internal import GRDB

extension UtteranceStore {
  /// Takes back an import: what it added goes, what it replaced counts again. What another
  /// import met as well stays, as that one's.
  public func undo(_ number: Int, at now: Int64) throws(StoreFailure) {
    try refuseDamage(at: now)
    try asStoreFailure(path) {
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          let isThere = try Bool.fetchOne(
            db, sql: "SELECT undone IS NULL FROM batches WHERE number = ?", arguments: [number])
          guard isThere == true else { throw StoreFailure.noSuchImport(number) }
          try handOver(number, in: db)
          try takeBackRecords(of: number, in: db)
          try takeBackSources(of: number, in: db)
          try db.execute(
            sql: "UPDATE batches SET undone = ? WHERE number = ?", arguments: [now, number])
          return .commit
        }
      }
    }
  }

  /// What another import met again as it was becomes the first such import's.
  private func handOver(_ number: Int, in db: Database) throws {
    try db.execute(sql: "DELETE FROM met_again WHERE batch = ?", arguments: [number])
    let runs = try Row.fetchAll(db, sql: "SELECT * FROM met_again ORDER BY batch")
    for run in runs {
      let (batch, first, last): (Int64, Int64, Int64) = (run["batch"], run["first"], run["last"])
      let statements =
        run["of"] == "sources"
        ? ["UPDATE sources SET batch = ? WHERE number BETWEEN ? AND ? AND batch = ?"]
        : [
          "UPDATE records SET batch = ? WHERE seq BETWEEN ? AND ? AND batch = ?",
          "UPDATE replacements SET batch = ? WHERE new BETWEEN ? AND ? AND batch = ?",
        ]
      for statement in statements {
        try db.execute(sql: statement, arguments: [batch, first, last, number])
      }
    }
  }

  private func takeBackRecords(of number: Int, in db: Database) throws {
    try db.execute(sql: "DELETE FROM meetings WHERE batch = ?", arguments: [number])
    // What was met elsewhere as well becomes the record of the first who met it.
    let adopted = try Row.fetchAll(
      db,
      sql: """
        SELECT meetings.record, meetings.profile, meetings.place, min(meetings.batch) AS batch
        FROM meetings JOIN records ON records.seq = meetings.record
        WHERE records.batch = ? GROUP BY meetings.record
        """,
      arguments: [number])
    for row in adopted {
      let record: Int64 = row["record"]
      let (profile, place, batch): (Int64, Int64, Int64) = (
        row["profile"], row["place"], row["batch"]
      )
      try db.execute(
        sql: "DELETE FROM meetings WHERE record = ? AND profile = ? AND place = ?",
        arguments: [record, profile, place])
      try db.execute(
        sql: "UPDATE records SET profile = ?, place = ?, batch = ? WHERE seq = ?",
        arguments: [profile, place, batch, record])
      try db.execute(
        sql: "UPDATE replacements SET batch = ? WHERE new = ?", arguments: [batch, record])
    }
    // Between an older record and a newer one, the one in the middle goes.
    try db.execute(
      sql: """
        UPDATE replacements AS r
        SET new = (SELECT next.new FROM replacements AS next WHERE next.old = r.new)
        WHERE new IN (SELECT seq FROM records WHERE batch = :number)
          AND EXISTS (SELECT 1 FROM replacements AS next WHERE next.old = r.new);
        DELETE FROM replacements
        WHERE new IN (SELECT seq FROM records WHERE batch = :number)
          OR old IN (SELECT seq FROM records WHERE batch = :number);
        """, arguments: ["number": number])
    try db.execute(sql: "DELETE FROM records WHERE batch = ?", arguments: [number])
  }

  private func takeBackSources(of number: Int, in db: Database) throws {
    try db.execute(sql: "DELETE FROM sources WHERE batch = ?", arguments: [number])
    // The report before counts again, unless a later one of the same file does.
    try db.execute(
      sql: """
        UPDATE sources AS old
        SET superseded = (
          SELECT min(later.batch)
          FROM sources AS later
          JOIN files AS theirs ON theirs.number = later.file
          JOIN files AS its ON its.number = old.file
          WHERE theirs.place = its.place AND later.batch > :number)
        WHERE superseded = :number
        """, arguments: ["number": number])
  }
}
