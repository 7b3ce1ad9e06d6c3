internal import GRDB
internal import GRDBSQLite

/// A prepared statement whose values are bound and read one by one, without a value that
/// stands for any value between: six times the speed of a record (`Scripts/bench` compares
/// it with a bare loop in C).
///
/// The one file of this room with unsafe code. The handle belongs to `statement`, which
/// lives as long as this object; text goes to SQLite with its length and is copied there;
/// text that comes back is copied before the next step.
final class HandBoundStatement {
  private let database: Database
  private let statement: Statement

  /// Prepares one statement.
  init(_ database: Database, _ sql: String) throws {
    self.database = database
    statement = try database.makeStatement(sql: sql)
  }

  // MARK: Binding, from 1

  /// Binds a number; nil binds null.
  func bind(_ value: Int64?, at index: Int32) {
    if let value {
      _ = unsafe sqlite3_bind_int64(statement.sqliteStatement, index, value)
    } else {
      _ = unsafe sqlite3_bind_null(statement.sqliteStatement, index)
    }
  }

  /// Binds text; nil binds null.
  func bind(_ text: String?, at index: Int32) {
    guard var text else {
      _ = unsafe sqlite3_bind_null(statement.sqliteStatement, index)
      return
    }
    text.withUTF8 { bytes in
      // No bytes may have no address, which SQLite would take for null.
      guard let start = bytes.baseAddress, !bytes.isEmpty else {
        _ = unsafe sqlite3_bind_text(statement.sqliteStatement, index, "", 0, Self.copied)
        return
      }
      _ = unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
        unsafe sqlite3_bind_text(
          statement.sqliteStatement, index, start, Int32(clamping: bytes.count), Self.copied)
      }
    }
  }

  /// SQLite copies what is bound before the call returns.
  private static var copied: sqlite3_destructor_type? {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  // MARK: Running

  /// Runs a statement that gives no rows, and makes it ready for the next values.
  func run() throws {
    let code = unsafe sqlite3_step(statement.sqliteStatement)
    reset()
    guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(code) }
  }

  /// Goes to the next row; false at the end, where the statement is ready for new values.
  func step() throws -> Bool {
    let code = unsafe sqlite3_step(statement.sqliteStatement)
    if code == SQLITE_ROW { return true }
    reset()
    guard code == SQLITE_DONE else { throw failure(code) }
    return false
  }

  /// Ends a reading before its last row.
  func reset() { _ = unsafe sqlite3_reset(statement.sqliteStatement) }

  private func failure(_ code: Int32) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
  }

  // MARK: Reading the row, columns from 0

  /// Whether a column is null.
  func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(statement.sqliteStatement, column) == SQLITE_NULL
  }

  /// Whether a column holds a whole number.
  func isNumber(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(statement.sqliteStatement, column) == SQLITE_INTEGER
  }

  /// A whole number; 0 where the column holds none.
  func number(_ column: Int32) -> Int64 {
    unsafe sqlite3_column_int64(statement.sqliteStatement, column)
  }

  /// A whole number or nil.
  func numberOrNil(_ column: Int32) -> Int64? { isNull(column) ? nil : number(column) }

  /// Text; empty where the column holds none.
  func text(_ column: Int32) -> String {
    guard let start = unsafe sqlite3_column_text(statement.sqliteStatement, column) else {
      return ""
    }
    let count = unsafe Int(sqlite3_column_bytes(statement.sqliteStatement, column))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Text or nil.
  func textOrNil(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
}
