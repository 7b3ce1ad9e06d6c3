import Foundation
import TestSupport
import Testing

/// What a report says stands in `Wording/English` and nowhere else, so that it can be
/// translated.
struct EnglishTests {
  private static let reporter = Fixtures.root.appending(path: "Sources/Reporter")

  /// Words that only programs read: names in snapshots and ids, terms of a rank, files of
  /// pictures, Mermaid.
  private static let ofPrograms: Set<String> = [
    "first-reply", "first-exchange", "count-", "anniversary-", "unknown:", "hidden:", "page-",
    "age",
    "today", "length", "earlier", "first-ever", "talk-and-links", "give-and-take", "hours",
    "answer-times", "circle-of-ties", "xychart-beta", "x-axis []", "bar []", "line []",
    "title \\\"\\\"", "flowchart LR", "you((\\\"\\\"))", "subgraph L[]", "end", "you --- L",
    "p[]", ".svg",
  ]

  private static func sources(in folders: [String]) throws -> [(file: String, text: String)] {
    try folders.flatMap { folder in
      let url = reporter.appending(path: folder)
      let files =
        folder.hasSuffix(".swift")
        ? [url]
        : try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
      return try files.filter { $0.pathExtension == "swift" }
        .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }
  }

  private static func words(in text: String) -> [String] {
    SwiftLiterals(in: text).texts.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      .filter { $0.count(where: \.isLetter) > 1 && !ofPrograms.contains($0) }
  }

  @Test func `no section and no picture has words of its own`() throws {
    let sources = try Self.sources(in: ["Sections", "Charts", "Document.swift"])
      .filter { !["SVGCanvas.swift", "SVGPicture.swift"].contains($0.file) }
    #expect(sources.count > 35)
    for (file, text) in sources {
      #expect(Self.words(in: text).isEmpty, "\(file) says \(Self.words(in: text))")
    }
  }

  @Test func `nothing stands in English that nobody says`() throws {
    let english = try Self.sources(in: ["Wording/English"])
    let all =
      try english
      + Self.sources(in: [
        "Sections", "Charts", "Document.swift", "HTML", "Markdown", "Plain", "Wording",
      ])
    var uses: [Substring: Int] = [:]
    var declarations: [Substring: Int] = [:]
    for (_, text) in all {
      let names = text.split { !$0.isLetter }
      for (before, name) in zip(names, names.dropFirst()) {
        uses[name, default: 0] += 1
        if before == "let" || before == "func" { declarations[name, default: 0] += 1 }
      }
    }
    for (file, text) in english {
      let names = text.split { !$0.isLetter }
      for (before, name) in zip(names, names.dropFirst()) where ["let", "func"].contains(before) {
        #expect(
          uses[name, default: 0] > declarations[name, default: 0], "\(file): nobody says \(name)")
      }
    }
  }

  @Test func `words are found wherever they stand in a source`() {
    let source = #"""
      // "a comment"
      let a = "one \(b ? "two" : "three \(c)") four"
      let d = """
        five \(e("six")) \
        seven "eight"
        """
      """#
    #expect(
      SwiftLiterals(in: source).texts.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        == ["two", "three", "one  four", "six", "five  \\\n  seven \"eight\""])
    #expect(Self.words(in: "page.heading(2, \"Reply\")") == ["Reply"])
  }
}
