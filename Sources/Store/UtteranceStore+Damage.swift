internal import GRDB

extension UtteranceStore {
  /// Refuses a store whose pages are not sound, before anything is written to it.
  ///
  /// Every page is looked at, half a second for a million utterances: once a week, and where
  /// anybody but a run that ended well has written to the file.
  func refuseDamage(at now: Int64) throws(StoreFailure) {
    if let foundSound, foundSound <= now, now - foundSound < Self.checkPeriod { return }
    try refuseDamage()
    foundSound = now
  }

  /// Refuses a store whose pages are not sound.
  func refuseDamage() throws(StoreFailure) {
    let found = try asStoreFailure(path) {
      try queue.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
    }
    guard found == "ok" else {
      throw .damaged(path: path, reason: found ?? English.cannotCheck)
    }
  }

  /// Seconds in which a store nobody else has written to is taken for sound.
  private static let checkPeriod: Int64 = 7 * 86_400

  /// What SQLite finds wrong with the file; empty for a sound store.
  public func faults() throws(StoreFailure) -> [String] {
    try asStoreFailure(path) {
      try queue.read { db in
        let found = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
        let dangling = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
        return found.filter { $0 != "ok" }
          + (dangling > 0 ? [English.dangling(dangling)] : [])
      }
    }
  }
}
