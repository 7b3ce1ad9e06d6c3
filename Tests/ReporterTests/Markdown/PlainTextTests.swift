import Testing

@testable import Reporter

struct PlainTextTests {
  @Test(arguments: [
    "Great post, James! I've been thinking about this since 2008.",
    "It costs $5, or $6 & tax (that's 10% more) - AT&T said so; #fail :)",
    "I <3 this... snake_case, 2 * 3 = 6, a + b, C# and C++ too?",
    "@Erin you are on the list! @Don: thanks - see you at 7:30 p.m.",
    "[...] as Kyle says about links and talk [...]", "Well-known: “quotes”, it's 'fine', 50/50.",
  ])
  func `a plain sentence stays plain`(_ sentence: String) {
    let phrase: Phrase = "So: \(Untrusted(sentence))"
    #expect(phrase.rendered(at: .text) == "So: " + sentence)
  }

  @Test(arguments: [
    ("a\u{202E}b\u{2066}c\u{200F}d", "abcd"), ("a\r\n\t b\u{2028}c", "a b c"),
    ("\u{1B}[31mred\u{7}", "[31mred"), ("x\u{E0041}y\u{E0001}", "xy"),
    ("e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "e\u{301}\u{301}\u{301}\u{301}"),
    (" \u{A0} \u{200B} ", ""), ("👩‍👩‍👧 ok", "👩‍👩‍👧 ok"),
  ])
  func `what no reader should be given is dropped`(_ raw: String, _ cleaned: String) {
    #expect(Untrusted(raw).cleaned() == cleaned)
  }

  @Test(arguments: [0xFDD0, 0xFFFE, 0x1FFFF] as [UInt32])
  func `non-characters are not printable`(_ value: UInt32) throws {
    #expect(!TextSafety.isPrintable(try #require(Unicode.Scalar(value))))
  }

  @Test func `a long text is cut at a space near the limit, with an ellipsis`() {
    let text = String(repeating: "word ", count: 400)
    #expect(Untrusted(text).cleaned(limit: 22) == "word word word word…")
    #expect(Untrusted(text).cleaned().count <= 501)
    #expect(Untrusted(String(repeating: "x", count: 2_000_000)).cleaned().count == 501)
  }

  @Test func `a text of exactly the limit is not cut`() {
    #expect(Untrusted("abcde").cleaned(limit: 5) == "abcde")
  }

  @Test func `a list is joined as people speak`() {
    #expect(Phrase.list(["a", "b", "c"]).rendered(at: .text) == "a, b and c")
    #expect(Phrase.list(["a"]).rendered(at: .text) == "a")
    #expect(Phrase.list([]).isEmpty)
  }

  @Test func `a sentence gets one full stop`() {
    #expect(Phrase.sentence("Done").rendered(at: .text) == "Done.")
    #expect(Phrase.sentence("By \(Untrusted("Ann M."))").rendered(at: .text) == "By Ann M.")
  }
}
