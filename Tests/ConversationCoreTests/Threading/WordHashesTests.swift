import Testing

@testable import ConversationCore

struct WordHashesTests {
  /// The words of a text as a reader of single bytes cuts them, in lower case.
  private func words(_ text: String) -> [[UInt8]] {
    text.utf8.split { $0 < 0x80 && !$0.isASCIIAlphanumeric }.map { word in
      word.map { $0 < 0x80 ? $0 | 0x20 : $0 }
    }
  }

  private func hashes(_ text: String) -> [(hash: UInt64, length: Int)] {
    var found: [(UInt64, Int)] = []
    let bytes = Array(text.utf8)
    WordHashes.forEach(in: bytes.span) { found.append(($0, $1)) }
    return found
  }

  @Test(
    arguments: [
      "", "a", "Tea", " Tea, and CAKE!", "exactly8", "exactly8 exactly16letters exactly8",
      "a-word-of-nine letterses", "Äpfel äpfel ÄPFEL", "0123456789 012345678", "[x]{y}`z`@w",
      "\u{10}\u{19}", "naïve café—déjà vu", "x1y2z3 X1Y2Z3 x1y2z4",
    ])
  func `words are equal where their letters are, wherever they stand`(text: String) {
    for padding in 0..<9 {
      let padded = text + String(repeating: " ", count: padding)
      let expected = words(padded)
      let found = hashes(padded)
      #expect(found.map(\.length) == expected.map(\.count))
      for (index, word) in expected.enumerated() {
        for (other, otherWord) in expected.enumerated() {
          #expect((found[index].hash == found[other].hash) == (word == otherWord))
        }
      }
    }
  }

  @Test func `a word has one hash however near the end of the text it stands`() throws {
    let long = "Donaudampfschifffahrt"
    for word in (1...long.count).map({ String(long.prefix($0)) }) {
      let alone = try #require(hashes(word).first).hash
      let before = try #require(hashes("\(word) and some more words").first).hash
      #expect(alone == before)
    }
  }
}
