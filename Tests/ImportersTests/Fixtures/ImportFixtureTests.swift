import Foundation
import Importers
import TestSupport
import Testing

/// Every folder below `Fixtures/feeds`, `wxr` and `tweets`: an input, and what it gives.
struct ImportFixtureTests {
  /// How many folders there are at least: no arguments would pass silently.
  private static let areas = ["feeds": 8, "tweets": 5, "wxr": 4]

  private static let cases = areas.keys.sorted().flatMap { Fixtures.cases(in: $0) }

  @Test(arguments: cases) func `a source gives what is written beside it`(_ name: String) throws {
    let folder = Fixtures.url(name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let input = try #require(files.first { $0 == "input" || $0.hasPrefix("input.") })
    let path = folder.appending(path: input).path
    let dump = ImportDump(ImportPlan(paths: [path]), below: folder.path)
    let expected = folder.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["RAPPORT_RECORD"] == "1" {
      try dump.text.write(to: expected, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); look at it, then run again without RAPPORT_RECORD")
    }
    #expect(dump.text == (try String(contentsOf: expected, encoding: .utf8)))
  }

  @Test(arguments: areas) func `there are sources to test with`(_ area: String, _ least: Int) {
    #expect(Fixtures.cases(in: area).count >= least)
  }
}
