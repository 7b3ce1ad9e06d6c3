import Foundation
import TestSupport
import Testing

@testable import Reporter

/// Untrusted text in every place a report has, with cmark-gfm as the judge.
@Suite(.enabled(if: CommonMark.program != nil, "\(CommonMark.missing)"))
struct EscapingTests {
  @Test func `our own attack texts show as written and do nothing`() throws {
    try check(HostileText.words)
  }

  @Test func `what a fuzzer found shows as written and does nothing`() throws {
    let found = try Fixtures.cases(in: "fuzz/markdown").map {
      String(decoding: try Fixtures.bytes($0), as: UTF8.self)
    }
    #expect(found.count >= 2)
    try check(found)
  }

  @Test(.enabled(if: Fixtures.shared("hostile/public") != nil))
  func `naughty strings show as written and do nothing`() throws {
    try check(try lines("blns/blns.txt"))
  }

  @Test(
    .enabled(if: Fixtures.shared("hostile/public") != nil),
    arguments: [
      "payloadsallthethings/XSS Injection/Intruders/RSNAKE_XSS.txt",
      "payloadsallthethings/XSS Injection/Intruders/IntrudersXSS.txt",
      "payloadsallthethings/XSS Injection/Intruders/JHADDIX_XSS.txt",
      "payloadsallthethings/XSS Injection/Intruders/MarioXSSVectors.txt",
      "payloadsallthethings/XSS Injection/Intruders/XSS_Polyglots.txt",
      "payloadsallthethings/XXE Injection/Intruders/xml-attacks.txt",
    ])
  func `public payloads show as written and do nothing`(_ path: String) throws {
    try check(try lines(path))
  }

  @Test(.enabled(if: Fixtures.shared("hostile/public/bleach/tests/data") != nil))
  func `whole hostile pages as text show as written and do nothing`() throws {
    let folder = try #require(Fixtures.shared("hostile/public/bleach/tests/data"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    try check(
      try names.map {
        String(decoding: try Data(contentsOf: folder.appending(path: $0)), as: UTF8.self)
      })
  }

  @Test func `pairs of texts side by side do nothing together`() throws {
    let texts = HostileText.words
    var page = Page()
    for (index, first) in texts.enumerated() {
      let second = texts[(index * 7 + 3) % texts.count]
      page.paragraph("\(Untrusted(first)) \(Untrusted(second))")
      page.bullets(["\(Untrusted(second))", "\(Untrusted(first))"])
    }
    try expectNothingLive(CommonMark.html(page.text))
  }

  private func lines(_ path: String) throws -> [String] {
    let url = try #require(Fixtures.shared("hostile/public/" + path))
    return String(decoding: try Data(contentsOf: url), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  /// Sets each text into each place and asks whether a reader sees exactly the text.
  private func check(_ texts: [String]) throws {
    for batch in stride(from: 0, to: texts.count, by: 400) {
      try checkBatch(Array(texts[batch..<min(texts.count, batch + 400)]))
    }
  }

  private func checkBatch(_ texts: [String]) throws {
    let address = try #require(WebAddress("https://ann.example/1"))
    var page = Page()
    for text in texts {
      let words = Untrusted(text)
      page.heading(3, "\(words)")
      page.paragraph("\(words)")
      page.bullets(["\(words)"])
      page.items([PageItem(number: 1, line: "**\(words)** end", quote: "\(words)")])
      page.paragraph("[\(.link(words, to: address, limit: 500))]")
      page.table(
        [.words("\(words)"), .words("b")], [["\(words)", "x"], ["**\(words)** y", "\(words)"]])
    }
    let html = try CommonMark.html(page.text)
    try expectNothingLive(html)
    let seen = CommonMark.visible(html).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let expected = texts.flatMap { text -> [String] in
      let cleaned = Untrusted(text).cleaned()
      let shown = (cleaned.isEmpty ? "(nothing to show)" : cleaned)
      let label = cleaned.isEmpty ? "ann.example" : "“\(cleaned)” on ann.example"
      return [
        shown, shown, shown, "\(shown) end", shown, "[\(label)]", shown, "b", shown, "x",
        "\(shown) y", shown,
      ]
    }
    let withoutJoiners = seen.map { $0.replacingOccurrences(of: "\u{2060}", with: "") }
    #expect(withoutJoiners.filter { !$0.isEmpty } == expected)
  }

  /// Only elements we write ourselves, and only links to the address we gave.
  private func expectNothingLive(_ html: String) throws {
    let ours: Set<Substring> = [
      "h3", "p", "ul", "ol", "li", "strong", "blockquote", "a", "table", "thead", "tbody", "tr",
      "th",
      "td",
    ]
    for piece in html.utf8.split(separator: UInt8(ascii: "<")) {
      let tag = String(Substring(piece.prefix { $0 != UInt8(ascii: ">") }))
      let name = tag.drop { $0 == "/" }.prefix { $0 != " " }
      #expect(ours.contains(name), "live element <\(tag)>")
      if name == "a", tag != "/a" { #expect(tag == "a href=\"https://ann.example/1\"") }
    }
  }
}
