import Bytes
import ConversationCore
import Foundation
import Importers
import TestSupport
import Testing

/// Inputs that once led a fuzzer to a finding (`Scripts/fuzz`): each is damaged, what is
/// sound in it is read, and what is not is said.
struct FuzzFindingTests {
  static let findings = Fixtures.cases(in: "fuzz").filter { !$0.hasSuffix("/markdown") }
    .flatMap { Fixtures.cases(in: $0) }

  @Test(arguments: findings) func `what a fuzzer found is read and reported`(path: String) throws {
    let source = Source(name: path, bytes: try Fixtures.bytes(path))
    let plan = ImportPlan(bundles: [try SourceBundle(source: source)])
    var utterances = 0
    var diagnostics = 0
    for task in plan.tasks {
      _ = task.run(
        receive: { _, _ in utterances += 1 }, finish: { diagnostics += $0.diagnostics.count })
    }
    #expect(utterances > 0)
    #expect(diagnostics > 0)
  }
}
