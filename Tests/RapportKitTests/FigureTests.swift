import ConversationCore
import Foundation
import Reporter
import TestSupport
import Testing

@testable import RapportKit

/// Every number of the demo's report is followed to the utterances it is made of.
struct FigureTests {
  /// The demo as `Scripts/demo` looks at it.
  private static let demo = Result {
    let sources = try GatheringOptions(sources: [Fixtures.url("demo").path])
    let gathering = Gathering.gather(sources, keeping: .all) { _ in }
    let study = Study(
      gathering.corpus,
      options: AnalysisOptions(
        now: 1_349_071_200, clock: 1_349_071_200, timeZone: "Europe/Copenhagen"))
    var ids: Set<String> = []
    study.forEachRead { ids.insert($0.id) }
    return (book: FigureBook(study), ids: ids)
  }

  /// Numbers that name something and count nothing.
  private static let labels: Set<String> = [
    "schema", "year", "month", "line", "record", "column", "under_seconds",
  ]

  /// Every number in a report's machine form, by its path.
  private static func numbers(in analysis: Analysis) throws -> [(path: String, value: Double)] {
    let root = try JSONDecoder().decode(
      JSONValue.self, from: Data(AnalysisJSON(analysis).text.utf8))
    var open: [(String, JSONValue)] = [("", root)]
    var found: [(String, Double)] = []
    while let (path, value) = open.popLast() {
      switch value {
      case .object(let members):
        for (key, value) in members where !labels.contains(key) {
          open.append((path.isEmpty ? key : "\(path).\(key)", value))
        }
      case .list(let values):
        for (index, value) in values.enumerated() { open.append(("\(path)[\(index)]", value)) }
      case .number(let number): found.append((path, number))
      case .other: break
      }
    }
    return found.sorted { $0.0 < $1.0 }
  }

  @Test func `explain adds up for every number of the demo's report`() throws {
    let (book, ids) = try Self.demo.get()
    let numbers = try Self.numbers(in: book.analysis)
    #expect(numbers.count > 1500)
    var wrong: [String] = []
    for (path, value) in numbers {
      guard let figure = book.explain(path) else {
        wrong.append("\(path): not explained")
        continue
      }
      let sum = Self.value(of: figure)
      // The machine form has six decimals.
      let tolerance = 2e-5 * max(1, abs(value))
      if abs((figure.value ?? .nan) - value).isNaN
        || abs((figure.value ?? .nan) - value) > tolerance
      {
        wrong.append("\(path): \(value) is explained as \(figure.value ?? .nan)")
      }
      if sum.isNaN || abs(sum - value) > tolerance {
        wrong.append("\(path): \(value), its parts give \(sum) by \(figure.rule.rawValue)")
      }
      for part in figure.parts {
        if let weights = part.weights, abs(weights.reduce(0, +) - part.value) > tolerance {
          wrong.append("\(path): \(part.name) is \(part.value), its utterances give other")
        }
        if !ids.isSuperset(of: part.utterances) { wrong.append("\(path): of unheard utterances") }
        if let see = part.path, let next = book.explain(see)?.value,
          abs(next - part.value) > 2e-5 * max(1, abs(next)), figure.rule != .stated
        {
          wrong.append("\(path): \(see) is \(next), not \(part.value)")
        }
      }
      // Who only stands in a list of followers has said nothing that could be shown.
      if value != 0, figure.rule != .stated, !path.hasPrefix("audience"),
        !figure.parts.contains(where: { !$0.utterances.isEmpty || $0.path != nil })
      {
        wrong.append("\(path): leads to no utterance")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count) of \(numbers.count): \(wrong.prefix(40))")
  }

  /// The number the parts give, reckoned here once more.
  private static func value(of figure: FigureExplanation) -> Double {
    let values = figure.parts.map(\.value)
    func at(_ index: Int) -> Double { values.indices.contains(index) ? values[index] : .nan }
    switch figure.rule {
    case .sum: return values.reduce(0, +)
    case .quotient: return at(0) / at(1)
    case .difference: return at(0) - at(1)
    case .evenness: return 2 * min(at(0), at(1)) / (at(0) + at(1))
    case .balance: return (at(0) - at(1)) / (at(0) + at(1))
    case .share: return max(at(0), at(1)) / (at(0) + at(1))
    case .mean: return values.reduce(0, +) / Double(values.count)
    case .smoothed: return (at(0) + 5 * at(2) / at(3)) / (at(1) + 5)
    case .stated: return at(0)
    case .median:
      let sorted = (figure.parts.first?.weights ?? []).sorted()
      guard !sorted.isEmpty else { return .nan }
      return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    case .rho:
      let density = at(1) / (at(2) * (at(2) - 1))
      return (at(0) / at(1) - density) / (1 - density)
    case .wilsonLow, .wilsonHigh:
      let (p, n, z) = (at(0) / at(1), at(1), 1.96)
      let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
      let half =
        z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
      return figure.rule == .wilsonLow ? max(0, centre - half) : min(1, centre + half)
    }
  }

  @Test(arguments: [
    "people[9999].given", "people[0]", "people[0].given.more", "talk.nothing", "no.such.path",
    "people[-1].given", "people", "kinds.shouting", "ties.layers[7].people", "",
  ])
  func `what is no number of the report is not explained as one`(path: String) throws {
    #expect(try Self.demo.get().book.explain(path) == nil)
  }

  @Test func `a path may be written as jq has it`() throws {
    let book = try Self.demo.get().book
    #expect(book.explain(".people[0].given")?.value == book.explain("people.0.given")?.value)
    #expect(book.explain(".people[0].given")?.value == book.analysis.people.first?.given)
  }
}
