import Bytes
import TestSupport
import Testing

/// The scanner looks at sixteen and sixty-four bytes at a time: whatever stands at the
/// edges of those blocks, it reads what a byte-by-byte reader would.
struct JSONBlockTests {
  private static let keys = JSONKeys(["id", "text"])

  /// A value and how deep it may go on.
  private static func value(_ random: inout SeededGenerator, depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 3), using: &random) {
    case 0: "\(Int.random(in: 0..<100_000, using: &random))"
    case 1, 2: "\"\(string(&random).written)\""
    case 3, 4:
      "[\(list(&random, depth: depth).joined(separator: " , "))]"
    default:
      "{\(list(&random, depth: depth).map { "\"\(string(&random).written)\" : \($0)" }.joined(separator: ","))}"
    }
  }

  private static func list(_ random: inout SeededGenerator, depth: Int) -> [String] {
    (0..<Int.random(in: 0..<5, using: &random)).map { _ in value(&random, depth: depth - 1) }
  }

  /// A string as it is meant and as JSON writes it, full of what could mislead.
  private static func string(_ random: inout SeededGenerator) -> (meant: String, written: String) {
    let parts = [
      ("a", "a"), ("\"", "\\\""), ("\\", "\\\\"), ("{", "{"), ("}", "}"), ("[", "["), ("]", "]"),
      ("\n", "\\n"), ("é", "é"), ("words and words", "words and words"), (":", ":"), (",", ","),
      ("/", "\\/"), ("ä", "\\u00e4"),
    ]
    var (meant, written) = ("", "")
    for _ in 0..<Int.random(in: 0..<24, using: &random) {
      guard let part = parts.randomElement(using: &random) else { continue }
      meant += part.0
      written += part.1
    }
    return (meant, written)
  }

  @Test(arguments: 0..<8)
  func `generated values are stepped over and strings are read as they are meant`(seed: Int) throws
  {
    var random = SeededGenerator(seed: UInt64(seed))
    var texts: [String] = []
    var json = "["
    for number in 0..<300 {
      let text = Self.string(&random)
      texts.append(text.meant)
      let space = String(repeating: " ", count: Int.random(in: 0..<70, using: &random))
      json += "{\"other\":\(Self.value(&random, depth: 4)),\n\(space)\"id\":\(number),"
      json += "\"more\"\(space):\(Self.value(&random, depth: 2)),\"text\":\"\(text.written)\"},"
    }
    var scanner = try JSONScanner(Source(name: "test.js", bytes: Array((json + "]").utf8)))
    var found: [String?] = []
    while scanner.beginElement() {
      var text: String?
      var id: UInt64?
      if scanner.enterObject() {
        while let key = scanner.nextKey(in: Self.keys) {
          switch key {
          case 0: id = scanner.unsigned()
          case 1: text = scanner.string()
          default: scanner.skipValue()
          }
        }
      }
      guard scanner.endElement() else { continue }
      #expect(id == UInt64(found.count))
      found.append(text)
    }
    #expect(found == texts)
    #expect(scanner.damageCount == 0)
  }

  @Test(arguments: 0..<70)
  func `an escape across the edge of a block stays an escape`(padding: Int) throws {
    let fill = String(repeating: "x", count: padding)
    let json = "[{\"other\":[\"\(fill)\\\\\\\"]}\\\"\",{\"\(fill)\":\"\\\\\"}],\"id\":7}]"
    var scanner = try JSONScanner(Source(name: "test.js", bytes: Array(json.utf8)))
    var id: UInt64?
    while scanner.beginElement() {
      guard scanner.enterObject() else { continue }
      while let key = scanner.nextKey(in: Self.keys) {
        if key == 0 { id = scanner.unsigned() } else { scanner.skipValue() }
      }
      _ = scanner.endElement()
    }
    #expect(id == 7)
  }

  @Test(arguments: [
    ("0", 0), ("7", 7), ("00000000000000000000000007", 7), ("12345678", 12_345_678),
    ("123456789", 123_456_789), ("1234567812345678", 1_234_567_812_345_678),
    ("18446744073709551615", UInt64.max), ("18446744073709551616", nil),
    ("123456781234567812345678", nil), ("1234567a", nil), ("a2345678", nil), ("12345678 ", nil),
    ("1234/678", nil), ("1234:678", nil), ("\u{E9}345678", nil), ("-1", nil), ("", nil),
  ])
  func `a number is read whatever its length, and nothing else is`(
    digits: String, expected: UInt64?
  ) throws {
    for written in ["\"\(digits)\"", digits.isEmpty ? "null" : digits] {
      // Bare, what is no digit may end the value instead.
      if expected == nil, !written.hasPrefix("\""),
        digits.utf8.contains(where: { $0 < 0x2D || $0 == 0x3A })
      {
        continue
      }
      var scanner = try JSONScanner(
        Source(name: "test.js", bytes: Array("[{\"id\":\(written)}]".utf8)))
      var id: UInt64?
      while scanner.beginElement() {
        guard scanner.enterObject() else { continue }
        while scanner.nextKey(in: Self.keys) != nil { id = scanner.unsigned() }
        _ = scanner.endElement()
      }
      #expect(id == expected)
    }
  }

  @Test(arguments: 0..<40)
  func `an empty container is stepped over, however much space is in it`(space: Int) throws {
    let gap = String(repeating: " ", count: space)
    let json = "[{\"a\":[\(gap)],\"b\":{\(gap)},\"c\":[\(gap){\(gap)}],\"id\":7}]"
    var scanner = try JSONScanner(Source(name: "test.js", bytes: Array(json.utf8)))
    var id: UInt64?
    while scanner.beginElement() {
      guard scanner.enterObject() else { continue }
      while let key = scanner.nextKey(in: Self.keys) {
        if key == 0 { id = scanner.unsigned() } else { scanner.skipValue() }
      }
      _ = scanner.endElement()
    }
    #expect(id == 7)
    #expect(scanner.damageCount == 0)
  }

  @Test(arguments: [0, 1, 15, 16, 63, 64, 65, 200])
  func `lines are counted at any distance`(fill: Int) throws {
    let gap = String(repeating: "\n", count: fill) + String(repeating: " ", count: fill)
    var scanner = try JSONScanner(
      Source(name: "test.js", bytes: Array("[\(gap){\"id\":1},\(gap){\"id\":2}]".utf8)))
    var lines: [Int] = []
    while scanner.beginElement() {
      scanner.skipValue()
      if scanner.endElement() { lines.append(scanner.line) }
    }
    #expect(lines == [1 + fill, 1 + 2 * fill])
  }
}
