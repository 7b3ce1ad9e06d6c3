import Foundation
import TestSupport
import Testing

/// The published schemas (`Fixtures/schemas`) hold for what the commands print.
struct SchemaTests {
  static let jsonschema = ForeignTool.python(with: "jsonschema")

  private static let pinned = [
    "--now", "2012-10-01T06:00:00Z", "--time-zone", "Europe/Copenhagen",
  ]

  /// Validates standard input, a whole document or each of its lines.
  private static let script = """
    import json, jsonschema, sys
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    text = sys.stdin.read()
    documents = [json.loads(l) for l in text.splitlines()] if sys.argv[2] == "lines" else [json.loads(text)]
    assert documents
    for document in documents:
        for error in validator.iter_errors(document):
            print("/".join(map(str, error.absolute_path)), error.message[:200])
    """

  private func expect(_ text: String, keeps name: String, lines: Bool = false) throws {
    let result = try #require(Self.jsonschema).run(
      [Self.script, Fixtures.url("schemas/\(name).schema.json").path, lines ? "lines" : "whole"],
      input: text)
    #expect(result.status == 0 && result.output.isEmpty, "\(result.output.prefix(2000))")
  }

  @Test(
    .enabled(if: jsonschema != nil, "jsonschema is not installed: nothing is validated"),
    arguments: ["report", "replies", "check"])
  func `what a command prints as JSON keeps to its schema`(_ command: String) throws {
    let arguments = [command, "--format", "json"] + (command == "check" ? [] : Self.pinned)
    try expect(
      try RapportBinary.run(arguments + ["Fixtures/demo"]).output, keeps: command)
    if command != "check" {
      try expect(
        try RapportBinary.run(arguments + ["--pseudonyms", "Fixtures/demo"]).output, keeps: command)
    }
  }

  @Test(
    .enabled(if: jsonschema != nil, "jsonschema is not installed: nothing is validated"),
    arguments: [
      "1", "Priya Raman", "Ida Lindegaard", "wordpress:loosespokes.example:comment-1574",
      "talk.ratio.low", "people[0].owner_latency_seconds", "network.rho", "past.recent.mutual",
    ])
  func `what explain prints as JSON keeps to its schema`(_ what: String) throws {
    let arguments = ["explain", what, "--format", "json"] + Self.pinned
    try expect(try RapportBinary.run(arguments + ["Fixtures/demo"]).output, keeps: "explain")
    try expect(
      try RapportBinary.run(arguments + ["--pseudonyms", "Fixtures/demo"]).output,
      keeps: "explain")
  }

  @Test(
    .enabled(if: jsonschema != nil, "jsonschema is not installed: nothing is validated"),
    arguments: Fixtures.cases(in: "reports"))
  func `every approved report keeps to the schema`(_ folder: String) throws {
    try expect(
      String(decoding: try Fixtures.bytes("\(folder)/expected.json"), as: UTF8.self),
      keeps: "report")
  }

  @Test(.enabled(if: jsonschema != nil, "jsonschema is not installed: nothing is validated"))
  func `every line of read and of export keeps to its schema`() throws {
    let utterances = try RapportBinary.run(["read"] + Self.pinned + ["Fixtures/demo"]).output
    try expect(utterances, keeps: "utterance", lines: true)
    let interactions = try RapportBinary.run(
      ["export", "--with-text"] + Self.pinned + ["Fixtures/demo"]
    ).output
    try expect(interactions, keeps: "interaction", lines: true)
  }
}
