import ConversationCore
import Foundation
import TestSupport
import Testing

@testable import Reporter

struct GoldenReportTests {
  @Test(arguments: Samples.all.keys.sorted())
  func `a report reads as it was approved`(_ name: String) throws {
    let analysis = try #require(Samples.all[name])
    try Golden.expect(
      Document.summary(of: analysis).text(in: .markdown), matches: "reports/\(name)/expected.md")
  }

  @Test(arguments: Samples.all.keys.sorted())
  func `the same numbers as JSON read as they were approved`(_ name: String) throws {
    let analysis = try #require(Samples.all[name])
    let text = AnalysisJSON(analysis).text
    _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
    try Golden.expect(text, matches: "reports/\(name)/expected.json")
  }

  @Test func `every folder of reports is a case`() {
    #expect(Fixtures.cases(in: "reports") == Samples.all.keys.sorted().map { "reports/\($0)" })
  }

  @Test func `the same analysis gives the same bytes`() {
    let texts = (0..<5).map { _ in Document.summary(of: Samples.everything).text(in: .markdown) }
    #expect(Set(texts).count == 1)
  }
}
