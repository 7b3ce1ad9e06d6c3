import Testing

@testable import Bytes

struct BytePlacesTests {
  @Test(arguments: 0..<40)
  func `the first of two bytes is found wherever it stands`(place: Int) {
    for byte in ["&", ":"].map({ UInt8(ascii: $0) }) {
      var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 40)
      bytes[place] = byte
      let found = BytePlaces.first(of: UInt8(ascii: "&"), or: UInt8(ascii: ":"), in: bytes.span)
      #expect(found == place)
      let after = BytePlaces.first(
        of: UInt8(ascii: "&"), or: UInt8(ascii: ":"), in: bytes.span, from: place + 1)
      #expect(after == 40)
    }
  }

  @Test func `of bytes that hold neither the count is told, of none 0`() {
    let bytes = Array("nothing of the kind stands in these bytes".utf8)
    let none: [UInt8] = []
    let found = [
      BytePlaces.first(of: 38, or: 58, in: bytes.span),
      BytePlaces.first(of: 38, or: 58, in: bytes.span, from: 1000),
      BytePlaces.first(of: 38, or: 58, in: none.span),
    ]
    #expect(found == [bytes.count, bytes.count, 0])
  }

  @Test(arguments: 0..<40)
  func `a character beyond ASCII is UTF-8 wherever it stands, half of one is not`(place: Int) {
    var bytes = [UInt8](repeating: 0x7F, count: 40)
    bytes.replaceSubrange(place..<place, with: "é".utf8)
    #expect(Self.agrees(bytes) == true)
    bytes.remove(at: place + 1)
    #expect(Self.agrees(bytes) == false)
  }

  @Test func `what is UTF-8 is what the standard library takes for it`() {
    // The bytes at every edge of the standard's table, four in a row.
    let edges: [UInt8] = [
      0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
      0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var sound = 0
    for one in edges {
      for two in edges {
        for three in edges {
          for four in edges {
            let isSound = Self.agrees([one, two, three, four])
            if isSound == true { sound += 1 }
            guard isSound != nil else {
              Issue.record("differs: \(one) \(two) \(three) \(four)")
              return
            }
          }
        }
      }
    }
    #expect(sound > 100)
  }

  @Test(
    arguments: [
      "", "plain", "naïve", "für \u{1F525} und \u{0}", String(repeating: "ä", count: 40),
      String(repeating: "words of nothing but ASCII ", count: 4) + "–",
    ])
  func `bytes become the text that the standard library makes of them, cut anywhere`(
    text: String
  ) {
    let bytes = Array(text.utf8)
    for start in bytes.indices {
      for part in [bytes[start...], bytes[...start]] {
        #expect(String(utf8: part.span) == String(decoding: part, as: UTF8.self))
      }
    }
    #expect(String(utf8: bytes.span) == text)
  }

  /// Whether the bytes are UTF-8; nil where the standard library says otherwise.
  private static func agrees(_ bytes: [UInt8]) -> Bool? {
    let isSound = BytePlaces.areUTF8(bytes.span)
    return isSound == (String(validating: bytes, as: UTF8.self) != nil) ? isSound : nil
  }
}
