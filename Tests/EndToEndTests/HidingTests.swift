import Foundation
import TestSupport
import Testing

/// Whom the user hides in the people file stands in no output: no name, login, e-mail
/// address or page of theirs, in no form, export or picture. What they said still counts.
struct HidingTests {
  private static let pinned = [
    "--now", "2012-10-01T06:00:00Z", "--time-zone", "Europe/Copenhagen",
  ]

  /// The two with the most to tell of: first in lists, in messages, on a blog of their own.
  private static let peopleFile = """
    priya:
      name: Priya Raman
      accounts: ["@priyapedals", "loosespokes.example:Priya Raman"]
      hide: true
    tom:
      accounts: ["@tombarrow", "loosespokes.example:Tom Barrowclough"]
      hide: true
    """

  /// What the demo's sources hold of the two, beside first names in other people's words.
  private static let told = [
    "priya raman", "priyapedals", "104882231", "pedalsandpixels", "priya@", "tom barrowclough",
    "tombarrow", "wheelandrail", "tom@",
  ]

  private func run(_ command: [String], hiding: Bool = true) throws -> RapportBinary.Result {
    let folder = try ScratchFolder()
    let people = try folder.write("people.yml", hiding ? Self.peopleFile : "")
    let configuration = try folder.write("config.yml", "people: \(people)\n")
    return try RapportBinary.run(
      command + ["--config", configuration] + Self.pinned + ["Fixtures/demo"])
  }

  /// Percent signs and entities undone, so that nothing hides in how a form writes it.
  private func expectNothingTold(_ text: String, _ what: String) {
    var plain = (text.removingPercentEncoding ?? text).lowercased()
    for (entity, sign) in [("&#64;", "@"), ("&amp;", "&"), ("\\_", "_"), ("\\.", ".")] {
      plain = plain.replacingOccurrences(of: entity, with: sign)
    }
    let found = Self.told.filter { plain.contains($0) }
    #expect(found.isEmpty, "\(what) tells \(found)")
  }

  @Test func `there is something to hide`() throws {
    let shown = try run(["read"], hiding: false).output.lowercased()
    for word in ["priya raman", "priyapedals", "tom barrowclough", "tombarrow", "wheelandrail"] {
      #expect(shown.contains(word), "\(word) is nowhere in the demo")
    }
  }

  @Test(arguments: ["markdown", "html", "text", "json", "eml"])
  func `a report names nobody who is hidden`(_ form: String) throws {
    let run = try run(["report", "--format", form, "-n", "100"])
    #expect(run.status == 0, "\(run.errors)")
    let text = form == "eml" ? MailText(run.output).all : run.output
    #expect(text.contains("Jonas Wik"))
    expectNothingTold(text, "report in \(form)")
    expectNothingTold(run.errors, "standard error")
  }

  @Test func `no picture names anybody who is hidden`() throws {
    let folder = try ScratchFolder()
    let run = try run(["report", "--charts", "svg", "-n", "100", "-o", folder.path + "/report.md"])
    #expect(run.status == 0, "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/report.charts")
    #expect(names.count == 5)
    for name in names {
      expectNothingTold(
        try String(contentsOfFile: "\(folder.path)/report.charts/\(name)", encoding: .utf8), name)
    }
  }

  @Test(arguments: ["jsonl", "csv", "graphml", "gexf", "dot"])
  func `no export names anybody who is hidden`(_ form: String) throws {
    let run = try run(["export", "--with-text", "--format", form])
    #expect(run.status == 0, "\(run.errors)")
    expectNothingTold(run.output, "export as \(form)")
  }

  @Test func `no corpus names anybody who is hidden`() throws {
    let folder = try ScratchFolder()
    let run = try run(
      ["export", "--with-text", "--format", "convokit", "-o", folder.path + "/corpus"])
    #expect(run.status == 0, "\(run.errors)")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/corpus") {
      expectNothingTold(
        try String(contentsOfFile: "\(folder.path)/corpus/\(name)", encoding: .utf8), name)
    }
  }

  @Test(arguments: [
    ["read"], ["replies", "-n", "100"], ["replies", "--format", "json", "-n", "100"],
    ["replies", "--format", "eml", "--to", "a@b.example"], ["explain", "1"],
    ["explain", "network.edges", "--format", "json"], ["explain", "network.persons"],
    ["explain", "took_off[0].speakers"], ["explain", "past.recent.mutual"],
    ["explain", "talk.link_sites[0].count"], ["explain", "@tombarrow"],
    ["explain", "@tombarrow", "--format", "json"],
  ])
  func `what else is printed names nobody who is hidden`(_ command: [String]) throws {
    let run = try run(command)
    #expect(run.status == 0, "\(run.errors)")
    let text = command.contains("eml") ? MailText(run.output).all : run.output
    #expect(!text.isEmpty)
    expectNothingTold(text, command.joined(separator: " "))
  }

  @Test func `what the hidden said counts as before`() throws {
    struct Counts: Decodable, Equatable {
      var utterances: Int
      var kinds: [String: Int]
      var network: [String: Double]
    }
    func counts(hiding: Bool) throws -> Counts {
      try JSONDecoder().decode(
        Counts.self,
        from: Data(try run(["report", "--format", "json"], hiding: hiding).output.utf8)
      )
    }
    #expect(try counts(hiding: true).utterances == counts(hiding: false).utterances)
    #expect(try counts(hiding: true).kinds == counts(hiding: false).kinds)
  }
}
