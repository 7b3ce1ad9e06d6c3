/// Why bytes could not be had.
public enum BytesFailure: Error, Hashable, Sendable {
  /// There is no such file.
  case notFound(path: String)
  /// It is there and cannot be read; `reason` is the system's word for it.
  case unreadable(path: String, reason: String)
  /// It is not a regular file: a FIFO, a socket, a device.
  case notAFile(path: String)
  /// It holds more bytes than the limit.
  case tooLarge(path: String, limit: Int)
  /// The archive is damaged at this member.
  case damagedArchive(path: String, reason: String)
}
