import Bytes
import TestSupport
import Testing

/// The string before is expected to be fast; what is read is what stands there.
struct JSONRepeatTests {
  private static let keys = JSONKeys(["text"])

  private func strings(in json: [UInt8]) throws -> [String?] {
    var scanner = try JSONScanner(Source(name: "test.js", bytes: json))
    var last = JSONRepeat()
    var cache = JSONStringCache()
    var found: [String?] = []
    while scanner.beginElement() {
      var text: String?
      if scanner.enterObject() {
        while let key = scanner.nextKey(in: Self.keys) {
          if key == 0 {
            text = scanner.string(repeating: &last, or: &cache)
          } else {
            scanner.skipValue()
          }
        }
      }
      if scanner.endElement() { found.append(text) }
    }
    return found
  }

  @Test(arguments: 0..<4)
  func `strings that repeat, begin alike or are something else are read as they stand`(seed: Int)
    throws
  {
    let long = String(repeating: "words ", count: 30)
    let kinds: [(written: String, meant: String?)] = [
      ("\"en\"", "en"), ("\"english\"", "english"), ("\"e\"", "e"), ("\"\"", ""), ("null", nil),
      ("17", nil), ("\"a \\\"b\\\" c\"", "a \"b\" c"), ("\"a \\\"b\"", "a \"b"),
      ("\"\(long)\"", long), ("\"\(long.dropLast())\"", String(long.dropLast())),
      ("\"sixteen bytes wide\"", "sixteen bytes wide"), ("[\"en\"]", nil),
    ]
    var random = SeededGenerator(seed: UInt64(seed))
    var meant: [String?] = []
    var json = "["
    var kind = kinds[0]
    // More than a window holds.
    for _ in 0..<20_000 {
      if Int.random(in: 0..<3, using: &random) == 0 {
        kind = kinds.randomElement(using: &random) ?? kind
      }
      json += "{\"text\" : \(kind.written)},\n"
      meant.append(kind.meant)
    }
    #expect(try strings(in: Array((json + "]").utf8)) == meant)
  }

  @Test func `zeros in a string are dropped each time, and end no comparison at the window's end`()
    throws
  {
    let text = Array("{\"text\":\"a\0\0b\"},".utf8)
    let json = Array("[".utf8) + text + text + text + Array("]".utf8)
    #expect(try strings(in: json) == ["ab", "ab", "ab"])
    #expect(try strings(in: Array(json.dropLast(7))).prefix(2) == ["ab", "ab"])
  }
}
