import ConversationCore
import Foundation
import Importers
import TestSupport
import Testing

@testable import RapportKit

struct TaskReadingTests {
  /// Every source of the fixtures, read by so many workers.
  private func lines(workers: Int) throws -> [String] {
    let plan = ImportPlan(paths: [Fixtures.url("demo").path, Fixtures.url("tweets").path])
    var corpus = Corpus(policy: .all)
    var leftovers: [Leftover] = []
    TaskReading.run(
      plan.tasks, workers: workers, placing: { $0 }, making: { PackedUtterances(keeping: .all) },
      receive: { _, item in
        switch item {
        case .utterances(let batch): corpus.add(batch)
        case .report(let report): corpus.add(report)
        case .end(let leftover): leftovers.append(leftover)
        }
      })
    for report in plan.closingReports(leftovers) { corpus.add(report) }
    let reports = corpus.reports.map { "\($0.file) \($0.recordsRead) \($0.diagnostics.count)" }
    let study = Study(corpus, options: AnalysisOptions(me: [], clock: 1_700_000_000))
    var lines: [String] = []
    study.forEachRead { lines.append("\($0)") }
    return reports + lines
  }

  @Test(arguments: [2, 3, 16])
  func `any number of workers gives the same`(workers: Int) throws {
    let alone = try lines(workers: 1)
    #expect(alone.count > 50)
    #expect(try lines(workers: workers) == alone)
  }
}
