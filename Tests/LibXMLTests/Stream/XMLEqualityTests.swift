import Foundation
import TestSupport
import Testing

@testable import LibXML

/// libxml2 is shown less than the document (`XMLReduction`): the records must be the ones
/// it makes when it is shown all of it, of every feed there is, cut short and mangled.
struct XMLEqualityTests {
  static let fixtures = Fixtures.all(endingIn: ".xml", ".rss")
  static let corpus = Fixtures.shared(
    ["corpus/feeds", "corpus/exports"], endingIn: ".xml", ".rss")

  @Test(arguments: fixtures) func `a feed of ours has the records libxml2 makes of all of it`(
    path: String
  ) throws {
    let document = [UInt8](try Data(contentsOf: URL(filePath: path)))
    #expect(RecordText.difference(of: document) == nil)
    for part in 1..<24 {
      let cut = Array(document.prefix(document.count * part / 24))
      #expect(RecordText.difference(of: cut) == nil, "cut after \(cut.count) bytes")
    }
  }

  @Test(.enabled(if: !corpus.isEmpty, "the corpus is not there"))
  func `a feed of the world has the records libxml2 makes of all of it`() throws {
    for path in XMLEqualityTests.corpus {
      let document = [UInt8](try Data(contentsOf: URL(filePath: path)))
      guard document.count < 200_000 else { continue }
      #expect(RecordText.difference(of: document) == nil, "\(path)")
    }
  }

  /// Items in every way in which they are written, and in some in which they are not.
  private static let feed = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:wp="http://wordpress.org/export/1.2/" xmlns:a='http://www.w3.org/2005/Atom'>
    <channel><title>The &lt;head&gt;</title><odd>let <title>through</title></odd>
    <item>
      <title>One &amp; two ]] é</title>\t<link href='http://a.example/?x'
        rel = "alternate" />\r
      <unknown a="1">not <b>kept</b></unknown> <other/> <dc:creator><![CDATA[An]]>n</dc:creator>
      <description><![CDATA[a <b>bold</b>\r\nword]]> and <![CDATA[]]>more</description>
      <description/> text <link href="a&amp;b">x</link><a:content type="xhtml"><i>x</i> &amp; y
      </a:content><wp:comment><wp:comment_author>Bob</wp:comment_author></wp:comment>
    </item>
    <a:entry xmlns:a="http://elsewhere.example/"><a:title>not known</a:title></a:entry>
    <a:entry><a:title >known</a:title><a:author><a:title>name</a:title><x/></a:author></a:entry>
    <item xmlns="http://elsewhere.example/"><title>not known</title></item>
    <item><title>é\u{1F600}&#x7F;\u{7F}</title><link xml:lang="de" href="x" /><dc:creator
    >c</dc:creator  ><title lang='a' href='b' >t</title></item>
    </channel></rss>
    """

  /// Records that hold nothing that has to be shown, and one among them that does.
  private static let plainFeed = """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://elsewhere.example/">
    <title>The feed</title><author><name>Ann</name></author>
    <entry><title>One</title><author><name>Bob</name><uri/>\r
    </author><link href='http://a.example/' rel="alternate"/><x:odd>é</x:odd></entry>
    <entry xml:lang="de"
      ><author/><title type="text">Two\n&amp; a half</title></entry><entry/>
    <entry><content><![CDATA[<p>Three</p>]]></content><x:odd a="b"/>  <title>é</title></entry>
    <entry><title>Four</title><content type="xhtml"><b>bold</b></content></entry>
    <entry><source><title>not this</title><author><name>Eve</name></author></source></entry>
    <entry>words<title>Six</title>more words</entry>
    <entry><entry><title>inside</title></entry><title>around</title></entry>
    </feed>
    """

  @Test func `a mangled feed of plain records has the records libxml2 makes of all of it`() {
    // Of text that a `]]>` stands in libxml2 hands on nothing, and so no record that was set
    // aside in front of it: the pass that mends the text reads that.
    mangle(XMLEqualityTests.plainFeed, with: XMLEqualityTests.marks.filter { $0 != "]]>" })
  }

  @Test(arguments: [1, 2, 3, 7, 64]) func `plain records are the same however the feed is cut`(
    size: Int
  ) {
    let feed = Array(XMLEqualityTests.plainFeed.utf8)
    #expect(RecordText.difference(of: feed, pieces: size) == nil)
  }

  /// Records written alike one behind the other, in two ways, with texts of every kind.
  private static let alikeFeed = {
    let texts = [
      "plain", "é \u{1F600}", "a ]] b", "two\r\nlines", "x &amp; y", "", " <![CDATA[a]]>b",
      "&#233;\n",
    ]
    let sections = ["plain", "<b>é</b>", "]] ]>", "two\r\nlines", "", "\u{7F}", "a > b", "&amp;"]
    let entries = (0..<24).map { number in
      let (text, other) = (texts[number % 8], sections[number / 2 % 8])
      return number % 12 < 9
        ? """
        <entry>\n<title type="text">\(text)</title><link rel="alternate"\r
         href="http://a.example/\(number)"/>
        <x:odd at='no. \(number)' xml:space="preserve">\(text)</x:odd><author><name>\(other.count)</name><uri/></author><category
        term="c"/><content type='html' xml:base="http://a.example/\(other.count)"><![CDATA[\(other)]]></content>\t<x:odd>\(text)</x:odd></entry>
        """
        : "<entry><title>\(text)</title><content><![CDATA[\(other)]]></content></entry> "
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://elsewhere.example/">
      \(entries.joined(separator: "\n"))</feed>
      """
  }()

  @Test func `a mangled feed of records written alike has the records libxml2 makes of it`() {
    mangle(XMLEqualityTests.alikeFeed, with: XMLEqualityTests.marks.filter { $0 != "]]>" })
  }

  @Test(arguments: [1, 2, 3, 7, 64, 300])
  func `records written alike are the same however the feed is cut`(size: Int) {
    let feed = Array(XMLEqualityTests.alikeFeed.utf8)
    #expect(RecordText.difference(of: feed, pieces: size) == nil)
  }

  private static let marks = [
    "<", ">", "\"", "'", "=", "&", "<!--", "-->", "</", "/>", "<title>", "</title>", "<item>",
    "</item>", "<entry>", "</entry>", "<author>", "</author>", "<![CDATA[", "]]>", "&amp;",
    "&nbsp;", " a='1'", " xmlns='x'", "<?x ?>", "\u{1}",
    ":", "\n", "<!DOCTYPE x>",
  ]

  @Test func `a mangled feed has the records libxml2 makes of all of it`() {
    mangle(XMLEqualityTests.feed, with: XMLEqualityTests.marks)
  }

  /// Puts what tends to break feeds into thousands of copies of one.
  private func mangle(_ text: String, with marks: [String]) {
    let feed = Array(text.utf8)
    #expect(RecordText.difference(of: feed) == nil)
    var random = Seeded(state: 88_172_645_463_325_252)
    for _ in 0..<3_000 {
      var document = feed
      for _ in 0..<1 + random.number(below: 3) {
        let mark = Array(marks[random.number(below: marks.count)].utf8)
        let place = random.number(below: document.count)
        let end = min(document.count, place + random.number(below: 4))
        document.replaceSubrange(place..<end, with: mark)
      }
      #expect(
        RecordText.difference(of: document) == nil, "\(String(decoding: document, as: UTF8.self))")
    }
  }

  @Test(arguments: [1, 2, 3, 7, 64]) func `the records are the same however the feed is cut`(
    size: Int
  ) {
    let feed = Array(XMLEqualityTests.feed.utf8)
    #expect(RecordText.difference(of: feed, pieces: size) == nil)
  }
}

/// The same numbers in every run (xorshift).
private struct Seeded {
  var state: UInt64

  mutating func number(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, limit)))
  }
}

/// Records as lines that can be compared.
private final class RecordText {
  private var lines: [String] = []

  /// The first line where one strict pass makes other records when libxml2 is shown all of
  /// the document; nil where there is none.
  static func difference(of bytes: [UInt8], pieces size: Int? = nil) -> String? {
    let reduced = pass(bytes, reduces: true, pieces: size ?? bytes.count)
    let whole = pass(bytes, reduces: false, pieces: bytes.count)
    for (index, (a, b)) in zip(reduced, whole).enumerated() where a != b {
      return "line \(index): \(a) instead of \(b)"
    }
    return reduced.count == whole.count ? nil : "\(reduced.count) lines instead of \(whole.count)"
  }

  private static func pass(_ bytes: [UInt8], reduces: Bool, pieces size: Int) -> [String] {
    let text = RecordText()
    let memory = XMLMemory(FeedReading.vocabulary)
    let made = XMLPushParser(recovers: false) {
      XMLReaderState(memory, pass: .strict, skip: 0) { text.note($0, record: $1) }
    }
    guard var parser = made else { return [] }
    if reduces {
      var reduction = XMLReduction(memory)
      var start = 0
      var reach = size
      while true {
        let end = min(bytes.count, start + reach)
        let isLast = end == bytes.count
        let taken = bytes[start..<end].withView {
          parser.push($0, isLast: isLast, by: &reduction)
        }
        guard let taken, !isLast else { break }
        start += taken
        reach = taken == 0 ? reach + size : size
      }
    } else {
      _ = bytes.withView { parser.push($0) }
    }
    parser.finish()
    let result = parser.result
    // What a damaged document leaves behind is read again by another pass.
    if result.abort == nil { text.note(result.tree, from: 0, to: result.tree.nodes.count) }
    text.lines.append("\(result.outcome.recordsRead) records, \(result.outcome.refusedEntities)")
    // Lines are compared elsewhere: where libxml2 sees that a document has ended too early
    // depends on how it was handed over.
    text.lines += result.outcome.findings.map { "error \($0.code)" }
    return text.lines
  }

  private func note(_ tree: XMLTree, record: Int) {
    lines.append("record")
    note(tree, from: record, to: min(Int(tree.nodes[record].end), tree.nodes.count))
  }

  private func note(_ tree: XMLTree, from start: Int, to end: Int) {
    for index in start..<end {
      let node = tree.nodes[index]
      let values = tree.attributes[Int(node.attributeStart)..<Int(node.attributeEnd)].map {
        tree.arena.storage[Int($0.start)..<Int($0.end)]
      }
      let text = tree.string(of: index) ?? ""
      lines.append(
        "\(node.code) at \(node.line) in \(node.parent) to \(node.end) "
          + "\(values.map { String(decoding: $0, as: UTF8.self) }) \(text)")
    }
  }
}
