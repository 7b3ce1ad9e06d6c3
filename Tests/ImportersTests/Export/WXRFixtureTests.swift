import Foundation
import Importers
import TestSupport
import Testing

struct WXRFixtureTests {
  @Test(arguments: Fixtures.cases(in: "wxr"))
  func `an export gives what is written beside it`(_ name: String) throws {
    let input = Fixtures.url("\(name)/input.xml").path
    let dump = ImportDump(ImportPlan(paths: [input]), below: input)
    let expected = Fixtures.url("\(name)/expected.txt")
    if ProcessInfo.processInfo.environment["RAPPORT_RECORD"] == "1" {
      try dump.text.write(to: expected, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); look at it, then run again without RAPPORT_RECORD")
    }
    #expect(dump.text == (try String(contentsOf: expected, encoding: .utf8)))
  }

  @Test func `there are exports to test with`() {
    #expect(Fixtures.cases(in: "wxr").count >= 4)
  }
}
