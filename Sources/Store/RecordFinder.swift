internal import GRDB

/// Finds the records of an utterance during an import, and gives new ones their numbers.
///
/// A small import asks the index. A large one, whose every insertion would have to keep the
/// index in order, loads the keys into memory, takes the index away and builds it anew at
/// the end: two and a half times the speed.
struct RecordFinder {
  /// A record that was found.
  struct Found {
    var record: Int64
    var row: RecordRow
  }

  /// Another place where the words of a record were met.
  struct Meeting {
    var profile: Int64
    var place: Int64
    var batch: Int64
  }

  private let database: Database
  private let byKey: HandBoundStatement
  private let byNumber: HandBoundStatement
  private let meetings: HandBoundStatement
  private let insertMeeting: HandBoundStatement
  private var table: KeyTable?
  private var hasIndex = true
  private var asked = 0
  private var written = 0
  /// The number of the last record there is.
  private(set) var lastRecord: Int64
  /// As many records as there were when the import began.
  private let before: Int

  /// So many questions, or so many records, are answered faster without the index; beside a
  /// store of eight times as many they are not.
  private static let few = 20_000

  /// Records of one utterance that are compared, the newest: a page may repeat one id
  /// without end.
  private static let versionsCompared = 32

  init(_ database: Database) throws {
    self.database = database
    byNumber = try HandBoundStatement(
      database, "SELECT \(RecordRow.columns) FROM records WHERE seq = ?")
    byKey = try HandBoundStatement(
      database, "SELECT seq FROM records WHERE key = ? ORDER BY seq DESC LIMIT ?")
    meetings = try HandBoundStatement(
      database, "SELECT profile, place, batch FROM meetings WHERE record = ?")
    insertMeeting = try HandBoundStatement(
      database, "INSERT OR IGNORE INTO meetings VALUES (?, ?, ?, ?)")
    let last = try HandBoundStatement(database, "SELECT max(seq) FROM records")
    lastRecord = try last.step() ? last.number(0) : 0
    last.reset()
    before = Int(lastRecord)
    if lastRecord == 0 { try dropIndex() }
  }

  /// Records with a key, the newest first.
  mutating func records(of key: Int64) throws -> [Int64] {
    asked += 1
    if table == nil, asked > Self.few, asked > before / 8 { try loadKeys() }
    var records: [Int64] = []
    if let table {
      table.forEach(key) { records.append($0) }
      if records.count > 1 {
        records.sort(by: >)
        records.removeLast(max(0, records.count - Self.versionsCompared))
      }
    } else {
      byKey.bind(key, at: 1)
      byKey.bind(Int64(Self.versionsCompared), at: 2)
      while try byKey.step() { records.append(byKey.number(0)) }
    }
    return records
  }

  /// Whether a record was there before an import and a test of its columns holds.
  func isKnown(
    _ record: Int64, before batch: Int64, _ test: (HandBoundStatement) -> Bool
  ) throws -> Bool {
    byNumber.bind(record, at: 1)
    guard try byNumber.step() else { return false }
    defer { byNumber.reset() }
    return byNumber.number(22) != batch && test(byNumber)
  }

  /// Those of some records with its key that are about the utterance of a row.
  func find(_ row: RecordRow, among records: [Int64]) throws -> [Found] {
    var found: [Found] = []
    for record in records {
      byNumber.bind(record, at: 1)
      guard try byNumber.step() else { continue }
      let other = RecordRow(byNumber)
      byNumber.reset()
      // Two identifiers may share a key.
      if other.content.space == row.content.space, other.content.native == row.content.native {
        found.append(Found(record: record, row: other))
      }
    }
    return found
  }

  /// The number for a record about to be written.
  mutating func nextRecord(key: Int64) throws -> Int64 {
    lastRecord += 1
    written += 1
    if hasIndex, written > Self.few, written > before / 8 { try dropIndex() }
    table?.insert(key, record: lastRecord)
    return lastRecord
  }

  /// Where else the words of a record were met.
  func meetings(of record: Int64) throws -> [Meeting] {
    var found: [Meeting] = []
    meetings.bind(record, at: 1)
    while try meetings.step() {
      found.append(
        Meeting(
          profile: meetings.number(0), place: meetings.number(1), batch: meetings.number(2)))
    }
    return found
  }

  /// Notes a place where the words of a record were met.
  func meet(_ record: Int64, _ row: RecordRow) throws {
    insertMeeting.bind(record, at: 1)
    insertMeeting.bind(row.profile, at: 2)
    insertMeeting.bind(row.place, at: 3)
    insertMeeting.bind(row.batch, at: 4)
    try insertMeeting.run()
  }

  /// Builds the index, if it was taken away.
  mutating func finish() throws {
    guard !hasIndex else { return }
    try database.execute(sql: Schema.keyIndex)
    hasIndex = true
  }

  private mutating func loadKeys() throws {
    var keys = KeyTable()
    let rows = try HandBoundStatement(database, "SELECT key, seq FROM records")
    while try rows.step() { keys.insert(rows.number(0), record: rows.number(1)) }
    table = keys
  }

  private mutating func dropIndex() throws {
    if table == nil { try loadKeys() }
    try database.execute(sql: "DROP INDEX records_by_key")
    hasIndex = false
  }
}
