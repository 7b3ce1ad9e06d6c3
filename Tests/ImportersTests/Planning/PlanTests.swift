import Bytes
import ConversationCore
import Importers
import TestSupport
import Testing

/// Reads files that begin with `say:`, one utterance each.
private struct SayImporter: Importer {
  let format = "say"

  func recognise(_ head: SourceHead) -> Recognition {
    head.bytes.starts(with: "say:".utf8) ? .certain : .no
  }

  func read(_ source: Source, into sink: inout ImportSink) throws(ImportFailure) {
    let bytes: [UInt8]
    do { bytes = try source.bytes(limit: 1000) } catch { throw .bytes(error) }
    sink.report.recordsRead = 1
    sink.utter(
      Utterance(
        id: Identifier("say:", source.name), kind: .status, service: .blog,
        speaker: .unknown(in: "say"), text: String(decoding: bytes.dropFirst(4), as: UTF8.self),
        source: .record(1, of: source.name)))
  }
}

struct PlanTests {
  private final class Words { var all: [String] = [] }

  private func run(_ plan: ImportPlan) -> (words: [String], reports: [SourceReport]) {
    let words = Words()
    var reports: [SourceReport] = []
    let leftovers = plan.tasks.map { task in
      task.run(
        receive: { utterance, _ in words.all.append(utterance.text) },
        finish: { reports.append($0) })
    }
    return (words.all, reports + plan.closingReports(leftovers))
  }

  @Test func `a folder is read in the order of its paths`() throws {
    let folder = try ScratchFolder()
    for n in 0..<200 { try folder.write("\(1000 + n).txt", "say:\(n)") }
    let plan = ImportPlan(paths: [folder.path], importers: [SayImporter()])
    #expect(plan.tasks.count > 1)
    #expect(run(plan).words == (0..<200).map { "\($0)" })
  }

  @Test func `files nobody reads are counted in one note, and pictures not opened`() throws {
    let folder = try ScratchFolder()
    try folder.write("a.txt", "say:a")
    try folder.write("b.txt", "something else")
    try folder.write("c.jpg", "say:never")
    let (words, reports) = run(ImportPlan(paths: [folder.path], importers: [SayImporter()]))
    #expect(words == ["a"])
    let note = try #require(reports.last)
    #expect(note.skipped == ["txt": 1, "jpg": 1])
    #expect(note.diagnostics.map(\.severity) == [.note])
  }

  @Test func `a file the user named and nobody reads is damage`() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("b.txt", "something else")
    let (_, reports) = run(ImportPlan(paths: [path], importers: [SayImporter()]))
    #expect(reports.map(\.format) == [SourceReport.unrecognisedFormat])
    #expect(reports.first?.diagnostics.first?.severity == .damage)
    #expect(reports.first?.diagnostics.first?.fix != nil)
  }

  @Test func `a path that cannot be read is refused and the others are read`() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("a.txt", "say:a")
    let plan = ImportPlan(paths: ["missing.txt", path], importers: [SayImporter()])
    #expect(plan.refused == [.notFound(path: "missing.txt")])
    #expect(run(plan).words == ["a"])
  }

  @Test func `an archive inside a folder is read as a bundle of its own`() throws {
    let folder = try ScratchFolder()
    var zip = ZipMaker()
    zip.add("x/one.txt", "say:one")
    zip.add("x/two.txt", "say:two")
    zip.add("x/inner.zip", zip.bytes)
    try folder.write("a.txt", "say:a")
    try folder.write("pages.zip", zip.bytes)
    let (words, reports) = run(ImportPlan(paths: [folder.path], importers: [SayImporter()]))
    #expect(words == ["a", "one", "two"])
    #expect(reports[1].file == "\(folder.path)/pages.zip/x/one.txt")
  }

  @Test func `an archive called otherwise is found by its bytes`() throws {
    let folder = try ScratchFolder()
    var zip = ZipMaker()
    zip.add("one.txt", "say:one")
    try folder.write("pages.bin", zip.bytes)
    #expect(
      run(ImportPlan(paths: [folder.path], importers: [SayImporter()])).words == ["one"])
  }

  @Test func `the furniture of a saved page is not read as pages`() throws {
    let folder = try ScratchFolder()
    try folder.write("Post.html", "say:page")
    try folder.write("Post_files/frame.html", "say:frame")
    let (words, _) = run(ImportPlan(paths: [folder.path], importers: [SayImporter()]))
    #expect(words == ["page"])
  }

  @Test func `links and hidden files are said`() throws {
    let folder = try ScratchFolder()
    try folder.write(".hidden", "say:no")
    let (words, reports) = run(ImportPlan(paths: [folder.path], importers: [SayImporter()]))
    #expect(words.isEmpty)
    #expect(reports.map(\.format) == ["listing"])
  }
}
