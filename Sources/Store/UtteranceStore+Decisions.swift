public import ConversationCore
internal import GRDB

/// An utterance a person is done with, or wants to see again later.
public struct Settled: Hashable, Sendable {
  /// Its id, as printed.
  public var utterance: String
  /// The first day it is to be seen again; nil for done.
  public var until: CivilDay?

  /// An utterance that was settled.
  public init(utterance: String, until: CivilDay? = nil) {
    self.utterance = utterance
    self.until = until
  }
}

/// What a person decided about people.
public struct PeopleDecision: Hashable, Sendable {
  /// What sort of decision; the raw names are stored.
  public enum Kind: String, Sendable, CaseIterable {
    /// Two accounts are one person.
    case merge
    /// An account is not this person's.
    case split
    /// Shown in no list.
    case hide
  }

  /// Its number, by which it is taken back; nil before it is stored.
  public var number: Int?
  /// What was decided.
  public var kind: Kind
  /// The account it is about, as `realm:handle`.
  public var person: String
  /// The other account of a merge or a split.
  public var other: String?

  /// A decision.
  public init(number: Int? = nil, _ kind: Kind, _ person: String, _ other: String? = nil) {
    self.number = number
    self.kind = kind
    self.person = person
    self.other = other
  }
}

extension UtteranceStore {
  /// Notes that an utterance needs no answer, or none before a day.
  public func settle(_ settled: Settled, at now: Int64) throws(StoreFailure) {
    try refuseDamage(at: now)
    try change(
      "INSERT OR REPLACE INTO settled VALUES (?, ?, ?)",
      [settled.utterance, settled.until.map { Int($0.number) }, now])
  }

  /// Takes back `settle`; whether there was anything to take back.
  public func unsettle(_ utterance: String) throws(StoreFailure) -> Bool {
    try change("DELETE FROM settled WHERE utterance = ?", [utterance]) > 0
  }

  /// Everything settled, by id.
  public func settled() throws(StoreFailure) -> [Settled] {
    try rows("SELECT utterance, until FROM settled ORDER BY utterance") { row in
      let until: Int32? = row["until"]
      return Settled(utterance: row["utterance"], until: until.map { CivilDay(number: $0) })
    }
  }

  /// Notes a decision about people; its number.
  public func decide(_ decision: PeopleDecision, at now: Int64) throws(StoreFailure) -> Int {
    try refuseDamage(at: now)
    return try asStoreFailure(path) {
      try queue.write { db in
        try db.execute(
          sql: "INSERT INTO people_decisions VALUES (NULL, ?, ?, ?, ?)",
          arguments: [decision.kind.rawValue, decision.person, decision.other, now])
        return Int(db.lastInsertedRowID)
      }
    }
  }

  /// Takes back a decision; whether there was one of that number.
  public func undecide(_ number: Int) throws(StoreFailure) -> Bool {
    try change("DELETE FROM people_decisions WHERE number = ?", [number]) > 0
  }

  /// All decisions about people, the first first.
  public func decisions() throws(StoreFailure) -> [PeopleDecision] {
    try rows("SELECT * FROM people_decisions ORDER BY number") { row in
      PeopleDecision(
        number: row["number"], PeopleDecision.Kind(rawValue: row["decision"]) ?? .hide,
        row["person"], row["other"])
    }
  }
}

extension UtteranceStore {
  /// Runs one statement in a transaction of its own; how many rows it changed.
  @discardableResult
  func change(_ sql: String, _ arguments: StatementArguments) throws(StoreFailure) -> Int {
    try asStoreFailure(path) {
      try queue.write { db in
        try db.execute(sql: sql, arguments: arguments)
        return db.changesCount
      }
    }
  }

  /// The rows of a query, each made into a value.
  func rows<T>(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(),
    _ make: (Row) throws -> T
  ) throws(StoreFailure) -> [T] {
    try asStoreFailure(path) {
      try queue.read { db in try Row.fetchAll(db, sql: sql, arguments: arguments).map(make) }
    }
  }
}
