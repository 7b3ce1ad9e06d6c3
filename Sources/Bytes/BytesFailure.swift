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
  /// The archive's member is encrypted.
  case encrypted(path: String)
  /// It unpacks to so much more than it holds that it cannot be meant well.
  case expandsTooMuch(path: String)
}

extension BytesFailure {
  /// The path as given, with the member's name inside an archive.
  public var path: String {
    switch self {
    case .notFound(let path), .unreadable(let path, _), .notAFile(let path), .tooLarge(let path, _),
      .damagedArchive(let path, _), .encrypted(let path), .expandsTooMuch(let path):
      path
    }
  }
}
