import Foundation
import TestSupport
import Testing

/// Texts kept as they were looked at and found right.
enum Golden {
  /// Compares with a file below `Fixtures/`; with `RAPPORT_RECORD=1` writes it, and fails
  /// all the same.
  static func expect(_ text: String, matches path: String) throws {
    let url = Fixtures.url(path)
    if ProcessInfo.processInfo.environment["RAPPORT_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      Issue.record("recorded \(path); look at it, then run again without RAPPORT_RECORD")
      return
    }
    let expected = String(decoding: try Fixtures.bytes(path), as: UTF8.self)
    #expect(text == expected, "see \(path); RAPPORT_RECORD=1 rewrites it")
  }
}
