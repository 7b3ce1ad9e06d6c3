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

  private func note(_ id: Int, _ text: String) -> String {
    #"{"noteTweet":{"noteTweetId":"\#(id)","createdAt":"2020-01-01T00:00:00.000Z","core":{"text":"\#(text)"}}}"#
  }

  @Test func `of long posts that begin alike, each status takes the one numbered nearest`() throws {
    let beginning = "Thirty letters and more that two long posts share, word for word"
    var zip = ZipMaker()
    zip.add("data/account.js", account)
    zip.add(
      "data/note-tweet.js",
      "window.YTD.note_tweet.part0 = [\(note(9001, beginning + " of the second")),"
        + "\(note(1001, beginning + " of the first"))]")
    zip.add(
      "data/tweets.js",
      tweets(
        [1000, 9000].map { status($0, beginning + "… https://t.co/x") }.joined(separator: ",")))
    let texts = try read(zip).utterances.map(\.text)
    #expect(texts == [beginning + " of the first", beginning + " of the second"])
  }

  @Test(arguments: 0..<20)
  func `an address and an escape are found wherever they stand`(place: Int) throws {
    let fill = String(repeating: "x", count: place)
    let text = "\(fill) &amp; see: http https://a.example/b?c &lt;3 \(fill)"
    let utterance = try #require(try read("[\(status(1, text))]").utterances.first)
    let expected = "\(fill) & see: http https://a.example/b?c <3 \(fill)"
    #expect(utterance.text == (place == 0 ? String(expected.dropLast()) : expected))
    #expect(utterance.links == ["https://a.example/b?c"])
  }

  @Test func `what the old search answered is read with its authors' names`() throws {
    let answer = #"""
      {"results":[{"created_at":"Wed, 22 Sep 2010 20:51:02 +0000","from_user":"mira",
      "from_user_id":17,"from_user_name":"Mira","to_user":"tom","to_user_id":null,
      "id_str":"25249012345","iso_language_code":"en","text":"@tom Tea &amp; cake?",
      "source":"&lt;a href=&quot;http://x.example&quot;&gt;web&lt;/a&gt;"}],"page":1}
      """#
    let dump = try read(answer)
    let utterance = try #require(dump.utterances.first)
    #expect(utterance.speaker.name == "mira")
    #expect(utterance.speaker.account == nil)
    #expect(utterance.addressee?.name == "tom")
    #expect(utterance.text == "@tom Tea & cake?")
    #expect(utterance.client == "web")
    #expect(utterance.said.milliseconds == 1_285_188_662_000)
    #expect(dump.reports.first?.recordsRead == 1)
  }

  @Test func `a later search's answer is read like a time-line`() throws {
    let answer =
      #"{"statuses":[{"id_str":"7","created_at":"Sat Feb 18 12:33:11 +0000 2023","text":"Hi","#
      + #""user":{"id_str":"5","screen_name":"mira"}}],"search_metadata":{"count":1}}"#
    let dump = try read(answer)
    #expect(dump.utterances.map(\.text) == ["Hi"])
    #expect(dump.utterances.first?.speaker.account == 5)
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
