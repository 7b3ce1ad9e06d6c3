public import ConversationCore
internal import GRDB

/// Something no export holds: that the user met, called or wrote to somebody.
public struct LogEntry: Hashable, Sendable {
  /// How they were in touch; the raw names are typed and stored.
  public enum Via: String, Sendable, CaseIterable {
    /// In person.
    case met
    /// By voice.
    case called
    /// In private writing.
    case wrote
  }

  /// Its number, by which it is taken back; nil before it is stored.
  public var number: Int?
  /// With whom: an account of theirs.
  public var person: Handle
  /// How.
  public var via: Via
  /// On which day.
  public var day: CivilDay
  /// What the user notes of it.
  public var note: String?

  /// An entry.
  public init(
    number: Int? = nil, person: Handle, via: Via, day: CivilDay, note: String? = nil
  ) {
    self.number = number
    self.person = person
    self.via = via
    self.day = day
    self.note = note
  }
}

/// A week in which nobody need be met.
public struct ExcusedWeek: Hashable, Sendable {
  /// Its Monday.
  public var monday: CivilDay
  /// Why.
  public var note: String?

  /// A week.
  public init(monday: CivilDay, note: String? = nil) {
    self.monday = monday
    self.note = note
  }
}

extension UtteranceStore {
  /// Writes an entry; its number.
  public func write(_ entry: LogEntry, at now: Int64) throws(StoreFailure) -> Int {
    try refuseDamage(at: now)
    return try asStoreFailure(path) {
      try queue.write { db in
        var names = try Names(db)
        let person = names.handles.intern(entry.person)
        try NameWriter(db).write(&names)
        try db.execute(
          sql: "INSERT INTO log VALUES (NULL, ?, ?, ?, ?, ?)",
          arguments: [person, entry.via.rawValue, Int(entry.day.number), entry.note, now])
        return Int(db.lastInsertedRowID)
      }
    }
  }

  /// Takes back an entry; whether there was one of that number.
  public func unwrite(_ number: Int) throws(StoreFailure) -> Bool {
    try change("DELETE FROM log WHERE number = ?", [number]) > 0
  }

  /// The log, by day.
  public func log() throws(StoreFailure) -> [LogEntry] {
    try rows(
      """
      SELECT log.number, via, day, note, realm, account, name, display_name, email, email_hash,
        url
      FROM log JOIN handles ON handles.number = log.person
      ORDER BY day, log.number
      """
    ) { row in
      let account: Int64? = row["account"]
      return LogEntry(
        number: row["number"],
        person: Handle(
          realm: row["realm"], account: account.map { UInt64(bitPattern: $0) },
          name: row["name"], displayName: row["display_name"], email: row["email"],
          emailHash: row["email_hash"], url: row["url"]),
        via: LogEntry.Via(rawValue: row["via"]) ?? .wrote, day: CivilDay(number: row["day"]),
        note: row["note"])
    }
  }

  /// Excuses a week.
  public func excuse(_ week: ExcusedWeek, at now: Int64) throws(StoreFailure) {
    try refuseDamage(at: now)
    try change(
      "INSERT OR REPLACE INTO excused VALUES (?, ?, ?)",
      [Int(week.monday.number), week.note, now])
  }

  /// Takes back an excuse; whether the week had one.
  public func unexcuse(_ monday: CivilDay) throws(StoreFailure) -> Bool {
    try change("DELETE FROM excused WHERE week = ?", [Int(monday.number)]) > 0
  }

  /// Weeks that are excused, in order.
  public func excusedWeeks() throws(StoreFailure) -> [ExcusedWeek] {
    try rows("SELECT week, note FROM excused ORDER BY week") { row in
      ExcusedWeek(monday: CivilDay(number: row["week"]), note: row["note"])
    }
  }
}
