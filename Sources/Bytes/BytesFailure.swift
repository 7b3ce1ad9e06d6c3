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

  /// What is wrong, in plain words, without the place.
  public var reason: String {
    switch self {
    case .notFound: "there is no such file"
    case .unreadable(_, let reason): "cannot be read: \(reason)"
    case .notAFile: "is not a regular file"
    case .tooLarge(_, let limit): "is larger than the limit of \(limit) bytes"
    case .damagedArchive(_, let reason): "the archive is damaged: \(reason)"
    case .encrypted: "is encrypted"
    case .expandsTooMuch: "unpacks to an unreasonable size"
    }
  }

  /// What to do about it; nil where there is nothing to say.
  public var fix: String? {
    switch self {
    case .notFound: "check the spelling of the path"
    case .unreadable: nil
    case .notAFile: "save it to a file first, or pipe it in and name '-'"
    case .tooLarge: "split it, or leave it out"
    case .damagedArchive: "download it again, or unpack what can be unpacked and name the folder"
    case .encrypted: "unpack it with its password and name the folder"
    case .expandsTooMuch: "if you trust it, unpack it and name the folder"
    }
  }
}
