import Foundation
import TestSupport
import Testing

/// What scripts and cron jobs hold on to: exit codes, quiet success, whole files.
struct CommandTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "rapport-commands-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let url = folder.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  private let page = """
    <html><head><title>A post</title></head><body><h1>A post</h1><ol class="commentlist">
    <li id="comment-1" class="comment"><div class="comment-author vcard"><cite class="fn">Ann</cite>
    </div><div class="comment-meta commentmetadata"><a href="http://b.example/p/#comment-1">
    September 3, 2008 at 10:00 am</a></div><p>Did you try it with honey?</p></li></ol></body></html>
    """

  @Test func `nothing to read is wrong usage`() throws {
    #expect(try RapportBinary.run(["report"]).status == 64)
    #expect(try RapportBinary.run([]).status == 64)
    #expect(try RapportBinary.run(["report", "--top", "0", "x"]).status == 64)
    #expect(try RapportBinary.run(["report", "--now", "tuesday", "x"]).status == 64)
  }

  @Test func `a source that is not there is 66, and a misspelt command is recognised`() throws {
    let run = try RapportBinary.run(["reprot"])
    #expect(run.status == 66)
    #expect(run.errors.contains("reprot: error: there is no such file"))
    #expect(run.errors.contains("fix: did you mean the command 'report'?"))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    (["people", "sugest"], "fix: did you mean 'rapport people suggest'?"),
    (["store", "bakup", "x"], "fix: did you mean 'rapport store backup'?"),
    (["people", "mrge", "a", "b"], "fix: did you mean 'rapport people merge'?"),
    (["report", "--formta", "html", "x"], "Did you mean '--format'?"),
    (["report", "--to", "a@b.example", "x"], "See 'rapport report --help'"),
    (["--to", "a@b.example", "x"], "See 'rapport report --help'"),
    (["log", "--via", "met"], "rapport log --help"),
  ])
  func `wrong usage is told with what would be right`(words: [String], advice: String) throws {
    let run = try RapportBinary.run(words)
    #expect(run.status == 64)
    #expect(run.errors.contains(advice))
    #expect(run.output.isEmpty)
  }

  @Test func `a name nobody has is said at once, with the nearest`() throws {
    let source = try file("page.html", page)
    let report = try RapportBinary.run(["report", "--me", "Ane", source])
    #expect(report.status == 0)
    #expect(report.output.contains("is called Ane (the nearest: Ann)"))
    let replies = try RapportBinary.run(["replies", "--me", "Ane", source])
    #expect(replies.status == 78)
    #expect(replies.errors.contains("is called 'Ane'"))
    #expect(replies.errors.contains("the nearest: 'Ann'"))
  }

  @Test func `days in which nothing was said are told from files in which nothing is`() throws {
    let source = try file("page.html", page)
    let run = try RapportBinary.run(["report", "--since", "2020-01-01", source])
    #expect(run.output.contains("Nothing was said in the days asked for."))
  }

  @Test func `what nobody can read is 65`() throws {
    let run = try RapportBinary.run(["report", try file("x.bin", "\u{1}\u{2}nothing of use")])
    #expect(run.status == 65)
    #expect(run.errors.contains("x.bin"))
    #expect(run.output.isEmpty)
  }

  @Test func `a missing source beside a good one is said and gives 3`() throws {
    let run = try RapportBinary.run(["read", try file("page.html", page), "missing.html"])
    #expect(run.status == 3)
    #expect(run.output.contains("Did you try it with honey?"))
    #expect(run.errors.contains("missing.html"))
  }

  @Test func `success says nothing on standard error`() throws {
    let run = try RapportBinary.run(["report", "--time-zone", "UTC", try file("page.html", page)])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func `replies without an owner ends with 78 and says what to do`() throws {
    let run = try RapportBinary.run(["replies", try file("page.html", page)])
    #expect(run.status == 78)
    #expect(run.errors.contains("--me"))
  }

  @Test func `standard input is read as a source`() throws {
    let run = try RapportBinary.run(["read", "-"], input: page)
    #expect(run.status == 0)
    #expect(run.output.contains("Did you try it with honey?"))
  }

  @Test func `a report file is whole and has no companions`() throws {
    let target = folder.appending(path: "report.md")
    let source = try file("page.html", page)
    let run = try RapportBinary.run(["report", "--time-zone", "UTC", "-o", target.path, source])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["page.html", "report.md"])
    let printed = try RapportBinary.run(["report", "--time-zone", "UTC", source]).output
    #expect(try String(contentsOf: target, encoding: .utf8) == printed)
  }

  @Test func `output that cannot be made is 73, a full device is 74`() throws {
    let source = try file("page.html", page)
    let nowhere = try RapportBinary.run(["report", "-o", "/nowhere/at/all.md", source])
    #expect(nowhere.status == 73)
    #expect(nowhere.errors.contains("/nowhere/at/all.md: error: cannot be written"))
    #expect(try RapportBinary.run(["report", "-o", "/dev/full", source]).status == 74)
  }

  @Test(arguments: ["report", "replies", "explain", "read", "check", "formats"])
  func `every command has help with an abstract and an example`(_ command: String) throws {
    let run = try RapportBinary.run([command, "--help"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("OVERVIEW: "))
    #expect(run.output.contains("USAGE: rapport \(command)"))
  }

  @Test func `wall times become instants in the zone that is stated`() throws {
    let source = try file("page.html", page)
    #expect(
      try RapportBinary.run(["read", source]).output.contains(#""said":"2008-09-03T10:00:00","#))
    let placed = try RapportBinary.run(["read", "--source-time-zone", "Europe/Berlin", source])
    #expect(placed.output.contains(#""said":"2008-09-03T08:00:00Z","precision":"instant""#))
    #expect(try RapportBinary.run(["read", "--source-time-zone", "Mars", source]).status == 64)
  }

  @Test func `an ambiguous date is read in the order that is stated`() throws {
    let ambiguous = page.replacing("September 3, 2008 at 10:00 am", with: "3/09 2008")
    let source = try file("ambiguous.html", ambiguous)
    for (order, day) in [("dmy", "2008-09-03"), ("mdy", "2008-03-09")] {
      let run = try RapportBinary.run(["read", "--date-order", order, source])
      #expect(run.output.contains(#""said":"\#(day)","precision":"day""#))
    }
    #expect(try RapportBinary.run(["read", "--date-order", "ymd?", source]).status == 64)
  }
}
