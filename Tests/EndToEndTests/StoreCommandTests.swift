import Foundation
import TestSupport
import Testing

/// The store as people use it: what a report from it says, and what the user decides.
struct StoreCommandTests {
  private let scratch: ScratchFolder
  private var store: String { scratch.path + "/rapport.db" }
  private let view = ["--now", "2012-12-31T12:00:00Z", "--time-zone", "UTC"]

  init() throws { scratch = try ScratchFolder() }

  @discardableResult
  private func rapport(_ words: String..., at extra: [String] = []) throws -> RapportBinary.Result {
    try RapportBinary.run(words + extra + ["--store", store])
  }

  @Test(arguments: ["blog", "feeds", "tweets", "wxr", "demo"])
  func `a report from the store is the report from the files`(_ area: String) throws {
    let source = "Fixtures/\(area)"
    try rapport("import", source)
    for command in [["report", "--format", "json"], ["read"]] {
      let fromFiles = try RapportBinary.run(command + view + [source])
      let fromStore = try RapportBinary.run(command + view + ["--store", store])
      #expect(!fromFiles.output.isEmpty)
      #expect(fromStore.output == fromFiles.output)
    }
  }

  @Test(arguments: [
    ["export.xml", "pages", "comments-feed.xml", "posts-feed.xml", "twitter-2012.zip"],
    ["twitter-2012.zip", "posts-feed.xml", "comments-feed.xml", "pages", "export.xml"],
  ])
  func `sources imported one by one give the report of all`(_ names: [String]) throws {
    let sources = names.map { "Fixtures/demo/\($0)" }
    for source in sources { try rapport("import", source) }
    let all = try RapportBinary.run(["report"] + view + sources)
    #expect(try rapport("report", at: view).output == all.output)
    // And once more changes nothing.
    let again = try RapportBinary.run(["import", "--store", store] + sources.reversed())
    #expect(again.output.hasPrefix("0 new, 0 changed, "))
    #expect(try rapport("report", at: view).output == all.output)
  }

  private func page(_ second: String) throws -> String {
    try scratch.write(
      "page.html",
      """
      <html><head><title>A post</title></head><body class="single"><div class="post">
      <h1>A post</h1><span class="author vcard"><a class="url fn">Ada</a></span></div>
      <ol class="commentlist">
      <li id="comment-1" class="comment"><div class="comment-author vcard"><cite class="fn">Ann
      </cite></div><div class="comment-meta commentmetadata"><a href="http://b.example/p/#comment-1">
      September 3, 2012 at 10:00 am</a></div><p>Did you try it with honey?</p></li>
      <li id="comment-2" class="comment"><div class="comment-author vcard"><cite class="fn">Ben
      </cite></div><div class="comment-meta commentmetadata"><a href="http://b.example/p/#comment-2">
      September 4, 2012 at 10:00 am</a></div><p>\(second)</p></li></ol></body></html>
      """)
  }

  @Test func `an import is counted, listed and undone`() throws {
    let first = try rapport("import", try page("What about sugar?"))
    #expect(first.status == 0)
    #expect(first.output.contains("`rapport undo 1` takes it back"))
    let dry = try rapport("import", "--dry-run", try page("What about brown sugar?"))
    #expect(dry.output.contains("1 changed"))
    #expect(dry.output.contains("nothing was written"))
    try rapport("import", try page("What about brown sugar?"))
    #expect(try rapport("read").output.contains("brown sugar"))
    #expect(try rapport("imports").output.split(separator: "\n").count == 2)
    #expect(try rapport("undo", "2").status == 0)
    #expect(try rapport("read").output.contains("What about sugar?"))
    #expect(try rapport("undo", "2").status == 65)
    #expect(try rapport("store", "check").output.contains("sound"))
  }

  @Test(arguments: [
    (["people", "undo", "9"], "there is no decision 9 to take back"),
    (["log", "--undo", "9"], "the log has no entry 9"),
    (["log", "--unexcuse", "--on", "2012-09-05"], "is not excused"),
    (["undo", "9"], "there is no import 9 to undo"),
    (["done", "9"], "the reply list has no rank 9"),
  ])
  func `what cannot be taken back is said, with where to look`(words: [String], complaint: String)
    throws
  {
    try rapport("import", try page("What about sugar?"))
    let run = try RapportBinary.run(words + ["--store", store])
    #expect(run.status == 65)
    #expect(run.errors.contains(complaint), "\(run.errors)")
    #expect(run.errors.contains("fix: "))
  }

  @Test func `whom a rank meant is said when it is settled`() throws {
    try rapport("import", try page("What about sugar?"))
    let id = "wordpress:b.example:comment-2"
    let done = try rapport("done", id)
    #expect(done.output == "Ben: done with. `rapport done --undo \(id)` takes it back.\n")
    let snoozed = try rapport("snooze", id, "--until", "2030-12-24")
    #expect(snoozed.output.hasPrefix("Ben: put off until 2030-12-24. "))
    #expect(try rapport("done", "--undo", id).output.isEmpty)
  }

  @Test func `what is done or snoozed is in no reply list`() throws {
    let me = ["--me", "Ada", "--now", "2012-09-10T00:00:00Z", "--time-zone", "UTC"]
    try rapport("import", try page("What about sugar?"))
    #expect(try rapport("replies", at: me).output.contains("sugar"))
    let id = try #require(
      try rapport("read").output.split(separator: "\n").first { $0.contains("sugar") }?
        .split(separator: "\"").dropFirst(3).first.map(String.init))
    let now = ["--now", "2012-09-10T00:00:00Z", "--time-zone", "UTC"]
    #expect(try rapport("snooze", id, "--until", "2d", at: now).status == 0)
    #expect(try !rapport("replies", at: me).output.contains("sugar"))
    #expect(try rapport("replies", at: me).output.contains("honey"))
    let later = ["--me", "Ada", "--now", "2012-09-13T00:00:00Z", "--time-zone", "UTC"]
    #expect(try rapport("replies", at: later).output.contains("sugar"))
    #expect(try rapport("done", id, at: now).status == 0)
    #expect(try !rapport("replies", at: later).output.contains("sugar"))
    #expect(try rapport("replies", at: later).output.contains("set aside"))
    #expect(try rapport("done", "--undo", id, at: now).status == 0)
    #expect(try rapport("replies", at: later).output.contains("sugar"))
    #expect(try rapport("done", "nothing:of-the-kind").status == 65)
    #expect(try rapport("snooze", id, "--until", "soon").status == 64)
  }

  @Test func `who was met is in the report, week by week`() throws {
    try rapport("import", try page("What about sugar?"))
    let me = ["--me", "Ada", "--now", "2012-09-14T00:00:00Z", "--time-zone", "UTC"]
    let now = ["--now", "2012-09-14T00:00:00Z", "--time-zone", "UTC"]
    #expect(try !rapport("report", at: me).output.contains("Met in person"))
    #expect(
      try rapport("log", "Ben", "--via", "met", "--on", "2012-09-11", at: now).output.isEmpty)
    try rapport("log", "Ben", "--via", "met", "--on", "2012-08-30", at: now)
    try rapport("log", "--excuse", "--on", "2012-09-05", "--note", "holidays", at: now)
    let report = try rapport("report", at: me).output
    #expect(report.contains("This week you met **Ben**."))
    #expect(report.contains("2 weeks in a row"))
    let stranger = try rapport("log", "Zoe", "--via", "called", at: now)
    #expect(stranger.output.contains("somebody new"))
    #expect(try rapport("log").output.split(separator: "\n").count == 4)
    #expect(try rapport("log", "Ben", "--via", "met", "--on", "2013-01-01", at: now).status == 64)
    #expect(try rapport("log", "--undo", "1").status == 0)
    #expect(try rapport("report", at: me).output.contains("Nobody yet this week"))
  }

  @Test func `people who were merged are one until that is taken back`() throws {
    try rapport("import", try page("What about sugar?"))
    let merged = try rapport("people", "merge", "Ann", "Ben")
    #expect(merged.output.hasPrefix("Decision 1: "))
    func speakers() throws -> Set<Substring> {
      Set(
        try rapport("read").output.split(separator: "\n").compactMap { line in
          line.firstRange(of: "\"speaker\":\"").map {
            line[$0.upperBound...].prefix { $0 != "\"" }
          }
        })
    }
    #expect(try speakers().count == 2)
    #expect(try rapport("people").output.contains("decision 1"))
    #expect(try rapport("people", "undo", "1").status == 0)
    #expect(try speakers().count == 3)
    #expect(try rapport("people", "hide", "Ben").status == 0)
    #expect(try rapport("people", "merge", "Ann", "Nobody At All").status == 65)
  }

  @Test func `the views can be asked by anybody who speaks SQL`() throws {
    try rapport("import", "Fixtures/demo")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1])
      for view in ("utterances", "people", "exchanges", "dyads"):
          print(view, db.execute(f"SELECT count(*) > 2 FROM {view}").fetchone()[0])
      """, store,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return }
    process.waitUntilExit()
    let printed = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    guard process.terminationStatus == 0 else { return }
    #expect(printed == "utterances 1\npeople 1\nexchanges 1\ndyads 1\n")
  }

  @Test func `the first entry of the log makes the store`() throws {
    #expect(try rapport("log").status == 66)
    let logged = try rapport("log", "Ada Lind", "--via", "met", "--on", "2012-12-30", at: view)
    #expect(logged.status == 0)
    #expect(logged.output.hasPrefix("Entry 1 is about somebody new"))
    #expect(try rapport("log").output.contains("Ada Lind"))
    #expect(try rapport("done", "1").status == 66 || rapport("done", "1").status == 65)
  }

  @Test func `damage is told when it is imported, and a report from a sound store is fine`() throws
  {
    let cut = try scratch.write(
      "cut.xml",
      """
      <rss version="2.0"><channel><title>Lamp</title><link>http://lamp.example</link><item>
      <title>One</title><link>http://lamp.example/1/</link><description>A lamp.</description></item>
      <item><title>Two
      """)
    let imported = try rapport("import", cut)
    #expect(imported.status == 3)
    #expect(imported.errors.contains("cut.xml"))
    // What was read is the store, and all of it; what is missing stands in the report.
    let report = try rapport("report", at: view)
    #expect(report.status == 0)
    #expect(report.errors.isEmpty)
    #expect(report.output.contains("cut.xml"))
  }

  @Test func `without a store and without a source nothing can be read`() throws {
    #expect(try rapport("report").status == 66)
    #expect(try RapportBinary.run(["report"]).status == 64)
    #expect(try rapport("import", scratch.path + "/missing.xml").status == 66)
    #expect(!FileManager.default.fileExists(atPath: store))
  }
}
