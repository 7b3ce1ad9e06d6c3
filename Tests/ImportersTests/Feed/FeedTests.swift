import Bytes
import ConversationCore
import Importers
import TestSupport
import Testing

struct FeedTests {
  /// What a feed at hand gives.
  private func read(_ xml: String, by importer: any Importer = FeedImporter()) throws
    -> (utterances: [Utterance], report: SourceReport)
  {
    final class Box { var utterances: [Utterance] = [] }
    let box = Box()
    let report = SourceReport(file: "f", format: importer.format, recognisedAs: "", rank: .page)
    var sink = ImportSink(report: report) { box.utterances.append($0) }
    try importer.read(Source(name: "f", bytes: Array(xml.utf8)), into: &sink)
    return (box.utterances, sink.report)
  }

  private func fixture(_ name: String) throws -> (utterances: [Utterance], report: SourceReport) {
    try read(String(decoding: try Fixtures.bytes("feeds/\(name)/input.xml"), as: UTF8.self))
  }

  @Test func `the sentence before an answer is its parent and no part of its text`() throws {
    let comments = try fixture("wordpress-comments").utterances
    let answer = try #require(comments.first)
    #expect(answer.parent == .utterance(.comment(.wordpress, host: "slowtrains.example", "40")))
    #expect(answer.text == "Yes, twice! The timetable is here.")
    #expect(answer.links == ["http://tables.example/north"])
    #expect(answer.speaker.displayName == "Bea & Tor")
    #expect(comments.map(\.kind) == [.comment, .comment, .pingback])
    #expect(comments[1].parent == .post)
    #expect(comments[1].marks.contains(.weakPostParent))
  }

  @Test func `a comment has the same id in RSS and in Atom`() throws {
    let rss = try fixture("wordpress-comments").utterances
    let atom = try fixture("atom-comments").utterances
    #expect(Set(atom.map(\.id)).isSubset(of: Set(rss.map(\.id))))
    #expect(atom[0].context?.id == rss[0].context?.id)
    #expect(atom[1].parent == .utterance(atom[0].id))
    #expect(atom[1].text == "Twice, and 1 < 2.")
    #expect(atom[0].parent == .post)
  }

  @Test func `a post of a comment feed is the post of a post feed`() throws {
    let posts = try fixture("wordpress-posts").utterances
    let comments = try fixture("wordpress-comments").utterances
    #expect(comments[0].context?.id == posts[0].id)
    #expect(comments[0].context?.title == "A night in Sulitjelma")
  }

  @Test func `comments that are only counted are unseen, an explicit zero is zero`() throws {
    let report = try fixture("wordpress-posts").report
    #expect(report.unseen.map(\.stated) == [14])
    #expect(report.visibility == .postsOnly)
    #expect(report.owners.map(\.handle.displayName) == ["Solveig"])
  }

  @Test func `Blogger's nested parents and country domains are understood`() throws {
    let comments = try fixture("blogger-comments").utterances
    #expect(comments[0].id.description == "blogger:harbournotes.blogspot.com:comment-502")
    #expect(comments[0].parent == .utterance(comments[1].id))
    #expect(comments[0].context?.id == comments[1].context?.id)
    #expect(comments[0].speaker.email == nil)
    #expect(comments[1].text == "Which one is the red one?\nIt left at noon.")
  }

  @Test func `a link blog's item is its own, and points elsewhere`() throws {
    let posts = try fixture("link-blog").utterances
    #expect(posts[0].id.description.hasPrefix("blog:pointers.example:"))
    #expect(posts[0].links == ["http://elsewhere.example/lamp"])
    #expect(posts[0].marks.contains(.linkPost))
    #expect(!posts[1].marks.contains(.linkPost))
    #expect(posts[0].said.precision == .day)
  }

  @Test func `a damaged feed gives what the sound one gives, and says so`() throws {
    let damaged = try fixture("damaged")
    #expect(damaged.utterances.map(\.id) == (try fixture("wordpress-posts").utterances.map(\.id)))
    #expect(damaged.utterances[0].text.hasSuffix("Who & what has slept at the last station?"))
    #expect(damaged.utterances[1].context?.title == "Three maps & cafés")
    #expect(damaged.report.diagnostics.contains { $0.line != nil })
  }

  @Test func `two items with one address and two names are two posts`() throws {
    let posts = try read(
      "<rss><channel><link>http://a.example/</link>"
        + "<item><guid>n1</guid><link>http://a.example/</link><title>x</title></item>"
        + "<item><guid>n2</guid><link>http://a.example/</link><title>y</title></item>"
        + "<item><guid>n2</guid><link>http://a.example/</link><title>y</title></item>"
        + "</channel></rss>"
    ).utterances
    #expect(Set(posts.map(\.id)).count == 2)
  }

  /// A feed whose one item says "café & tea", in UTF-8 unless it is encoded otherwise.
  private static let small =
    "<rss version=\"2.0\"><channel><title>T</title><item><title>t</title>"
    + "<link>http://a.example/1</link><description>café &amp; tea</description></item>"
    + "</channel></rss>"

  /// The same with a body in another encoding.
  private static func small(declaring label: String, e: [UInt8]) -> [UInt8] {
    let text = "<?xml version=\"1.0\" encoding=\"\(label)\"?>" + small
    let parts = text.split(separator: "é", omittingEmptySubsequences: false)
    return Array(parts.map { Array($0.utf8) }.joined(separator: e))
  }

  /// Beginnings that are wrong in some way, with what they are called.
  private static let beginnings: [(name: String, bytes: [UInt8])] = [
    ("words before it", Array("<br />\n<b>Warning</b>: in x.php on line 3\n\(small)".utf8)),
    ("an empty line before the declaration", Array("\n\n<?xml version=\"1.0\"?>\(small)".utf8)),
    ("a byte-order mark", Array("\u{FEFF}<?xml version=\"1.0\"?>\(small)".utf8)),
    ("two byte-order marks", Array("\u{FEFF}\u{FEFF}<?xml version=\"1.0\"?>\(small)".utf8)),
    ("UTF-8 that says UTF-16", small(declaring: "UTF-16", e: Array("é".utf8))),
    ("UTF-8 that says Latin-1", small(declaring: "ISO-8859-1", e: Array("é".utf8))),
    ("Latin-1", small(declaring: "ISO-8859-1", e: [0xE9])),
    ("Latin-1 that says UTF-8", small(declaring: "UTF-8", e: [0xE9])),
    ("Latin-1 that says nothing", small(declaring: "", e: [0xE9])),
    ("an encoding nobody knows", small(declaring: "x-nope", e: Array("é".utf8))),
    ("UTF-16", [0xFF, 0xFE] + small.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    (
      "UTF-16 the other way",
      [0xFE, 0xFF] + small.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    ),
    (
      "an undeclared prefix",
      Array(small.replacing("<title>t</title>", with: "<dc:creator>Z</dc:creator>").utf8)
    ),
  ]

  @Test(arguments: beginnings)
  func `a feed that begins oddly is read all the same`(_ name: String, _ bytes: [UInt8]) throws {
    final class Box { var texts: [String] = [] }
    let box = Box()
    let report = SourceReport(file: "f", format: "feed", recognisedAs: "", rank: .page)
    var sink = ImportSink(report: report) { box.texts.append($0.text) }
    try FeedImporter().read(Source(name: "f", bytes: bytes), into: &sink)
    #expect(box.texts == ["café & tea"])
  }

  @Test func `a feed that a page is wrapped around is read`() throws {
    let atom = try fixture("wrapped-in-xhtml").utterances
    #expect(atom.map(\.text).first?.hasPrefix("The fuse blew.") == true)
    #expect(atom.count == 2)
  }

  @Test func `a JSON Feed without items is empty, one without their list is none`() throws {
    let version = "\"version\": \"https://jsonfeed.org/version/1\""
    let empty = try read("{\(version), \"items\": []}", by: JSONFeedImporter())
    #expect(empty.utterances.isEmpty)
    #expect(empty.report.diagnostics.isEmpty)
    #expect(throws: ImportFailure.self) {
      try read("{\(version)}", by: JSONFeedImporter())
    }
  }

  @Test func `an item without a name or an address is known by its words`() throws {
    let feed = "<rss><channel><item><description>Only words.</description></item></channel></rss>"
    let once = try read(feed).utterances.map(\.id)
    #expect(once.count == 1)
    #expect(once == (try read(feed).utterances.map(\.id)))
  }

  @Test(
    arguments: [
      "<rss version='2.0'>", "<?xml version='1.0'?><!-- <html> --><feed xmlns='x'>", "<rdf:RDF>",
      "\u{FEFF}<RSS>",
    ])
  func `a feed is recognised by its root`(head: String) {
    let head = SourceHead(name: "x.txt", bytes: Array(head.utf8))
    #expect(FeedImporter().recognise(head) == .certain)
  }

  @Test(arguments: ["", "<html><rss>", "words", "{}", "<?xml version='1.0'?><opml>"])
  func `what is no feed is not taken for one`(head: String) {
    let head = SourceHead(name: "feed.xml", bytes: Array(head.utf8))
    #expect(FeedImporter().recognise(head) == .no)
    #expect(JSONFeedImporter().recognise(head) == .no)
  }
}
