public import ConversationCore

/// Why the store cannot be used. None of these changes a store that was there.
public enum StoreFailure: Error, Hashable, Sendable {
  /// There is no store at this path.
  case absent(path: String)
  /// A newer Rapport made it; `version` is its schema's, `known` the last one this program knows.
  case newer(path: String, version: Int, known: Int)
  /// The file is something else.
  case foreign(path: String)
  /// It is a store, and damaged.
  case damaged(path: String, reason: String)
  /// Another run holds it.
  case busy(path: String)
  /// It cannot be opened or made.
  case unusable(path: String, reason: String)
  /// It could not be written (a full disk); what was there before is there still.
  case unwritten(path: String, reason: String)
  /// There is no import of that number.
  case noSuchImport(Int)
  /// There is no decision of that number about people.
  case noSuchDecision(Int)
  /// The log has no entry of that number.
  case noSuchEntry(Int)
  /// The week that begins on that Monday is not excused.
  case notExcused(CivilDay)
}
