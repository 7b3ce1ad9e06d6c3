internal import GRDB

/// A run of the night, as it is remembered.
public struct RunRecord: Hashable, Sendable {
  /// Its number, from 1.
  public var number: Int
  /// When it began, in seconds since 1970.
  public var started: Int64
  /// When it ended; nil where it never did.
  public var finished: Int64?
  /// How it ended, in one word; `success` for one that later runs compare themselves with.
  public var outcome: String?
  /// What it counted and how long its steps took, as JSON.
  public var counts: String?
  /// What there was to report, as JSON, for "since the last run".
  public var snapshot: String?

  /// The outcome of a run that did all it was to do.
  public static let success = "success"
}

extension UtteranceStore {
  /// Notes that a run begins; its number.
  public func beginRun(at now: Int64) throws(StoreFailure) -> Int {
    try refuseDamage(at: now)
    return try asStoreFailure(path) {
      try queue.write { db in
        try db.execute(sql: "INSERT INTO runs (started) VALUES (?)", arguments: [now])
        return Int(db.lastInsertedRowID)
      }
    }
  }

  /// Notes how a run ended.
  public func finishRun(
    _ number: Int, at now: Int64, outcome: String, counts: String? = nil, snapshot: String? = nil
  ) throws(StoreFailure) {
    try change(
      "UPDATE runs SET finished = ?, outcome = ?, counts = ?, snapshot = ? WHERE number = ?",
      [now, outcome, counts, snapshot, number])
  }

  /// The last runs, the latest first.
  public func runs(limit: Int) throws(StoreFailure) -> [RunRecord] {
    try rows("SELECT * FROM runs ORDER BY number DESC LIMIT ?", [limit], Self.run)
  }

  /// The last run that did all it was to do.
  public func lastSuccessfulRun() throws(StoreFailure) -> RunRecord? {
    try rows(
      "SELECT * FROM runs WHERE outcome = ? ORDER BY number DESC LIMIT 1", [RunRecord.success],
      Self.run
    ).first
  }

  /// Forgets runs that began before an instant; the last successful one stays.
  public func pruneRuns(before instant: Int64) throws(StoreFailure) {
    try change(
      """
      DELETE FROM runs WHERE started < ? AND number <> coalesce(
        (SELECT max(number) FROM runs WHERE outcome = ?), -1)
      """, [instant, RunRecord.success])
  }

  /// What was kept under a key; nil where nothing was.
  public func value(for key: String) throws(StoreFailure) -> String? {
    try rows("SELECT value FROM kept WHERE key = ?", [key]) { $0["value"] as String }.first
  }

  /// Keeps a value under a key; nil forgets it.
  public func keep(_ value: String?, for key: String) throws(StoreFailure) {
    if let value {
      try change("INSERT OR REPLACE INTO kept VALUES (?, ?)", [key, value])
    } else {
      try change("DELETE FROM kept WHERE key = ?", [key])
    }
  }

  private static func run(_ row: Row) -> RunRecord {
    RunRecord(
      number: row["number"], started: row["started"], finished: row["finished"],
      outcome: row["outcome"], counts: row["counts"], snapshot: row["snapshot"])
  }
}
