import ConversationCore
import Foundation
import Testing

@testable import Reporter

struct CheckTests {
  @Test func `check says what each source is, what it holds and what went wrong`() {
    #expect(
      CheckText(Samples.sources).text == """
        export/ann.wordpress.2008-12-31.xml: WordPress export (WXR 1.2)
          records: 212 read, 214 in the bytes
          waiting for approval: 3
          left out: 41 spam
          left out: 2 trash
          export/ann.wordpress.2008-12-31.xml:3120: error: a comment breaks off in the middle (1 more like this)
            fix: export the site again
          export/ann.wordpress.2008-12-31.xml:12: note: read as UTF-8, which it is

        saved/slides.html: blog page (WordPress)
          records: 10 read
          unseen: Slides: 10 of 14 comments shown: page 1 of 2

        twitter-2008.zip: X archive (2012 to 2018)
          records: 274 read
          holds: only the owner's side

        """)
  }

  @Test func `check as JSON has the same counts`() throws {
    let object = try JSONSerialization.jsonObject(with: Data(CheckJSON(Samples.sources).text.utf8))
    let sources = try #require((object as? [String: Any])?["sources"] as? [[String: Any]])
    #expect(sources.map { $0["records_read"] as? Int } == [212, 10, 274])
    #expect(sources[0]["records_in_bytes"] as? Int == 214)
    #expect((sources[1]["unseen"] as? [[String: Any]])?.first?["stated"] as? Int == 14)
    #expect((sources[0]["diagnostics"] as? [[String: Any]])?.count == 3)
    #expect(sources[2]["records_in_bytes"] is NSNull)
    #expect(sources[2]["visibility"] as? String == "own-side-only")
  }

  @Test func `twenty kinds of trouble are shown a file, the worst first, and the rest counted`() {
    let diagnostics = (1...50).map {
      Diagnostic($0 == 50 ? .damage : .warning, file: "a.html", line: $0, "trouble \($0)")
    }
    let lines = DiagnosticLines(diagnostics).lines
    #expect(lines.count == 21)
    #expect(lines.first == "a.html:50: error: trouble 50")
    #expect(lines.last == "a.html: … and 30 more")
  }

  @Test func `diagnostics below a severity can be left out`() {
    let diagnostics = [
      Diagnostic(.note, file: "a", "n"), Diagnostic(.warning, file: "a", "w"),
    ]
    #expect(DiagnosticLines(diagnostics, showing: .warning).lines == ["a: warning: w"])
  }

  @Test func `a file name cannot act on the terminal nor pass for another`() {
    #expect(
      TerminalText.line("a\u{1B}]0;x\u{7}\nb\u{202E}c\u{A0}d e")
        == #"a\u{1B}]0;x\u{7}\u{A}b\u{202E}c\u{A0}d e"#)
    #expect(TerminalText.line("plain – ünï 日本.html") == "plain – ünï 日本.html")
  }
}
