extension BytesFailure {
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
