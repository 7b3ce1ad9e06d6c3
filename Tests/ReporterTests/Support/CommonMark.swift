import Foundation

/// The judge: cmark-gfm with the extensions GitHub uses, raw HTML let through so that
/// nothing hides.
enum CommonMark {
  /// The program, where it is installed; tests that need it skip elsewhere.
  static let program: URL? = ["/usr/bin/cmark-gfm", "/usr/local/bin/cmark-gfm"]
    .map { URL(filePath: $0) }.first { FileManager.default.isExecutableFile(atPath: $0.path) }

  /// Why a test was skipped.
  static let missing = "cmark-gfm is not installed, so nobody can judge the Markdown"

  /// A document as HTML.
  static func html(_ markdown: String) throws -> String {
    let process = Process()
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "rapport-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "in.md")
    let output = folder.appending(path: "out.html")
    try Data(markdown.utf8).write(to: input)
    try Data().write(to: output)
    process.executableURL = program
    process.arguments =
      ["table", "strikethrough", "autolink", "tasklist"].flatMap { ["-e", $0] } + [
        "--unsafe", input.path,
      ]
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: output), as: UTF8.self)
  }

  /// The lines a reader sees: tags out, the entities cmark writes undone. Compared by
  /// bytes, since a text may begin with a mark that joins the tag before it.
  static func visible(_ html: String) -> [String] {
    var bytes: [UInt8] = []
    var isTag = false
    for byte in html.utf8 {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">"): isTag = false
      default: if !isTag { bytes.append(byte) }
      }
    }
    return bytes.split(separator: UInt8(ascii: "\n")).map { line in
      var text = String(decoding: line, as: UTF8.self)
      for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        text = text.replacingOccurrences(of: entity, with: character)
      }
      return text
    }
  }
}
