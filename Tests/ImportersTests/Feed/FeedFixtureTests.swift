import Foundation
import Importers
import TestSupport
import Testing

struct FeedFixtureTests {
  @Test(arguments: Fixtures.cases(in: "feeds"))
  func `a feed gives what is written beside it`(_ name: String) throws {
    let folder = Fixtures.url(name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let input = try #require(files.first { $0.hasPrefix("input.") })
    let dump = ImportDump(
      ImportPlan(paths: [folder.appending(path: input).path]), below: folder.path)
    let expected = folder.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["RAPPORT_RECORD"] == "1" {
      try dump.text.write(to: expected, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); look at it, then run again without RAPPORT_RECORD")
    }
    #expect(dump.text == (try String(contentsOf: expected, encoding: .utf8)))
  }

  @Test func `there are feeds to test with`() {
    #expect(Fixtures.cases(in: "feeds").count >= 7)
  }
}
