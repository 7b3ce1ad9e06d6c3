import ConversationCore
import Foundation
import TestSupport
import Testing

@testable import Reporter

/// What other programs make of our exports, with names nobody hopes for.
struct ExportTests {
  private static let people = HostileText.names.enumerated().map { index, name in
    PersonReference(id: "hostile.example:\(index)", name: name)
  }

  /// A ring of people in which everybody talks to the next, some talk back, some link.
  private static let interactions: [Interaction] = people.indices.flatMap { index in
    let next = (index + 1) % people.count
    func interaction(_ from: Int, _ to: Int, _ act: Interaction.Act, _ number: Int) -> Interaction {
      Interaction(
        utterance: "hostile.example:comment-\(index)-\(number)", from: people[from],
        to: people[to], kind: act == .link ? .share : .comment, act: act, weight: 0.5,
        said: .day(CivilDay(number: Int32(14_000 + index))),
        conversation: "hostile.example:post-1", service: "blog",
        url: "https://hostile.example/?a=1&b=\"\(index)\"", text: HostileText.words[index])
    }
    return [interaction(index, next, .talk, 1)]
      + (index % 3 == 0 ? [interaction(next, index, .talk, 2)] : [])
      + (index % 4 == 0 ? [interaction(index, (index + 5) % people.count, .link, 3)] : [])
  }

  private static var graph: TalkGraph {
    var graph = TalkGraph(owner: people[0])
    for interaction in interactions { graph.add(interaction) }
    return graph
  }

  private func table(_ form: InteractionWriter.Form, withText: Bool) -> String {
    var writer = InteractionWriter(form, withText: withText)
    for interaction in ExportTests.interactions { writer.append(interaction) }
    return String(decoding: writer.take(), as: UTF8.self)
  }

  // MARK: Graphs

  static let networkx = ForeignTool.python(with: "networkx")

  @Test(
    .enabled(if: networkx != nil, "networkx is not installed: graphs are not read back"),
    arguments: ["graphml", "gexf"])
  func `networkx reads the network as it is`(_ format: String) throws {
    let folder = try ScratchFolder()
    let path = try folder.write(
      "talk.\(format)",
      format == "gexf" ? ExportTests.graph.gexf : ExportTests.graph.graphML)
    let script = """
      import networkx, sys
      graph = networkx.read_\(format)(sys.argv[1])
      assert graph.is_directed()
      talk = networkx.DiGraph([(a, b) for a, b, d in graph.edges(data=True) if d["talks"] > 0])
      returned = sum(1 for a, b, d in graph.edges(data=True) if d["returned"])
      assert abs(networkx.overall_reciprocity(talk) - returned / talk.number_of_edges()) < 1e-12
      print(graph.number_of_nodes(), graph.number_of_edges(), returned,
            sum(d["talks"] for _, _, d in graph.edges(data=True)),
            sum(d["links"] for _, _, d in graph.edges(data=True)))
      labels = [d["label"] for _, d in graph.nodes(data=True)]
      print("|".join(repr(label) for label in labels))
      """
    let result = try #require(Self.networkx).run([script, path])
    #expect(result.status == 0, "\(result.output)")
    let graph = ExportTests.graph
    let expected = [
      graph.nodes.count, graph.edges.count, graph.edges.count { $0.isReturned },
      graph.edges.reduce(0) { $0 + $1.talks }, graph.edges.reduce(0) { $0 + $1.links },
    ]
    #expect(result.output.hasPrefix(expected.map(String.init).joined(separator: " ") + "\n"))
    #expect(result.output.contains("<script>alert(1)</script>"))
  }

  static let xmllint = ForeignTool("xmllint")

  @Test(.enabled(if: xmllint != nil, "xmllint is not installed: XML is not parsed"))
  func `GraphML keeps to its schema, and GEXF is well-formed`() throws {
    let tool = try #require(Self.xmllint)
    let schema = Fixtures.url("schemas/graphml.xsd").path
    let graphML = try tool.run(
      ["--noout", "--nonet", "--schema", schema, "-"], input: ExportTests.graph.graphML)
    #expect(graphML.status == 0, "\(graphML.output)")
    let gexf = try tool.run(["--noout", "--nonet", "-"], input: ExportTests.graph.gexf)
    #expect(gexf.status == 0, "\(gexf.output)")
  }

  static let dot = ForeignTool("dot")

  @Test(.enabled(if: dot != nil, "graphviz is not installed: DOT is not laid out"))
  func `graphviz lays the network out with every name`() throws {
    let result = try #require(Self.dot).run(["-Tplain"], input: ExportTests.graph.dot)
    #expect(result.status == 0, "\(result.output.prefix(500))")
    #expect(!result.output.contains("Error"))
    let nodes = result.output.split(separator: "\n").count { $0.hasPrefix("node ") }
    #expect(nodes == ExportTests.graph.nodes.count)
  }

  // MARK: Tables

  static let sqlite = ForeignTool("sqlite3")

  @Test(.enabled(if: sqlite != nil, "sqlite3 is not installed: CSV is not read back"))
  func `sqlite reads the CSV row by row, words and all`() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("interactions.csv", table(.csv, withText: true))
    let result = try #require(Self.sqlite).run(
      [":memory:"],
      input: """
        .import --csv \(path) interactions
        select count(*), sum(weight), count(distinct "to") from interactions;
        select group_concat(name) from pragma_table_info('interactions');
        select count(*) from interactions
        where from_name glob '=*' or from_name glob '@*' or text glob '=*' or text glob '+*'
        or text glob '-*';
        """)
    let rows = ExportTests.interactions
    let lines = result.output.split(separator: "\n")
    #expect(
      lines.first == "\(rows.count)|\(Double(rows.count) / 2)|\(Set(rows.map(\.to.id)).count)")
    #expect(
      lines.dropFirst().first.map(String.init)
        == InteractionColumns.names(withText: true).joined(separator: ","))
    #expect(lines.last == "0", "a cell a spreadsheet would take for a formula")
  }

  static let duckdb = ForeignTool.python(with: "duckdb")

  @Test(.enabled(if: duckdb != nil, "duckdb is not installed: JSON Lines are not read back"))
  func `DuckDB reads the JSON Lines with their columns`() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("interactions.jsonl", table(.jsonLines, withText: false))
    let script = """
      import duckdb, sys
      rows = duckdb.sql(f"select * from read_json_auto('{sys.argv[1]}')")
      print(",".join(rows.columns))
      print(duckdb.sql("select count(*), sum(weight) from rows").fetchall()[0])
      """
    let result = try #require(Self.duckdb).run([script, path])
    let rows = ExportTests.interactions
    #expect(
      result.output == """
        \(InteractionColumns.names(withText: false).joined(separator: ","))
        (\(rows.count), \(Double(rows.count) / 2))

        """)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@ada", "'@ada"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
    ("a\nb", "\"a\nb\""), ("-1", "'-1"), ("", ""), ("ada", "ada"), ("＝1", "'＝1"),
    (" \u{3000}=1", "' \u{3000}=1"), ("\t1", "'\t1"), ("\u{FEFF}=1", "'=1"), ("a =1", "a =1"),
    ("\r\n=1", "\"'\n=1\""), ("a\rb\r\nc", "\"a\nb\nc\""),
    ("\u{1B}[31mred\u{7}", "[31mred"), ("\u{9B}2J", "2J"), ("a\u{202E}b\u{2066}c\u{0}", "abc"),
  ])
  func `a cell is a cell`(_ text: String, _ cell: String) {
    #expect(CSVText.row([text, "x"]) == "\(cell),x\n")
  }

  @Test(arguments: [
    ("a\"b", "\"a\\\"b\""), ("a\\N", "\"a\\\\N\""), ("&lt;", "\"&amp;lt;\""), ("a\nb", "\"a b\""),
  ])
  func `a label of Graphviz is shown as written`(_ text: String, _ label: String) {
    #expect(DOTText.quoted(text) == label)
  }
}
