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
}
