import Foundation
import LibXML
import Testing

struct XMLStreamTests {
  @Test func `a sound feed is read in one pass`() {
    let reading = FeedReading(
      FeedReading.feed("&lt;p&gt;One&lt;/p&gt;<![CDATA[<p>two & three</p>]]>"))
    #expect(!reading.outcome.isRepaired)
    #expect(reading.items.count == 9)
    #expect(reading.items[4].description == "One\n\ntwo & three")
    #expect(reading.items[3].href == "http://x/?a=1&b=3")
    #expect(reading.items[3].line == 6)
    #expect(reading.headTitle == "Head")
    #expect(reading.outcome.recordsInBytes == 9)
    #expect(reading.outcome.findings.isEmpty)
  }

  @Test(
    arguments: [
      ("a & b", "a & b"), ("1 < 2", "1 < 2"), ("caf&eacute;&nbsp;au", "café au"),
      ("a\u{0}b\u{1}c", "abc"), ("a</b>c", "ac"), ("a<br>b", "a\nb"), ("x <b>y</i> z", "x y z"),
      ("a ]]> b", "a ]]> b"), ("<![CDATA[a ]]> b]]>", "a ]]> b"), ("&#1;&#x1F;a", "a"),
      ("<nosuch:thing>a</nosuch:thing>", "a"), ("<a href=x y=1 href=z>w</a>", "w"),
      ("a <!-- -- --> b", "a b"), ("<![CDATA[never closed", "never closed"), ("a <? b", "a <? b"),
      ("a <!-- b", "a <!-- b"), ("&#xFFFE;&#xFFFF;&#xD800;x", "x"), ("a&amp", "a&"),
    ])
  func `damage costs neither text nor the items after it`(body: String, expected: String) {
    let reading = FeedReading(FeedReading.feed(body))
    #expect(reading.items.count == 9)
    #expect(reading.items[4].description == expected)
    #expect(reading.items[8].description == "1 < 8 & 9")
    #expect(reading.items[8].href == "http://x/?a=1&b=8")
    #expect(reading.items.map(\.line) == Array(3...11))
    #expect(!reading.outcome.isShort)
  }

  @Test func `the first error is said with its line and column`() {
    let reading = FeedReading(FeedReading.feed("a & b"))
    let finding = reading.outcome.findings.first
    #expect(finding?.line == 7)
    #expect((finding?.column ?? 0) > 0)
    #expect(reading.outcome.isRepaired)
    #expect(reading.outcome.repairs == 1)
  }

  @Test func `invalid bytes are read as windows-1252`() {
    var bytes = Array(FeedReading.feed("caf@").utf8)
    if let at = bytes.firstIndex(of: UInt8(ascii: "@")) { bytes[at] = 0xE9 }
    #expect(FeedReading(bytes).items[4].description == "café")
  }

  @Test(
    arguments: [
      "stray line\n<?xml version='1.0'?>\n", "  \n<?xml version='1.0'?>",
      "\u{FEFF}<?xml version='1.0'?>",
      "<?xml version='1.0' encoding='utf-16'?>", "<?xml version='1.0' encoding='x-nosuch'?>", "",
      "<?xml version='1.0'?><!DOCTYPE rss PUBLIC '-//N//DTD' 'http://127.0.0.1:9/x.dtd'>",
    ])
  func `odd beginnings cost nothing`(prolog: String) {
    let reading = FeedReading(FeedReading.feed("x", prolog: prolog))
    #expect(reading.items.count == 9)
    #expect(reading.items[8].description == "1 < 8 & 9")
  }

  @Test(
    arguments: [
      ("iso-8859-1", [0xE9, 0x93] as [UInt8], "é\u{201C}"), ("koi8-r", [0xF0], "П"),
      ("shift_jis", [0x82, 0xB1], "こ"), ("iso-8859-1", Array("é".utf8), "é"),
    ])
  func `declared charsets are read`(label: String, bytes: [UInt8], expected: String) {
    let parts = FeedReading.feed("@", prolog: "<?xml version='1.0' encoding='\(label)'?>")
      .utf8.split(separator: UInt8(ascii: "@"))
    #expect(FeedReading(Array(parts[0]) + bytes + Array(parts[1])).items[4].description == expected)
  }

  @Test func `UTF-16 is read`() {
    let bytes = FeedReading.feed("é").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(FeedReading(bytes).items[4].description == "é")
    #expect(FeedReading([0xFF, 0xFE] + bytes).items[4].description == "é")
  }

  @Test(
    arguments: [
      "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "<!ENTITY x SYSTEM 'http://127.0.0.1:9/'>",
      "<!ENTITY % p SYSTEM 'http://127.0.0.1:9/'> %p;", "<!ENTITY x 'internal'>",
      "<!ENTITY % a '<!ENTITY x \"y\">'> %a;",
    ])
  func `a document's entities are refused and nothing is fetched`(declaration: String) {
    let reading = FeedReading(
      FeedReading.feed("a&x;b", prolog: "<?xml version='1.0'?><!DOCTYPE rss [\(declaration)]>"))
    #expect(reading.outcome.refusedEntities)
    #expect(reading.items.count == 9)
    #expect(reading.items[4].description == "a&x;b")
  }

  @Test func `elements of records inside records are delivered on their own`() {
    let reading = FeedReading(
      "<rss xmlns:wp='https://wordpress.org/export/1.2/'><channel><item><title>a</title>"
        + "<wp:comment><wp:comment_author>Ann</wp:comment_author></wp:comment>"
        + "<wp:comment><wp:comment_author>Bob</wp:comment_author></wp:comment>"
        + "</item></channel></rss>")
    #expect(reading.comments == ["Ann", "Bob"])
    #expect(reading.items.map(\.title) == ["a"])
    #expect(reading.outcome.recordsRead == 3)
    #expect(reading.outcome.recordsInBytes == 3)
  }

  @Test func `undeclared prefixes mean what they always mean`() {
    let reading = FeedReading(
      FeedReading.feed("x</description><dc:creator>Ann</dc:creator><description>"))
    #expect(reading.items[4].creator == "Ann")
  }

  @Test func `XHTML content keeps its links and its angle brackets`() {
    let reading = FeedReading(
      "<feed xmlns='http://www.w3.org/2005/Atom/'><entry><title>t</title><content type='xhtml'>"
        + "<div xmlns='http://www.w3.org/1999/xhtml'><p>1 &lt; 2</p><p>b</p></div></content></entry></feed>"
    )
    #expect(reading.items.map(\.description) == ["1 < 2\n\nb"])
  }

  @Test func `record tags inside CDATA and comments are not counted`() {
    let reading = FeedReading(FeedReading.feed("<![CDATA[<item>]]><!-- <item> -->"))
    #expect(reading.outcome.recordsInBytes == 9)
  }

  @Test(
    arguments: [[], [0x20], [0], [0x1F, 0x8B, 8, 0, 0, 0], Array("plain words".utf8)] as [[UInt8]])
  func `what is no XML gives nothing and says so`(bytes: [UInt8]) {
    let reading = FeedReading(bytes)
    #expect(reading.items.isEmpty)
    #expect(!reading.outcome.hasRoot)
  }

  @Test func `a document that breaks off is damage, one with a stray tag is not`() {
    let feed = FeedReading.feed("a & b")
    func isDamaged(_ text: String) -> Bool {
      FeedReading(text).outcome.findings.contains { $0.isDamage }
    }
    #expect(!isDamaged(feed))
    #expect(isDamaged(String(feed.dropLast(40))))
    #expect(!isDamaged(feed + "</rss>junk<x/>"))
  }

  @Test func `every cut of a feed gives the items before it`() {
    let bytes = Array(FeedReading.feed("a & b <![CDATA[x]]>").utf8)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      let head = Array(bytes[..<length])
      let whole = String(decoding: head, as: UTF8.self).components(separatedBy: "</item>").count - 1
      let found = FeedReading(head).items.count
      #expect(found >= whole && found <= whole + 1)
    }
  }

  @Test(
    arguments: [
      "<a>", "<![CDATA[", "<!-- ", "<? ", "<item>", "</item>", "&", "<a b='", "]]>", "<!DOCTYPE ",
      "<!DOCTYPE a [", "<a b=\"1\" ", "<item><description><![CDATA[", "]]><![CDATA[", "<x", "\u{1}",
    ])
  func `repeated damage takes linear time`(piece: String) {
    let body = String(repeating: piece, count: 2_000)
    let clock = ContinuousClock()
    var reading = FeedReading("")
    let time = clock.measure { reading = FeedReading(FeedReading.feed(body)) }
    #expect(time < .seconds(5))
    #expect(reading.items.first?.title == "t0")
  }

  @Test func `a tag with too many attributes does not stop the rest`() {
    let many = (0..<20_000).map { " a\($0)='x'" }.joined()
    let reading = FeedReading(FeedReading.feed("<b\(many)>x</b>"))
    #expect(reading.items.count == 9)
    #expect(reading.outcome.isRepaired)
  }

  @Test func `a long CDATA section is read in linear time`() {
    let reading = FeedReading(
      FeedReading.feed("<![CDATA[" + String(repeating: "word ", count: 40_000) + "]]>"))
    #expect(reading.items.count == 9)
    #expect(reading.items[4].description?.utf8.count == 199_999)
  }

  @Test func `a bare ampersand without a semicolon ever after makes nobody wait for the end`() {
    let items = String(
      repeating: "<item><title>words and words again, and more of them</title></item>",
      count: 60_000)
    let reading = FeedReading(
      "<rss><item><link>http://a.example/?a=1&b=2</link></item>\(items)</rss>")
    #expect(reading.items.count == 60_001)
    #expect(reading.outcome.isRepaired)
    #expect(reading.outcome.findings.allSatisfy { !$0.isDamage })
  }
}
