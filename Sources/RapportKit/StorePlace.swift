internal import Bytes

/// Where the store is, as typed.
public struct StorePlace: Sendable {
  /// Its path.
  let path: String

  /// The store at a path; for nil the usual one, in the user's folder for state.
  public init(_ path: String?) { self.path = path ?? SystemView.storePath }

  /// Whether there is one.
  public var isThere: Bool { PrivateFile.isThere(path) }
}
