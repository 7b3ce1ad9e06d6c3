import Foundation
import TestSupport
import Testing

@testable import LibXML

/// libxml2 is shown less than the page (`PageReduction`): the tree must be the one it makes
/// when it is shown all of it, on every page there is and on every page cut short.
struct ReductionEqualityTests {
  static let fixtures = Fixtures.all(endingIn: ".html", ".htm")
  static let corpus = Fixtures.shared(
    ["corpus/html", "corpus/html-mf2", "corpus/html-forum", "corpus/html-counts"],
    endingIn: ".html", ".htm")

  @Test(arguments: fixtures) func `a page of ours has the tree libxml2 makes of all of it`(
    path: String
  ) throws {
    let page = [UInt8](try Data(contentsOf: URL(filePath: path)))
    #expect(TreeText.difference(of: page) == nil)
    for part in 1..<24 {
      let cut = Array(page.prefix(page.count * part / 24))
      #expect(TreeText.difference(of: cut) == nil, "cut after \(cut.count) bytes")
    }
  }

  /// Marks that open, close, quote and refer, put where they mean something else.
  private static let marks = [
    "<", ">", "\"", "'", "=", "&", "<!--", "-->", "</", "<p", "<script>", "</script>", "<?",
    "&amp;", " a=", "<a href='", "<table>", "<title>", "<textarea>", "<style>",
  ]

  @Test(arguments: fixtures) func `a mangled page has the tree libxml2 makes of all of it`(
    path: String
  ) throws {
    let page = [UInt8](try Data(contentsOf: URL(filePath: path)))
    var random = Seeded(state: 88_172_645_463_325_252)
    for _ in 0..<12 where !page.isEmpty {
      let start = random.number(below: page.count)
      var piece = Array(page[start...].prefix(2_000))
      for _ in 0..<3 {
        let mark = Array(Self.marks[random.number(below: Self.marks.count)].utf8)
        let place = random.number(below: piece.count)
        piece.replaceSubrange(place..<min(piece.count, place + random.number(below: 8)), with: mark)
      }
      #expect(
        TreeText.difference(of: piece) == nil, "\(String(decoding: piece, as: UTF8.self))")
    }
  }

  @Test(.enabled(if: !corpus.isEmpty, "the corpus is not there"), arguments: corpus)
  func `a page of the world has the tree libxml2 makes of all of it`(path: String) throws {
    let page = [UInt8](try Data(contentsOf: URL(filePath: path)))
    guard page.count < 400_000 else { return }
    #expect(TreeText.difference(of: page) == nil)
  }
}

/// The same numbers in every run (xorshift).
private struct Seeded {
  var state: UInt64

  mutating func number(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, limit)))
  }
}

/// A tree as lines that can be compared.
enum TreeText {
  /// The first line where the tree of a page is another when libxml2 is shown all of it;
  /// nil where there is none.
  static func difference(of bytes: [UInt8]) -> String? {
    let text = TextDecoding.decodeHTML(bytes).bytes
    let reduced = lines(of: HTMLPage.parse(utf8: text, settingAside: true))
    let whole = lines(of: HTMLPage.parse(utf8: text, settingAside: false))
    for (index, (a, b)) in zip(reduced, whole).enumerated() where a != b {
      return "node \(index): \(a) instead of \(b)"
    }
    return reduced.count == whole.count ? nil : "\(reduced.count) nodes instead of \(whole.count)"
  }

  private static func lines(of page: HTMLPage) -> [String] {
    var hiddenUntil = 0
    return page.nodes.indices.compactMap { index in
      let node = page.nodes[index]
      // Nobody reads what scripts hold but those who ask for data.
      if index < hiddenUntil { return nil }
      if node.role == .hidden, index > 0 { hiddenUntil = Int(node.end) }
      let element = page[index]
      if element.isText { return "text \(String(decoding: element.rawText, as: UTF8.self))" }
      let attributes = page.attributes[Int(node.first)..<Int(node.first) + Int(node.count)].map {
        let value = page.bytes(Int($0.start)..<Int($0.start) + Int($0.count))
        return "\($0.name)=\(String(decoding: value, as: UTF8.self))"
      }
      return "\(node.name) in \(node.parent) \(attributes)"
    }
  }
}
