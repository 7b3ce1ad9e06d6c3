import Bytes
import ConversationCore
import Foundation
import Importers
import TestSupport
import Testing

struct TweetArchiveTests {
  private let account =
    #"window.YTD.account.part0 = [{"account":{"username":"mira","accountId":"5"}}]"#

  private func tweets(_ items: String) -> String { "window.YTD.tweets.part0 = [\(items)]" }

  private func status(_ id: Int, _ text: String, _ more: String = "") -> String {
    #"{"tweet":{"id_str":"\#(id)","full_text":"\#(text)","created_at":"Sat Feb 18 12:33:11 +0000 2023"\#(more)}}"#
  }

  private func read(_ zip: ZipMaker) throws -> ImportDump {
    let bundle = try SourceBundle(source: Source(name: "a.zip", bytes: zip.bytes))
    return ImportDump(ImportPlan(bundles: [bundle]))
  }

  private func read(_ text: String) throws -> ImportDump {
    let source = Source(name: "tweets.js", bytes: Array(text.utf8))
    return ImportDump(ImportPlan(bundles: [try SourceBundle(source: source)]))
  }

  @Test func `a zip packed again with a folder around it is one archive`() throws {
    var zip = ZipMaker()
    zip.add("twitter-2023/data/tweets.js", tweets(status(1, "one")))
    zip.add("twitter-2023/data/account.js", account)
    zip.add("__MACOSX/twitter-2023/data/._tweets.js", "x")
    zip.add("twitter-2023/assets/app.js", "function () {}")
    let dump = try read(zip)
    #expect(dump.utterances.map(\.text) == ["one"])
    #expect(dump.utterances.first?.speaker.name == "mira")
    #expect(dump.reports.map(\.format) == ["x-archive", "listing"])
    #expect(dump.reports.first?.file == "a.zip/twitter-2023")
  }

  @Test func `statuses without their envelope, or in UTF-16, are read all the same`() throws {
    #expect(try read("[\(status(1, "one"))]").utterances.map(\.text) == ["one"])
    let wide = Array((tweets(status(1, "één"))).utf16)
    let bytes: [UInt8] = [0xFF, 0xFE] + wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bundle = try SourceBundle(source: Source(name: "tweets.js", bytes: bytes))
    #expect(ImportDump(ImportPlan(bundles: [bundle])).utterances.map(\.text) == ["één"])
  }

  @Test func `a part that is missing between others is damage`() throws {
    var zip = ZipMaker()
    zip.add("data/account.js", account)
    zip.add("data/tweets.js", tweets(status(1, "one")))
    zip.add("data/tweets-part2.js", tweets(status(3, "three")))
    let dump = try read(zip)
    #expect(dump.utterances.map(\.text) == ["one", "three"])
    #expect(dump.reports.first?.diagnostics.map(\.severity) == [.damage])
  }

  @Test func `a wrong checksum is damage and costs nothing`() throws {
    var zip = ZipMaker()
    zip.add("data/account.js", account)
    zip.add("data/tweets.js", Array(tweets(status(1, "one")).utf8), damaged: true)
    let dump = try read(zip)
    #expect(dump.utterances.map(\.text) == ["one"])
    #expect(dump.reports.first?.diagnostics.map(\.severity) == [.damage])
  }

  @Test func `files of one folder named one by one are one archive`() throws {
    let folder = try ScratchFolder()
    let first = try folder.write("tweets.js", tweets(status(1, "one")))
    let second = try folder.write("account.js", account)
    let dump = ImportDump(ImportPlan(paths: [first, second]))
    #expect(dump.utterances.first?.speaker.account == 5)
    #expect(dump.reports.count == 1)
  }

  @Test func `an archive in a folder leaves the folder's other files to others`() throws {
    let folder = try ScratchFolder()
    try folder.write("data/tweets.js", tweets(status(1, "one")))
    try folder.write("data/account.js", account)
    try folder.write("notes.txt", "nothing")
    let dump = ImportDump(ImportPlan(paths: [folder.path]))
    #expect(dump.utterances.map(\.text) == ["one"])
    #expect(dump.reports.last?.skipped == ["txt": 1])
  }

  @Test func `a single file's owner is known by an own photo`() throws {
    let photo =
      #","entities":{"media":[{"url":"https://t.co/p","expanded_url":"https://x.com/mira/status/2/photo/1"}]}"#
    let dump = try read(tweets(status(1, "one") + "," + status(2, "two https://t.co/p", photo)))
    #expect(dump.utterances.map { $0.speaker.name } == ["mira", "mira"])
    #expect(dump.utterances.map(\.text) == ["one", "two"])
  }

  @Test func `where nothing tells the owner they are one person all the same`() throws {
    let dump = try read(tweets(status(1, "one") + "," + status(2, "two")))
    #expect(Set(dump.utterances.map(\.speaker)).count == 1)
    #expect(dump.utterances.first?.speaker.isUnknown == false)
    #expect(dump.reports.first?.owners.map(\.evidence) == [.namelessArchive])
    #expect(dump.reports.first?.diagnostics.first?.fix != nil)
  }

  @Test(arguments: [
    ("Sat Feb 18 12:33:11 +0000 2023", "2023-02-18T12:33:11Z"),
    ("2014-06-01 02:14:33 +0000", "2014-06-01T02:14:33Z"),
    ("2009-03-09 00:00:00 +0000", "2009-03-09"),
    ("Fri Dec 31 23:59:60 +0000 2016", "2016-12-31T23:59:59Z"),
    ("Sat Feb 18 12:33:11 +0200 2023", "2023-02-18T10:33:11Z"),
    ("Thu Feb 30 12:33:11 +0000 2023", nil), ("Sat Feb 18 12:33:11 +0000 9999", nil), ("", nil),
  ])
  func `dates are read and never made up`(_ written: String, _ meant: String?) throws {
    let item = #"{"tweet":{"id_str":"1","full_text":"t","created_at":"\#(written)"}}"#
    #expect(try read(tweets(item)).utterances.first?.said.iso8601 == meant)
  }

  @Test(
    arguments: [
      ("a &amp;amp; b &lt;i&gt;", "a &amp; b <i>", []),
      (
        "see http://example.com/a_(b), ok", "see http://example.com/a_(b), ok",
        ["http://example.com/a_(b"]
      ),
      ("https://t.co/cut…", "https://t.co/cut…", []), ("http://", "http://", []),
      ("shhhh http httpx://a", "shhhh http httpx://a", []),
      ("http://a.example?x=1&amp;y=2!", "http://a.example?x=1&y=2!", ["http://a.example?x=1&y=2"]),
    ] as [(String, String, [String])])
  func `text is unescaped once and raw addresses are links`(
    _ written: String, _ meant: String, _ links: [String]
  ) throws {
    let utterance = try #require(try read(tweets(status(1, written))).utterances.first)
    #expect(utterance.text == meant)
    #expect(utterance.links == links)
  }

  @Test func `every cut of an archive gives whole statuses and no crash`() throws {
    let text = tweets(
      (1...3).map { status($0, "text \\ud83d\\ude00 of \($0)") }.joined(separator: ",\n"))
    for length in stride(from: 0, to: text.utf8.count, by: 7) {
      let cut = String(decoding: text.utf8.prefix(length), as: UTF8.self)
      let dump = try read(cut)
      #expect(dump.utterances.allSatisfy { $0.text.hasPrefix("text 😀 of ") })
      #expect(dump.reports.contains { $0.diagnostics.contains { $0.severity == .damage } })
    }
  }

  @Test(
    .enabled(if: Fixtures.shared("corpus/tweets") != nil),
    arguments: [
      ("grailbird-icco-2012", "icco", 2000), ("x-archive-minimal", "simonw", 0),
      ("api-v1.1-json", nil, 50),
    ] as [(String, String?, Int)])
  func `real archives are read`(_ name: String, _ owner: String?, _ least: Int) throws {
    let root = try #require(Fixtures.shared("corpus/tweets/\(name)"))
    let dump = ImportDump(ImportPlan(paths: [root.path]))
    #expect(dump.utterances.count >= least)
    #expect(dump.reports.flatMap(\.owners).first?.handle.name == owner)
    #expect(dump.utterances.allSatisfy { $0.said.isDated && !$0.text.isEmpty })
  }
}
