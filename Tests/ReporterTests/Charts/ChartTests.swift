import ConversationCore
import Foundation
import TestSupport
import Testing

@testable import Reporter

/// Pictures: well-formed, described, readable in light and dark, the same every time.
struct ChartTests {
  private func pictures(_ analysis: Analysis) -> [Picture] {
    Document.summary(of: analysis, ReportOptions(charts: .files(folder: "report.charts"))).pictures
  }

  @Test func `pictures are drawn as they were approved`() throws {
    let pictures = pictures(Samples.pictured)
    #expect(pictures.map(\.file).sorted() == Picture.files)
    for picture in pictures {
      try Golden.expect(picture.text, matches: "forms/report.charts/\(picture.file)")
    }
  }

  @Test func `two drawings are the same bytes`() {
    #expect(pictures(Samples.hostilePictured) == pictures(Samples.hostilePictured))
  }

  static let xmllint = ForeignTool("xmllint")

  @Test(.enabled(if: xmllint != nil, "xmllint is not installed: pictures are not parsed"))
  func `pictures are well-formed XML, whatever the names`() throws {
    for picture in pictures(Samples.hostilePictured) + pictures(Samples.pictured) {
      let result = try #require(Self.xmllint).run(["--noout", "-"], input: picture.text)
      #expect(result.status == 0, "\(picture.file): \(result.output)")
    }
  }

  @Test func `every picture says its numbers to whoever cannot see it`() throws {
    for picture in pictures(Samples.pictured) {
      #expect(picture.text.contains("role=\"img\""))
      let description = picture.text.components(separatedBy: "<desc")[1]
        .components(separatedBy: "</desc>")[0]
      #expect(description.contains { $0.isNumber }, "\(picture.file)")
      #expect(picture.text.contains("prefers-color-scheme: dark"))
    }
  }

  @Test func `the document links each picture with its words, and tells its numbers`() {
    let text = Document.summary(
      of: Samples.pictured, ReportOptions(charts: .files(folder: "my report.charts"))
    ).text(in: .markdown)
    for file in Picture.files {
      #expect(text.contains("](my%20report.charts/\(file))"))
    }
    #expect(text.components(separatedBy: "<details>").count == Picture.files.count + 1)
    #expect(text.contains("![Talk and links by week: "))
  }

  @Test func `nothing is drawn of nothing`() {
    #expect(pictures(Samples.empty).isEmpty)
    #expect(pictures(Samples.oneSided).map(\.file) == ["give-and-take.svg"])
  }

  @Test func `many weeks are drawn by month, and many months by year`() {
    func unit(_ months: Int) -> String {
      let talk = TalkSummary(
        counts: ActCounts(), ratio: nil, meanTalk: nil,
        months: (0..<months).map {
          TalkSummary.Month(
            year: 1990 + $0 / 12, month: $0 % 12 + 1, counts: ActCounts(talking: 2, linking: 1))
        }, days: DayCounts(), linkSites: [], linkCount: 0,
        weeks: (0..<months * 4).map {
          TalkSummary.Week(
            monday: CivilDay(number: 7305 + Int32($0) * 7), counts: ActCounts(talking: 1))
        })
      return PlainText.line(TalkChart(talk).title, language: .english)
    }
    #expect(unit(20) == "Talk and links by week")
    #expect(unit(60) == "Talk and links by month")
    #expect(unit(240) == "Talk and links by year")
  }

  @Test(arguments: HostileText.words)
  func `a Mermaid label holds nothing that ends it`(_ text: String) {
    let label = MermaidText.label(text).dropFirst().dropLast()
    #expect(!label.contains { "\"\n`[]{}<>|".contains($0) })
  }

  @Test(arguments: [(0.04, "0"), (-0.06, "-0.1"), (12.25, "12.3"), (7, "7"), (.nan, "0")])
  func `numbers in drawings have at most one decimal`(_ value: Double, _ text: String) {
    #expect(SVGCanvas.number(value) == text)
  }
}
