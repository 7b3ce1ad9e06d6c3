internal import GRDB

/// Reads and writes reports on sources.
struct SourceTable {
  private let insert: HandBoundStatement
  private let insertDetail: HandBoundStatement
  private let database: Database

  /// A report with its number and its place among the records.
  struct Entry {
    var number: Int64
    var batch: Int64
    /// The last record that was there when it came.
    var after: Int64
    var row: SourceRow
  }

  init(_ database: Database) throws {
    self.database = database
    insert = try HandBoundStatement(
      database, "INSERT INTO sources VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)")
    insertDetail = try HandBoundStatement(
      database, "INSERT INTO source_details VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
  }

  /// Writes a report; gives its number.
  func write(_ row: SourceRow, batch: Int64, after: Int64) throws -> Int64 {
    insert.bind(batch, at: 1)
    insert.bind(row.file, at: 2)
    insert.bind(row.format, at: 3)
    insert.bind(row.recognisedAs, at: 4)
    insert.bind(row.rank, at: 5)
    insert.bind(row.recordsInBytes, at: 6)
    insert.bind(row.recordsRead, at: 7)
    insert.bind(row.waiting, at: 8)
    insert.bind(row.visibility, at: 9)
    insert.bind(after, at: 10)
    try insert.run()
    let number = database.lastInsertedRowID
    for (position, detail) in row.details.enumerated() {
      insertDetail.bind(number, at: 1)
      insertDetail.bind(Int64(position), at: 2)
      insertDetail.bind(detail.kind.rawValue, at: 3)
      insertDetail.bind(detail.handle, at: 4)
      insertDetail.bind(detail.other, at: 5)
      insertDetail.bind(detail.context, at: 6)
      insertDetail.bind(detail.n, at: 7)
      insertDetail.bind(detail.m, at: 8)
      insertDetail.bind(detail.k, at: 9)
      insertDetail.bind(detail.text, at: 10)
      insertDetail.bind(detail.fix, at: 11)
      insertDetail.bind(detail.file, at: 12)
      try insertDetail.run()
    }
    return number
  }

  /// The reports that count, in the order they came: of every file the latest.
  static func current(_ database: Database) throws -> [Entry] {
    var entries: [Entry] = []
    let rows = try HandBoundStatement(
      database,
      """
      SELECT number, batch, after, file, format, recognised_as, rank, records_in_bytes,
        records_read, waiting, visibility
      FROM sources WHERE superseded IS NULL ORDER BY number
      """)
    let details = try HandBoundStatement(
      database,
      """
      SELECT detail, handle, other, context, n, m, k, text, fix, file
      FROM source_details WHERE source = ? ORDER BY position
      """)
    while try rows.step() {
      var row = SourceRow(
        file: rows.number(3), format: rows.text(4), recognisedAs: rows.text(5),
        rank: rows.number(6), recordsInBytes: rows.numberOrNil(7), recordsRead: rows.number(8),
        waiting: rows.number(9), visibility: rows.number(10))
      details.bind(rows.number(0), at: 1)
      while try details.step() {
        guard let kind = SourceRow.Kind(rawValue: details.text(0)) else { continue }
        row.details.append(
          .init(
            kind: kind, handle: details.numberOrNil(1), other: details.numberOrNil(2),
            context: details.numberOrNil(3), n: details.numberOrNil(4),
            m: details.numberOrNil(5), k: details.numberOrNil(6), text: details.textOrNil(7),
            fix: details.textOrNil(8), file: details.textOrNil(9)))
      }
      entries.append(
        Entry(
          number: rows.number(0), batch: rows.number(1), after: rows.number(2), row: row))
    }
    return entries
  }
}
