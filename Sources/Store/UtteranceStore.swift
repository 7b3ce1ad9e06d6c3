internal import Bytes
internal import GRDB

/// What Rapport remembers from run to run: utterances as their sources had them, reports on
/// the sources, and what a person decided about them, in one SQLite file.
///
/// Whoever changes it holds a lock beside the file for as long; whoever reads sees the store
/// as it was when the reading began. Nothing is written to a file that is not a store, to a
/// damaged one, or to one of a newer Rapport.
public final class UtteranceStore {
  /// Where it is.
  public let path: String
  let queue: DatabaseQueue
  private let lock: FileLock?
  /// When every page of the store was last looked at and found sound, in seconds since 1970;
  /// nil where somebody else than a run that ended well has written to it since.
  var foundSound: Int64?

  /// What is to be done with a store.
  public enum Access: Sendable {
    /// Look only: there must be one.
    case reading
    /// Change it, alone; it is made where there is none.
    case writing
    /// Change what is there, alone; there must be one.
    case changing
    /// Find out what a change would do: the change is to be rolled back. Where there is no
    /// store, one that is in memory alone.
    case trying
  }

  /// Opens the store at a path.
  public init(path: String, for access: Access) throws(StoreFailure) {
    self.path = path
    switch access {
    case .trying where !PrivateFile.isThere(path):
      lock = nil
      queue = try asStoreFailure(path) {
        let queue = try DatabaseQueue(configuration: Self.configuration)
        try queue.write { try Schema.migrate($0, from: 0) }
        return queue
      }
    case .writing, .changing, .trying:
      if access == .changing { try Self.refuseStrangers(path, mayBeEmpty: false) }
      let lock = try Self.prepare(path)
      foundSound = SoundNote.time(in: lock.note(), of: path)
      self.lock = consume lock
      try Self.refuseStrangers(path, mayBeEmpty: true)
      queue = try asStoreFailure(path) {
        try DatabaseQueue(path: path, configuration: Self.configuration)
      }
      let version = try Self.version(of: queue, at: path)
      if (1..<Schema.version).contains(version) { try refuseDamage() }
      try asStoreFailure(path) {
        try queue.writeWithoutTransaction { db in
          if version < Schema.version {
            try db.inTransaction(.immediate) {
              try Schema.migrate(db, from: version)
              return .commit
            }
          }
          // Set last: the header of a store that was never finished is none of ours.
          try db.execute(sql: "PRAGMA journal_mode = WAL")
          try db.execute(sql: "PRAGMA synchronous = FULL")
        }
      }
    case .reading:
      lock = nil
      try Self.refuseStrangers(path, mayBeEmpty: false)
      var opened = try Self.openToRead(path)
      if try Self.version(of: opened, at: path) < Schema.version {
        try opened.closing(path)
        // An older store is brought up to date first, by a writer.
        try UtteranceStore(path: path, for: .changing).close()
        opened = try Self.openToRead(path)
      }
      queue = opened
    }
  }

  /// Closes the file; what was written is in it alone afterwards, without files beside it.
  public func close() throws(StoreFailure) {
    try queue.closing(path)
    if let foundSound { lock?.leave(SoundNote.text(foundSound, of: path)) }
  }

  // MARK: Opening

  /// Whether SQLite has something to make up for: a store that was closed is one file.
  static func isLeftOpen(_ path: String) -> Bool {
    ["-wal", "-journal"].contains { PrivateFile.isThere(path + $0) }
  }

  /// The folder, the lock and the empty file, each for the owner alone.
  private static func prepare(_ path: String) throws(StoreFailure) -> FileLock {
    do throws(WriteFailure) {
      if let slash = path.lastIndex(of: "/") { try PrivateFile.makeFolder(String(path[..<slash])) }
    } catch {
      throw StoreFailure(error, path: path)
    }
    let isNew = !PrivateFile.isThere(path)
    guard let lock = try takeLock(path) else { throw .busy(path: path) }
    do throws(WriteFailure) {
      if isNew { try PrivateFile.make(path) }
    } catch {
      throw StoreFailure(error, path: path)
    }
    return lock
  }

  /// The lock beside a store; nil where another run holds it.
  private static func takeLock(_ path: String) throws(StoreFailure) -> FileLock? {
    do throws(WriteFailure) {
      return try FileLock(path: path + ".lock")
    } catch {
      throw StoreFailure(error, path: path)
    }
  }

  /// Looks at the first bytes, before SQLite does: it may write to what it opens.
  private static func refuseStrangers(_ path: String, mayBeEmpty: Bool) throws(StoreFailure) {
    let head: [UInt8]
    do throws(BytesFailure) {
      head = try PrivateFile.head(of: path, count: 100)
    } catch {
      if case .notFound = error { throw .absent(path: path) }
      throw .unusable(path: path, reason: error.reason)
    }
    if head.isEmpty {
      if mayBeEmpty { return }
      throw .absent(path: path)
    }
    let isSQLite = head.starts(with: "SQLite format 3\0".utf8)
    let id = head.count < 72 ? 0 : head[68..<72].reduce(0) { $0 << 8 | Int32($1) }
    guard isSQLite, id == Schema.applicationID else { throw .foreign(path: path) }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -16000;
          """)
    }
    return configuration
  }

  /// Reading in a folder nobody may write to needs SQLite's word that nobody does.
  private static func openToRead(_ path: String) throws(StoreFailure) -> DatabaseQueue {
    var configuration = configuration
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    if PrivateFile.isWritable(path), PrivateFile.isWritable(folder) {
      let configuration = configuration
      return try asStoreFailure(path) {
        try DatabaseQueue(path: path, configuration: configuration)
      }
    }
    // What an interrupted run wrote beside the store counts, and cannot be made up for here.
    guard !isLeftOpen(path) else {
      throw .unusable(
        path: path, reason: English.interrupted)
    }
    configuration.readonly = true
    let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-".utf8)
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var uri = Array("file:".utf8)
    for byte in path.utf8 {
      if allowed.contains(byte) {
        uri.append(byte)
      } else {
        uri += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    uri += Array("?immutable=1".utf8)
    let name = String(decoding: uri, as: UTF8.self)
    let configuration2 = configuration
    return try asStoreFailure(path) {
      try DatabaseQueue(path: name, configuration: configuration2)
    }
  }

  /// The version of the schema, 0 for a store without tables; whatever is not ours in there
  /// refuses the store.
  private static func version(
    of queue: DatabaseQueue, at path: String
  ) throws(StoreFailure) -> Int {
    let (version, objects) = try asStoreFailure(path) {
      try queue.read { db in
        (
          try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
          try Row.fetchAll(db, sql: "SELECT type, name, sql FROM sqlite_schema").map {
            (
              type: $0["type"] as String? ?? "", name: $0["name"] as String? ?? "",
              sql: $0["sql"] as String? ?? ""
            )
          }
        )
      }
    }
    if version == 0, objects.isEmpty { return 0 }
    if version > Schema.version {
      throw .newer(path: path, version: version, known: Schema.version)
    }
    let tables = Set(objects.filter { $0.type == "table" }.map(\.name))
    // A view with a table's name may go on for ever, and so may a table that a module makes up.
    guard version > 0, !objects.contains(where: { $0.type == "trigger" }),
      tables.isSuperset(of: ["batches", "records", "sources"]),
      !objects.contains(where: {
        $0.type != "table" && Schema.tableNames.contains($0.name.lowercased())
      }),
      !objects.contains(where: {
        $0.type == "table" && $0.sql.uppercased().split(separator: " ").contains("VIRTUAL")
      })
    else { throw .foreign(path: path) }
    return version
  }
}

extension DatabaseQueue {
  fileprivate func closing(_ path: String) throws(StoreFailure) {
    try asStoreFailure(path) { try close() }
  }
}
