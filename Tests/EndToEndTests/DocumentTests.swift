import Foundation
import TestSupport
import Testing

/// Reports in files and on standard output, as a person or a script asks for them.
struct DocumentTests {
  private static let pinned = [
    "--now", "2012-10-01T06:00:00Z", "--time-zone", "Europe/Copenhagen",
  ]

  private func run(_ arguments: String...) throws -> RapportBinary.Result {
    try RapportBinary.run(["report"] + arguments + Self.pinned + ["Fixtures/demo"])
  }

  @Test func `a report in a file links pictures that are there`() throws {
    let folder = try ScratchFolder()
    let target = "\(folder.path)/my report.md"
    let run = try run("--charts", "svg", "-o", target)
    #expect(run.status == 0, "\(run.errors)")
    let text = try String(contentsOfFile: target, encoding: .utf8)
    let links = text.components(separatedBy: "](").dropFirst()
      .map { $0.prefix { $0 != ")" } }.filter { !$0.contains("://") }
    #expect(links.count == 5)
    for link in links {
      let path = try #require(String(link).removingPercentEncoding)
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/\(path)"), "\(link)")
    }
  }

  @Test func `a picture an earlier run left is taken away`() throws {
    let folder = try ScratchFolder()
    let target = "\(folder.path)/report.md"
    _ = try run("--charts", "svg", "-o", target)
    let stale = "\(folder.path)/report.charts/hours.svg"
    #expect(FileManager.default.fileExists(atPath: stale))
    let page = try folder.write(
      "page.html",
      """
      <html><body><h1>A post</h1><ol class="commentlist"><li id="comment-1" class="comment">
      <cite class="fn">Ann</cite><p>Did you try it?</p></li></ol></body></html>
      """)
    let second = try RapportBinary.run(["report", "--charts", "svg", "-o", target, page])
    #expect(second.status == 0, "\(second.errors)")
    let text = try String(contentsOfFile: target, encoding: .utf8)
    #expect(!text.contains("hours.svg"))
    #expect(!FileManager.default.fileExists(atPath: stale))
  }

  @Test func `standard output holds bars instead of links to files`() throws {
    let output = try run().output
    #expect(!output.contains(".svg"))
    #expect(output.contains("█"))
    #expect(!output.contains("<details>"))
  }

  @Test(arguments: [
    ["--charts", "svg"], ["--charts", "svg", "--format", "text"], ["--to", "a@b.example"],
    ["--language", "tlh"], ["--front-matter", "--format", "html"], ["--format", "pdf"],
  ])
  func `what cannot be is wrong usage, and the message says what can`(_ options: [String]) throws {
    let run = try RapportBinary.run(["report"] + options + Self.pinned + ["Fixtures/demo"])
    #expect(run.status == 64)
    #expect(run.errors.contains("Error: "))
    #expect(run.output.isEmpty)
  }

  @Test func `a message is for whom it is said to be for`() throws {
    let message = try run("--eml", "--to", "ada@ada.example", "--to", "kaj@kaj.example").output
    #expect(message.hasPrefix("To: ada@ada.example,\n kaj@kaj.example\nSubject: Linking or"))
  }

  @Test(arguments: ["markdown", "html", "text", "json", "eml"])
  func `two runs give the same bytes`(_ form: String) throws {
    #expect(try run("--format", form).output == run("--format", form).output)
  }

  @Test func `a year is a page one reads`() throws {
    let lines = try run("--charts", "none").output.split(separator: "\n")
    #expect(lines.count < 400)
  }

  @Test func `every command is in the help and every help has an example`() throws {
    let help = try RapportBinary.run(["--help"]).output
    for command in ["report", "replies", "explain", "read", "check", "export", "formats"] {
      #expect(help.contains("  \(command) "))
      guard command != "formats" else { continue }
      let own = try RapportBinary.run([command, "--help"]).output
      #expect(own.contains("  rapport \(command) "), "\(command) --help shows no example")
    }
  }
}
