/// Why bytes could not be written.
public enum WriteFailure: Error, Hashable, Sendable {
  /// Nobody reads the other end of the pipe any more: a quiet success.
  case closedPipe
  /// The file cannot be made there; `reason` is the system's word for it.
  case cannotCreate(path: String, reason: String)
  /// Writing failed half-way (a full disk); nothing half is left behind.
  case failed(path: String, reason: String)
}
