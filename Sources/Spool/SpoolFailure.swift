/// Why a spool cannot be used.
public enum SpoolFailure: Error, Hashable, Sendable {
  /// Something in it is there and cannot be read; `reason` in plain words.
  case unreadable(path: String, reason: String)
  /// It cannot be made or changed.
  case unwritable(path: String, reason: String)
}
