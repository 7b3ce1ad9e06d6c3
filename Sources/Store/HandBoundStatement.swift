internal import GRDB
internal import GRDBSQLite
internal import Glibc

/// A prepared statement whose values are bound and read one by one, without a value that
/// stands for any value between: six times the speed of a record (`Scripts/bench` compares
/// it with a bare loop in C).
///
/// The one file of this room with unsafe code. The handle belongs to `statement`, which
/// lives as long as this object. Text goes to SQLite with its length and is copied there,
/// but for what is `lent`, which is forgotten before whoever lends it may let go of it. Text
/// that comes back is copied or compared before the next step.
@safe final class HandBoundStatement {
  private let database: Database
  private let statement: Statement
  private let handle: SQLiteStatement

  /// Prepares one statement.
  init(_ database: Database, _ sql: String) throws {
    self.database = database
    statement = try database.makeStatement(sql: sql)
    unsafe handle = statement.sqliteStatement
  }

  // MARK: Binding, from 1

  /// Binds a number; nil binds null.
  func bind(_ value: Int64?, at index: Int32) {
    if let value {
      _ = unsafe sqlite3_bind_int64(handle, index, value)
    } else {
      _ = unsafe sqlite3_bind_null(handle, index)
    }
  }

  /// Binds text; nil binds null.
  func bind(_ text: String?, at index: Int32) {
    guard var text else {
      _ = unsafe sqlite3_bind_null(handle, index)
      return
    }
    text.withUTF8 { bytes in
      // No bytes may have no address, which SQLite would take for null.
      guard let start = bytes.baseAddress, !bytes.isEmpty else {
        _ = unsafe sqlite3_bind_text(handle, index, "", 0, Self.copied)
        return
      }
      _ = unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
        unsafe sqlite3_bind_text(
          handle, index, start, Int32(clamping: bytes.count), Self.copied)
      }
    }
  }

  /// Binds a part of text that is lent: it stays where it is until `forget()`, which the
  /// lender calls before it changes or frees the text. Nil binds null.
  func bind(lent part: TextPart, of text: Span<UInt8>, at index: Int32) {
    guard let range = part.range(in: text.count) else {
      _ = unsafe sqlite3_bind_null(handle, index)
      return
    }
    unsafe text.withUnsafeBytes { bytes in
      guard let start = unsafe bytes.baseAddress?.advanced(by: range.lowerBound) else {
        _ = unsafe sqlite3_bind_text(handle, index, "", 0, Self.copied)
        return
      }
      _ = unsafe sqlite3_bind_text(
        handle, index, start.assumingMemoryBound(to: CChar.self), Int32(clamping: range.count),
        nil)
    }
  }

  /// Lets go of everything that is bound.
  func forget() { _ = unsafe sqlite3_clear_bindings(handle) }

  /// SQLite copies what is bound before the call returns.
  private static var copied: sqlite3_destructor_type? {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  // MARK: Running

  /// Runs a statement that gives no rows, and makes it ready for the next values.
  func run() throws {
    let code = unsafe sqlite3_step(handle)
    reset()
    guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(code) }
  }

  /// Goes to the next row; false at the end, where the statement is ready for new values.
  func step() throws -> Bool {
    let code = unsafe sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    reset()
    guard code == SQLITE_DONE else { throw failure(code) }
    return false
  }

  /// Ends a reading before its last row.
  func reset() { _ = unsafe sqlite3_reset(handle) }

  private func failure(_ code: Int32) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
  }

  // MARK: Reading the row, columns from 0

  /// Whether a column is null.
  func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  /// Whether a column holds a whole number.
  func isNumber(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_INTEGER
  }

  /// A whole number; 0 where the column holds none.
  func number(_ column: Int32) -> Int64 {
    unsafe sqlite3_column_int64(handle, column)
  }

  /// A whole number or nil.
  func numberOrNil(_ column: Int32) -> Int64? { isNull(column) ? nil : number(column) }

  /// Text; empty where the column holds none.
  func text(_ column: Int32) -> String {
    guard let start = unsafe sqlite3_column_text(handle, column) else {
      return ""
    }
    let count = unsafe Int(sqlite3_column_bytes(handle, column))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Whether a column holds this part of a text, byte for byte; null is the nil part.
  func holds(_ part: TextPart, of text: Span<UInt8>, _ column: Int32) -> Bool {
    guard let range = part.range(in: text.count) else { return isNull(column) }
    guard let start = unsafe sqlite3_column_text(handle, column),
      unsafe Int(sqlite3_column_bytes(handle, column)) == range.count
    else { return false }
    return unsafe text.withUnsafeBytes { bytes in
      guard let other = bytes.baseAddress else { return range.isEmpty }
      return unsafe memcmp(start, other.advanced(by: range.lowerBound), range.count) == 0
    }
  }

  /// Text or nil.
  func textOrNil(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
}
