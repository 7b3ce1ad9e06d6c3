import Bytes
import ConversationCore
import Foundation
import Importers
import TestSupport
import Testing

/// Attacks and oddities that others have collected: libxml2's and feedparser's own test
/// files, parsers' test suites, lists of naughty strings and of entity tricks.
struct PublicAttackTests {
  static let folder = Fixtures.shared("hostile/public")

  @Test(.enabled(if: folder != nil, "the kit of attacks is not there"))
  func `every public attack is read, or refused with a reason`() throws {
    let folder = try #require(Self.folder)
    let paths = Fixtures.files(below: folder, endingIn: [""])
    #expect(paths.count > 3000)
    var utterances = 0
    for path in paths {
      // As files a person names one by one: each must be understood or be said not to be.
      let plan = ImportPlan(bundles: [try SourceBundle(source: Source(file: path))])
      var isSaid = !plan.refused.isEmpty
      for task in plan.tasks {
        let leftover = task.run(
          receive: { _, _ in utterances += 1 },
          finish: { report in
            isSaid = isSaid || report.isRecognised || !report.diagnostics.isEmpty
          })
        isSaid = isSaid || !plan.closingReports([leftover]).isEmpty
      }
      #expect(isSaid, "\(path)")
    }
    #expect(utterances > 100)
  }
}
