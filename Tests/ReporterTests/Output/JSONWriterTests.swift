import ConversationCore
import Foundation
import Testing

@testable import Reporter

struct JSONWriterTests {
  private func written(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return json.text
  }

  @Test(
    arguments: HostileText.words + ["", "\u{10FFFF}", "\u{1F600}\u{E0041}", "a b c = href = x"])
  func `any parser gives back the same text`(_ text: String) throws {
    let parsed = try JSONSerialization.jsonObject(
      with: Data(written(text).utf8), options: .fragmentsAllowed)
    #expect((parsed as? String).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }

  @Test(arguments: [
    ("a\u{0}\u{1B}\u{7F}\u{85}\u{9B}", #""a\u0000\u001b\u007f\u0085\u009b""#),
    ("\u{2028}\u{202E}\u{2066}\u{200F}\u{FEFF}", #""\u2028\u202e\u2066\u200f\ufeff""#),
    ("<b>", #""\u003cb\u003e""#), ("[x](javascript:y)", #""[x]\u0028javascript:y)""#),
    ("HREF =x src=y ref=z c=1", #""HREF \u003dx src\u003dy ref=z c=1""#),
    ("a|b **c** [^1] x][y", #""a\u007cb *\u002ac*\u002a [\u005e1] x]\u005by""#),
    ("\"\\\n\r\t/", #""\"\\\n\r\t/""#), ("“é” 日本 👩‍👩‍👧", #""“é” 日本 👩‍👩‍👧""#),
    ("\u{E0041}", #""\udb40\udc41""#),
  ])
  func `what a terminal or a page could act on is escaped`(_ text: String, _ expected: String) {
    #expect(written(text) == expected)
  }

  @Test func `a name from the input is escaped like any text`() {
    var json = JSONWriter()
    json.object { $0.count("j\"s\u{1B}", 3) }
    #expect(json.text == #"{"j\"s\u001b":3}"#)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1.0, "1"), (0.1, "0.1"), (-2.5, "-2.5"), (1.0 / 3, "0.333333"),
    (0.0000001, "0"), (-0.0000001, "0"), (123_456.75, "123456.75"), (0.000001, "0.000001"),
    (.infinity, "null"), (.nan, "null"), (1e300, "null"), (0.9999999, "1"),
  ])
  func `numbers have one form`(_ value: Double, _ expected: String) {
    var json = JSONWriter()
    json.number(value)
    #expect(json.text == expected)
  }

  @Test(arguments: [
    0, 7, -42, 1_000_000, Int.max, Int.min,
  ])
  func `whole numbers are written in full`(_ value: Int) {
    var json = JSONWriter()
    json.integer(value)
    #expect(json.text == String(value))
  }

  @Test(arguments: [
    Moment.instant(seconds: 1_220_447_586),
    Moment(milliseconds: 1_220_447_586_007, precision: .instant),
    Moment(milliseconds: 1_220_447_586_000, precision: .local), .day(CivilDay(number: 14_125)),
    .instant(seconds: -1), .instant(seconds: -62_135_596_800), .order, .unknown,
  ])
  func `a moment is written as ISO 8601, or null`(_ moment: Moment) {
    var json = JSONWriter()
    json.moment(moment)
    #expect(json.text == moment.iso8601.map { "\"\($0)\"" } ?? "null")
  }

  @Test func `empty arrays and objects stay on one line`() {
    var json = JSONWriter(indented: true)
    json.object { json in
      json.member("a", [String]())
      json.objects("b", [Int]()) { $0.member("x", $1) }
      json.object("c") { _ in }
      json.objects("d", [1, 2]) { $0.member("x", $1) }
      json.unknown("e", because: "nobody knows")
    }
    #expect(
      json.text == """
        {
          "a": [],
          "b": [],
          "c": {},
          "d": [
            {
              "x": 1
            },
            {
              "x": 2
            }
          ],
          "e": null,
          "e_reason": "nobody knows"
        }
        """)
  }
}
