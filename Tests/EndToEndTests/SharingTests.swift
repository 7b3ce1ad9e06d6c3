import Foundation
import TestSupport
import Testing

/// What is shown to others leads back to nobody: every form of the demo's year, searched for
/// every name, handle and address in it.
struct SharingTests {
  private static let pinned = [
    "--now", "2012-10-01T06:00:00Z", "--time-zone", "Europe/Copenhagen",
  ]

  /// Names, handles and hosts of everybody in the demo, as `rapport read` prints them.
  private static let real: Result<Set<String>, any Error> = Result {
    var words: Set<String> = []
    let run = try RapportBinary.run(["read"] + pinned + ["Fixtures/demo"])
    for line in run.output.split(separator: "\n") {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      if let name = object["speaker_name"] as? String { words.insert(name) }
      let ids = [object["speaker"] as? String ?? ""] + (object["addressed_to"] as? [String] ?? [])
      for id in ids {
        if let handle = id.split(separator: ":").last { words.insert(String(handle)) }
        if let realm = id.split(separator: ":").first, realm.contains(".") {
          words.insert(String(realm))
        }
      }
      for link in (object["links"] as? [String] ?? []) + [
        (object["context"] as? [String: Any])?["url"] as? String ?? ""
      ] {
        if let host = URL(string: link)?.host { words.insert(host) }
      }
      if let title = (object["context"] as? [String: Any])?["title"] as? String {
        words.insert(title)
      }
    }
    // A handle that is a number or a word of ours says nothing of anybody.
    let common: Set<String> = ["you", "a", "the", "web", "status", "post", "comment"]
    return words.filter { $0.count >= 4 && Int($0) == nil && !common.contains($0.lowercased()) }
  }

  private func expectNoLeak(_ text: String, _ what: String) throws {
    let lowered = text.lowercased()
      .replacingOccurrences(of: "http://www.w3.org/2000/svg", with: "")
    let found = try Self.real.get().filter { lowered.contains($0.lowercased()) }
    #expect(found.isEmpty, "\(what) tells \(found.sorted().prefix(8))")
    #expect(!lowered.contains("fixtures/demo"), "\(what) names a file")
    #expect(!lowered.contains("http://") || what.hasSuffix("graphml") || what.hasSuffix("gexf"))
  }

  @Test func `there is something to leak`() throws {
    let words = try Self.real.get()
    #expect(words.count > 60)
    #expect(words.contains("Priya Raman"))
    #expect(words.contains("loosespokes.example"))
  }

  @Test(arguments: ["markdown", "html", "text", "json", "eml"])
  func `a report under pseudonyms tells no name, handle, address or title`(_ form: String) throws {
    let run = try RapportBinary.run(
      ["report", "--pseudonyms", "--format", form, "-n", "100"] + Self.pinned + ["Fixtures/demo"])
    #expect(run.status == 0, "\(run.errors)")
    let text = form == "eml" ? MailText(run.output).all : run.output
    #expect(text.contains("Person 1"))
    try expectNoLeak(text, "report in \(form)")
  }

  @Test func `pictures beside a report tell none either`() throws {
    let folder = try ScratchFolder()
    let target = folder.path + "/report.md"
    _ = try RapportBinary.run(
      ["report", "--pseudonyms", "--charts", "svg", "-o", target] + Self.pinned + ["Fixtures/demo"])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/report.charts")
    #expect(names.count == 5)
    for name in names {
      let picture = try String(
        contentsOfFile: "\(folder.path)/report.charts/\(name)", encoding: .utf8)
      try expectNoLeak(picture, name)
    }
  }

  @Test(arguments: ["jsonl", "csv", "graphml", "gexf", "dot"])
  func `an export under pseudonyms tells none`(_ form: String) throws {
    let run = try RapportBinary.run(
      ["export", "--pseudonyms", "--with-text", "--format", form] + Self.pinned + ["Fixtures/demo"])
    #expect(run.status == 0, "\(run.errors)")
    try expectNoLeak(run.output, "export --format \(form)")
  }

  @Test func `a corpus under pseudonyms tells none`() throws {
    let folder = try ScratchFolder()
    _ = try RapportBinary.run(
      ["export", "--pseudonyms", "--format", "convokit", "-o", folder.path + "/corpus"]
        + Self.pinned + ["Fixtures/demo"])
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/corpus") {
      let text = try String(contentsOfFile: "\(folder.path)/corpus/\(name)", encoding: .utf8)
      try expectNoLeak(text, "corpus/\(name)")
    }
  }

  @Test(arguments: [
    ["read"], ["replies"], ["replies", "--format", "json"], ["explain", "Person 1"],
    ["explain", "1"], ["explain", "1", "--format", "json"],
    ["explain", "people[0].given"], ["explain", "people[0].given", "--format", "json"],
    ["explain", "network.persons"], ["explain", "network.persons", "--format", "json"],
    ["explain", "network.edges"], ["explain", "past.recent.mutual", "--format", "json"],
    ["explain", "audience[0].n", "--format", "json"], ["explain", "took_off[0].speakers"],
    ["explain", "inputs[0].records_read"], ["explain", "talk.link_sites[0].count"],
    ["replies", "--format", "eml", "--to", "a@b.example"],
  ])
  func `what else is printed under pseudonyms tells none`(_ command: [String]) throws {
    let run = try RapportBinary.run(command + ["--pseudonyms"] + Self.pinned + ["Fixtures/demo"])
    #expect(run.status == 0, "\(run.errors)")
    try expectNoLeak(run.output, command.joined(separator: " "))
  }

  @Test func `the same person has the same pseudonym everywhere`() throws {
    let read = try RapportBinary.run(
      ["read", "--pseudonyms"] + Self.pinned + ["Fixtures/demo"]
    ).output
    let plain = try RapportBinary.run(["read"] + Self.pinned + ["Fixtures/demo"]).output
    var names: [String: String] = [:]
    for (masked, real) in zip(read.split(separator: "\n"), plain.split(separator: "\n")) {
      let a = try #require(
        try JSONSerialization.jsonObject(with: Data(masked.utf8)) as? [String: Any])
      let b = try #require(
        try JSONSerialization.jsonObject(with: Data(real.utf8)) as? [String: Any])
      let (alias, id) = (a["speaker"] as? String ?? "", b["speaker"] as? String ?? "")
      if alias.hasPrefix("person:") {
        #expect(names[id, default: alias] == alias)
        names[id] = alias
      }
      #expect(a["act"] as? String == b["act"] as? String)
    }
    #expect(Set(names.values).count == names.count)
  }

  @Test func `without quotes nobody's words are told`() throws {
    for form in ["markdown", "html", "text", "json"] {
      let run = try RapportBinary.run(
        ["report", "--no-quotes", "--format", form] + Self.pinned + ["Fixtures/demo"])
      #expect(!run.output.contains("dry ice"))
      #expect(run.output.contains("Jonas Wik"))
    }
  }
}
