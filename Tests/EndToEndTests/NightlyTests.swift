import Foundation
import TestSupport
import Testing

/// What cron jobs hold on to: exit codes, silence without news, whole reports.
struct NightlyTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("inbox/page.html", Self.page("Did you try it with honey?"))
  }

  private static func page(_ words: String) -> String {
    """
    <html><head><title>A post</title></head><body><h1>A post</h1><ol class="commentlist">
    <li id="comment-1" class="comment"><div class="comment-author vcard"><cite class="fn">Ann</cite>
    </div><div class="comment-meta commentmetadata"><a href="http://b.example/p/#comment-1">
    September 3, 2008 at 10:00 am</a></div><p>\(words)</p></li></ol></body></html>
    """
  }

  private func run(
    _ command: String = "nightly", now: String = "2008-09-05T05:00:00Z", _ more: [String] = []
  ) throws -> RapportBinary.Result {
    var arguments = [
      command, "--config", "/dev/null", "--store", scratch.path + "/state/t.db", "--spool",
      scratch.path + "/spool", "--time-zone", "UTC",
    ]
    if command == "nightly" {
      arguments += [
        "--watch", scratch.path + "/inbox", "--reports", scratch.path + "/reports", "--now", now,
      ]
    }
    return try RapportBinary.run(arguments + more)
  }

  private func run(_ more: [String]) throws -> RapportBinary.Result { try run("nightly", more) }

  private func report(_ name: String) throws -> String {
    try String(contentsOfFile: "\(scratch.path)/reports/\(name)", encoding: .utf8)
  }

  @Test func `a night writes the day's report and the latest, the same`() throws {
    let night = try run()
    #expect(night.status == 0)
    #expect(night.errors.isEmpty)
    #expect(night.output.hasPrefix("# The first night"))
    #expect(try report("2008-09-05.md") == report("latest.md"))
    #expect(try report("latest.md").contains("## The first night"))
  }

  @Test func `without news it says nothing, and the report stands`() throws {
    _ = try run()
    let before = try report("latest.md")
    let quiet = try run(now: "2008-09-05T07:00:00Z", ["--if-changed"])
    #expect(quiet.status == 0)
    #expect(quiet.output.isEmpty)
    #expect(quiet.errors.isEmpty)
    #expect(try report("latest.md") == before)
    let said = try run(now: "2008-09-05T08:00:00Z")
    #expect(said.output.hasPrefix("Nothing new; the report in "))
  }

  @Test func `what is new in a watched folder is imported and told`() throws {
    _ = try run()
    try scratch.write(
      "inbox/other.html",
      Self.page("And did anybody try it with salt?").replacing("comment-1", with: "comment-2")
        .replacing(">Ann<", with: ">Ben<"))
    let night = try run(now: "2008-09-06T05:00:00Z", ["--if-changed"])
    #expect(night.status == 0)
    #expect(night.output.hasPrefix("# Since 5 September 2008"))
    #expect(night.output.contains("1 new utterance"))
  }

  @Test func `a damaged file is an error every time it changes, and the rest is imported`() throws {
    try scratch.write("inbox/broken.zip", Array("PK\u{3}\u{4}no archive at all".utf8))
    let night = try run(["--if-changed"])
    #expect(night.status == 3)
    #expect(night.errors.contains("broken.zip"))
    #expect(try report("latest.md").contains("utterance"))
    let next = try run(now: "2008-09-05T06:00:00Z", ["--if-changed"])
    #expect(next.status == 0)
    #expect(next.errors.isEmpty)
  }

  @Test func `a watched folder that is not there is said`() throws {
    let night = try run(["--watch", scratch.path + "/nowhere"])
    #expect(night.status == 3)
    #expect(night.errors.contains("there is no such folder to watch"))
  }

  @Test func `reports that cannot be written end with 73, and the next night tells it all`() throws
  {
    try scratch.write("reports", "a file where the folder should be")
    let failed = try run()
    #expect(failed.status == 73)
    #expect(failed.output.isEmpty)
    try FileManager.default.removeItem(atPath: scratch.path + "/reports")
    let next = try run(now: "2008-09-06T05:00:00Z")
    #expect(next.status == 0)
    #expect(next.output.hasPrefix("# The first night"))
  }

  @Test func `a store that is none is refused and left as it is`() throws {
    let path = try scratch.write("state/t.db", "not a database, but somebody's notes")
    let night = try run()
    #expect(night.status == 78)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("not a database"))
  }

  @Test func `without rapport-fetch the feeds are missed, and the rest of the night is done`()
    throws
  {
    let night = try run(["--feed", "http://127.0.0.1:1/feed"])
    #expect(night.status == 3)
    #expect(night.output.contains("The feed"))
    #expect(try report("latest.md").contains("cannot be had"))
  }

  @Test func `status tells how the nights went`() throws {
    _ = try run()
    _ = try run(now: "2008-09-06T05:00:00Z")
    let status = try run("status")
    #expect(status.status == 0)
    #expect(status.output.contains("night      2008-09-06 05:00: success"))
    #expect(status.output.contains("2008-09-05.md stands"))
  }

  @Test func `an answer in the spool that nobody can read is kept`() throws {
    try scratch.write("spool/new/a.feed", [0, 1, 2, 3, 0, 1, 2, 3])
    try scratch.write(
      "spool/new/a.headers", "Rapport-Feed: http://a.example/feed\nRapport-Fetched: 1220590000\n")
    let night = try run()
    #expect(night.status == 3 || night.status == 0)
    let files = FileManager.default
    #expect(files.fileExists(atPath: scratch.path + "/spool/unreadable/a.feed"))
    #expect(files.fileExists(atPath: scratch.path + "/spool/unreadable/a.headers"))
  }

  @Test func `a spool can be imported by hand, each answer by the feed's address`() throws {
    try scratch.write("spool/feeds.json", "{}")
    try scratch.write(
      "spool/new/a.feed",
      """
      <rss><channel><title>Lamp</title><link>http://lamp.example</link><item><title>One</title>
      <link>http://lamp.example/1/</link><description>A lamp.</description></item></channel></rss>
      """)
    try scratch.write("spool/new/a.headers", "Rapport-Feed: http://lamp.example/feed/\n")
    let check = try RapportBinary.run(["check", "--config", "/dev/null", scratch.path + "/spool"])
    #expect(check.status == 0)
    #expect(check.output.contains("http://lamp.example/feed/"))
    #expect(!check.output.contains("a.headers"))
  }

  @Test(.enabled(if: geteuid() != 0))
  func `what could not be opened is tried again the next night`() throws {
    let path = try scratch.write("inbox/closed.html", Self.page("Is it closed for good?"))
    // By Foundation: the call of C takes a pointer.
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(try run().status == 3)
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let next = try run(now: "2008-09-06T05:00:00Z")
    #expect(next.status == 0)
    #expect(next.output.contains("new utterance"))
  }

  @Test func `every key of the configuration is a flag`() throws {
    let template = scratch.path + "/config.yml"
    #expect(try RapportBinary.run(["init", "--config", template]).status == 0)
    let text = try String(contentsOfFile: template, encoding: .utf8)
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("#") && !$0.hasPrefix("# ") }
      .compactMap { $0.dropFirst().split(separator: ":").first.map(String.init) }
    #expect(keys.count > 15)
    let help = try ["report", "nightly"].map { try RapportBinary.run([$0, "--help"]).output }
      .joined()
    for key in keys {
      let flag =
        ["feeds": "--feed", "quotes": "--no-quotes", "comments": "--no-comments"][key]
        ?? "--\(key)"
      #expect(help.contains("\(flag)"), "\(key)")
    }
  }

  @Test func `an unknown key is a warning with its place; a wrong value ends with 78`() throws {
    let page = scratch.path + "/inbox/page.html"
    let odd = try scratch.write("odd.yml", "top: 3\ntime-zon: UTC\n")
    let warned = try RapportBinary.run(["check", "--config", odd, page])
    #expect(warned.status == 0)
    #expect(warned.errors.contains("odd.yml:2:1: warning: unknown key 'time-zon'"))
    #expect(warned.errors.contains("fix: did you mean 'time-zone'?"))
    let wrong = try scratch.write("wrong.yml", "top: many\n")
    let refused = try RapportBinary.run(["check", "--config", wrong, page])
    #expect(refused.status == 78)
    #expect(refused.errors.contains("wrong.yml:1:6: error: 'top' wants a whole number"))
    #expect(refused.output.isEmpty)
  }
}
