internal import GRDB

/// Which records were replaced by later ones: few beside all records, so all in memory.
struct Replacements {
  private var successors: [Int64: Int64] = [:]

  init(_ database: Database) throws {
    let rows = try HandBoundStatement(database, "SELECT old, new FROM replacements")
    // A successor always came later: no chain can close.
    while try rows.step() {
      if rows.number(0) < rows.number(1) { successors[rows.number(0)] = rows.number(1) }
    }
  }

  /// Whether nothing was ever replaced.
  var isEmpty: Bool { successors.isEmpty }

  /// The record that replaced this one; nil where none did.
  func next(after record: Int64) -> Int64? { successors[record] }

  /// The record that counts in place of this one; nil where this one counts.
  func successor(of record: Int64) -> Int64? {
    guard var last = successors[record] else { return nil }
    while let next = successors[last] { last = next }
    return last
  }

  /// Notes that a record replaces another.
  mutating func add(_ old: Int64, by new: Int64, batch: Int64, in database: Database) throws {
    successors[old] = new
    let insert = try database.cachedStatement(sql: "INSERT INTO replacements VALUES (?, ?, ?)")
    try insert.execute(arguments: [old, new, batch])
  }
}
