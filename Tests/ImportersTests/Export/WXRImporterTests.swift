import Bytes
import ConversationCore
import Foundation
import Importers
import TestSupport
import Testing

struct WXRImporterTests {
  private func head(_ text: String) -> SourceHead {
    SourceHead(name: "x", bytes: Array(text.utf8))
  }

  private func read(_ items: String) throws -> ImportDump {
    let text = """
      <rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><link>http://a.example</link>\(items)</channel></rss>
      """
    let source = Source(name: "export.xml", bytes: Array(text.utf8))
    return ImportDump(ImportPlan(bundles: [try SourceBundle(source: source)]))
  }

  private func comment(_ id: Int, _ more: String = "") -> String {
    "<wp:comment><wp:comment_id>\(id)</wp:comment_id><wp:comment_author>Ann</wp:comment_author>"
      + "<wp:comment_content>words</wp:comment_content>\(more)</wp:comment>"
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?><rss xmlns:wp=\"https://wordpress.org/export/1.1/\">", true),
    ("PHP Warning: x in <b>y</b>\n<rss><channel><wp:wxr_version>1.2", true),
    ("<rss version=\"2.0\"><channel><title>a feed</title>", false),
    (
      "<html><p>An export begins with &lt;rss wordpress.org/export/ <rss wordpress.org/export/",
      false
    ),
    ("", false),
  ])
  func `an export is told from a feed and from a page about exports`(_ text: String, _ is: Bool) {
    #expect((WXRImporter().recognise(head(text)) == .certain) == `is`)
  }

  @Test func `every comment belongs to its post, wherever the post's fields stand`() throws {
    let fields = """
      <title>T</title><link>http://a.example/t/</link><dc:creator>ann</dc:creator>
      <wp:post_id>1</wp:post_id><wp:status>publish</wp:status>
      """
    for items in [
      "<item>\(fields)\(comment(1))\(comment(2))</item>",
      "<item>\(comment(1))\(comment(2))\(fields)</item>",
      "<item>\(comment(1))\(fields)\(comment(2))</item>",
    ] {
      let dump = try read(items)
      #expect(
        dump.utterances.map { $0.context?.url } == Array(repeating: "http://a.example/t/", count: 3)
      )
      #expect(dump.utterances.map(\.id.number) == [1, 2, nil])
    }
  }

  @Test func `a comment that answers itself answers the post`() throws {
    let dump = try read("<item>\(comment(3, "<wp:comment_parent>3</wp:comment_parent>"))</item>")
    #expect(dump.utterances.first?.parent == .post)
  }

  @Test func `a comment outside any post is kept`() throws {
    let dump = try read(comment(4))
    #expect(dump.utterances.map(\.text) == ["words"])
  }

  @Test func `comments that wait are counted once`() throws {
    let dump = try read(
      "<item>\(comment(5, "<wp:comment_approved>0</wp:comment_approved>"))</item>")
    #expect(dump.reports.first?.waiting == 1)
    #expect(dump.utterances.first?.marks.contains(.pending) == true)
    var corpus = Corpus(policy: .all)
    for utterance in dump.utterances { corpus.add(utterance, rank: .export) }
    for report in dump.reports { corpus.add(report) }
    #expect(corpus.reports.map(\.waiting) == [1])
  }

  @Test(.enabled(if: Fixtures.shared("corpus/exports/threads/mademistakes.xml") != nil))
  func `all of a real export is read`() throws {
    let path = try #require(Fixtures.shared("corpus/exports/threads/mademistakes.xml")).path
    let dump = ImportDump(ImportPlan(paths: [path]))
    #expect(dump.utterances.count { $0.kind == .post } == 49)
    #expect(dump.utterances.count { $0.kind == .comment } == 720)
    #expect(dump.utterances.allSatisfy { $0.said.isDated && $0.context != nil })
    #expect(dump.reports.flatMap(\.diagnostics).isEmpty)
  }
}
