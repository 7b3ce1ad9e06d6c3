internal import Bytes
internal import GRDB

extension StoreFailure {
  /// What an error of SQLite means for whoever keeps the store.
  init(_ error: any Error, path: String) {
    if let failure = error as? StoreFailure {
      self = failure
      return
    }
    guard let error = error as? DatabaseError else {
      self = .damaged(path: path, reason: "\(error)")
      return
    }
    let reason = error.message ?? English.error(error.resultCode.rawValue)
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_READONLY:
      self = .unusable(path: path, reason: reason)
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_TOOBIG:
      self = .unwritten(path: path, reason: reason)
    default: self = .damaged(path: path, reason: reason)
    }
  }
}

extension StoreFailure {
  /// A file or folder of the store that could not be made.
  init(_ failure: WriteFailure, path: String) {
    switch failure {
    case .cannotCreate(_, let reason): self = .unusable(path: path, reason: reason)
    case .failed(_, let reason): self = .unwritten(path: path, reason: reason)
    case .closedPipe: self = .unwritten(path: path, reason: English.nobodyReads)
    }
  }
}

/// Runs what may fail with any error of the database, and says it as a `StoreFailure`.
func asStoreFailure<T>(_ path: String, _ body: () throws -> T) throws(StoreFailure) -> T {
  do {
    return try body()
  } catch {
    throw StoreFailure(error, path: path)
  }
}
