internal import Bytes
internal import GRDB

extension UtteranceStore {
  /// Copies the store as it is now to a file, which is there whole or not at all; one that
  /// has the name is replaced. Folders that are missing are made.
  public func backup(to target: String) throws(StoreFailure) {
    let partial = "\(target).partial"
    PrivateFile.remove(partial)
    do throws(WriteFailure) {
      if let slash = target.lastIndex(of: "/") {
        try PrivateFile.makeFolder(String(target[..<slash]))
      }
      try PrivateFile.make(partial)
    } catch {
      throw StoreFailure(error, path: target)
    }
    defer { PrivateFile.remove(partial) }
    try asStoreFailure(target) {
      let copy = try DatabaseQueue(path: partial)
      try queue.backup(to: copy)
      // A backup is one file, whoever opens it.
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    }
    do throws(WriteFailure) {
      try PrivateFile.publish(partial, as: target)
    } catch {
      throw StoreFailure(error, path: target)
    }
  }
}
