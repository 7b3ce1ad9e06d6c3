/// What this room says beside the reasons of its failures.
enum English {
  static let outOfMemory = "out of memory"
  static let noUnpacking = "it cannot be unpacked"
  static let shorterArchive = "the archive is shorter than it was"
  static let standardOutput = "standard output"
  static let standardError = "standard error"

  /// An error of the system for which the system has no word.
  static func error(_ code: Int32) -> String { "error \(code)" }
}
