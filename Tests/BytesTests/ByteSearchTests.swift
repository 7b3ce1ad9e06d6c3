import Bytes
import Testing

struct ByteSearchTests {
  private let bytes = Array("one <rss> two <rss>".utf8)

  @Test func `a word is found at its first place, or from a place on`() {
    #expect(bytes.firstIndex(ofBytes: "<rss") == 4)
    #expect(bytes.firstIndex(ofBytes: "<rss", from: 5) == 14)
    #expect(bytes.firstIndex(ofBytes: "two") == 10)
  }

  @Test func `what is not there, or lies outside, is not found`() {
    #expect(bytes.firstIndex(ofBytes: "<rdf") == nil)
    #expect(bytes.firstIndex(ofBytes: "<rss", from: 15) == nil)
    #expect(bytes.firstIndex(ofBytes: "one", from: -1) == nil)
    #expect(bytes.firstIndex(ofBytes: "one", from: 100) == nil)
    #expect([UInt8]().firstIndex(ofBytes: "x") == nil)
    #expect(!Array("ab".utf8).holds("abc"))
  }

  @Test(arguments: ["#", "ab", "aab", "#comment-12", "aaaaaaaaaaaaaaaaaaaab"])
  func `a word is found at every place of few bytes and of many`(word: String) {
    for count in [40, 300] where count > word.utf8.count {
      for place in 0...count - word.utf8.count {
        // Nearly the word itself wherever it is not.
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: count)
        let found = bytes.firstIndex(ofBytes: word)
        #expect(found == nil)
        bytes.replaceSubrange(place..<place + word.utf8.count, with: word.utf8)
        let first = bytes.indices.first { bytes[$0...].starts(with: word.utf8) }
        #expect(bytes.firstIndex(ofBytes: word) == first)
        #expect(bytes[place...].holds(word))
        #expect(!bytes[..<(place + word.utf8.count - 1)].holds(word))
      }
    }
  }

  @Test func `a pair of bytes is found at every place, and no byte behind the end`() {
    for count in 2...150 {
      for place in 0..<count - 1 {
        var bytes = [UInt8](repeating: UInt8(ascii: "<"), count: count)
        bytes[place + 1] = UInt8(ascii: "r")
        #expect(bytes[...].holdsPair(UInt8(ascii: "<"), UInt8(ascii: "r")))
        #expect(!bytes[...place].holdsPair(UInt8(ascii: "<"), UInt8(ascii: "r")))
      }
    }
  }
}
