/// A place in `report --format json`, written as jq writes it: `people[0].tie.gap_days`.
struct FigurePath {
  /// As it was asked for, without a leading dot.
  let text: String
  /// Keys and numbers in order.
  private(set) var steps: ArraySlice<Substring>

  /// A path; nil for text that can be none.
  init?(_ query: String) {
    text = query.hasPrefix(".") ? String(query.dropFirst()) : query
    let steps = text.split { $0 == "." || $0 == "[" || $0 == "]" }
    guard let first = steps.first, steps.count <= 8, Self.heads.contains(String(first)) else {
      return nil
    }
    self.steps = steps[...]
  }

  /// The next key or number, which is stepped over.
  mutating func next() -> String? { steps.popFirst().map(String.init) }

  /// All that is left, as one key: reasons of a source's own may hold anything.
  mutating func rest() -> String {
    defer { steps = [] }
    return steps.joined(separator: ".")
  }

  /// The next step as a place in a list.
  mutating func nextIndex() -> Int? { next().flatMap { Int($0) } }

  /// The first keys of a report's numbers.
  private static let heads: Set<String> = [
    "utterances", "undated", "kinds", "talk", "network", "people", "ties", "audience", "requests",
    "conversations", "took_off", "replies", "inferences", "inputs", "speakers", "answer_times",
    "past",
  ]
}
