import Bytes
import ConversationCore
import Foundation
import Importers
import TestSupport
import Testing

/// Inputs that once led a fuzzer to a finding (`Scripts/fuzz`): each is read to its end,
/// and something is said about it.
struct FuzzFindingTests {
  static let findings = Fixtures.cases(in: "fuzz").flatMap { Fixtures.cases(in: $0) }

  @Test(arguments: findings) func `what a fuzzer found is read and reported`(path: String) throws {
    let source = Source(name: path, bytes: try Fixtures.bytes(path))
    let plan = ImportPlan(bundles: [try SourceBundle(source: source)])
    var utterances = 0
    var said = 0
    let leftovers = plan.tasks.map { task in
      task.run(receive: { _, _ in utterances += 1 }, finish: { said += 1 + $0.diagnostics.count })
    }
    said += plan.closingReports(leftovers).count + plan.refused.count
    #expect(utterances + said > 0)
  }
}
