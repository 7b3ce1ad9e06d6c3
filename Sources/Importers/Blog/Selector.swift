internal import LibXML

/// One element by its names, in the little language of the engine tables:
/// `li.comment`, `#comment-` (an id of this stem and digits), `@author` (an item,
/// property or rel name), `[data-author]` (an attribute), and any of them joined;
/// `.comment-meta a` is an `a` below a `.comment-meta`.
struct Selector: Sendable {
  /// Its steps from the outermost in; empty never matches.
  private var steps: [Step] = []

  /// A selector from its text; what cannot be read never matches.
  init(_ text: String) {
    steps = text.split(separator: " ").map { Step(Array($0.utf8)) }
  }

  /// Every element that matches, in document order. Costs as much as the rarest name of
  /// each step has elements; a bare attribute costs the page where the page has it.
  func nodes(in survey: PageSurvey) -> [Int] {
    // Most selectors name something the page does not have at all.
    guard let last = steps.last, mayMatch(in: survey) else { return [] }
    var around = steps.count > 1 ? steps[0].nodes(in: survey) : []
    for step in steps.dropFirst().dropLast() {
      guard !around.isEmpty else { return [] }
      around = Selector.inside(around, step.nodes(in: survey), of: survey)
    }
    if steps.count > 1, around.isEmpty { return [] }
    let nodes = last.nodes(in: survey)
    return steps.count > 1 ? Selector.inside(around, nodes, of: survey) : nodes
  }

  /// Whether the page has all of its names, on whatever elements: false is certain.
  func mayMatch(in survey: PageSurvey) -> Bool {
    steps.allSatisfy { $0.mayMatch(in: survey) }
  }

  /// Those of sorted nodes that stand below one of other sorted nodes.
  private static func inside(_ around: [Int], _ nodes: [Int], of survey: PageSurvey) -> [Int] {
    var end = 0
    var next = 0
    return nodes.filter { node in
      while next < around.count, around[next] < node {
        end = max(end, survey.page[around[next]].end)
        next += 1
      }
      return node < end
    }
  }
}

extension Selector {
  /// The names one element has to have.
  private struct Step: Sendable {
    private var tag: MarkupName?
    /// Class words, an id's stem and item names as the page's index has them.
    private var keys: [UInt64] = []
    private var attribute: (name: MarkupName, value: [UInt8]?)?

    init(_ text: [UInt8]) {
      var rest = text[...]
      while let mark = rest.first {
        if mark == UInt8(ascii: "[") {
          let inside = rest.dropFirst().prefix { $0 != UInt8(ascii: "]") }
          rest = rest.dropFirst(inside.count + 2)
          let parts = inside.split(separator: UInt8(ascii: "="), maxSplits: 1)
          guard let name = parts.first else { continue }
          attribute = (
            MarkupName(String(decoding: name, as: UTF8.self)),
            parts.count > 1 ? Array(parts[1]) : nil
          )
          continue
        }
        let isMarked = Step.marks.contains(mark)
        if isMarked { rest = rest.dropFirst() }
        let word = Array(rest.prefix { !Step.marks.contains($0) && $0 != UInt8(ascii: "[") })
        rest = rest.dropFirst(word.count)
        if isMarked {
          keys.append(NameIndex.key(mark, word))
        } else {
          tag = MarkupName(String(decoding: word, as: UTF8.self))
        }
      }
    }

    private static let marks = Array(".#@".utf8)

    /// Whether the page has all of its names, on whatever elements.
    func mayMatch(in survey: PageSurvey) -> Bool {
      for key in keys where survey.names.number(of: key) == nil { return false }
      if let tag, survey.page.tags.count(tag) == 0 { return false }
      if let attribute, !survey.page.mayHave(attribute.name) { return false }
      return true
    }

    /// Every element that has them, in document order.
    func nodes(in survey: PageSurvey) -> [Int] {
      var nodes: [Int]
      if let first = keys.first {
        nodes = survey.names.nodes(first)
        for key in keys.dropFirst() { nodes = Step.common(nodes, survey.names.nodes(key)) }
        if let tag { nodes.removeAll { survey.page[$0].name != tag } }
      } else if let tag {
        nodes = survey.page.tags.nodes(tag)
      } else if attribute != nil {
        nodes = Array(0..<survey.page.count)
      } else {
        return []
      }
      if let attribute {
        nodes.removeAll { node in
          guard let value = survey.page[node].attributeBytes(attribute.name) else { return true }
          return attribute.value.map { !value.elementsEqual($0) } ?? false
        }
      }
      return nodes
    }

    /// What two sorted lists share.
    private static func common(_ a: [Int], _ b: [Int]) -> [Int] {
      var place = 0
      return a.filter { node in
        while place < b.count, b[place] < node { place += 1 }
        return place < b.count && b[place] == node
      }
    }
  }
}

extension Element {
  /// Whether an item attribute names this, with or without a prefix or an address in
  /// front (`schema:dateCreated`, `http://schema.org/Comment`).
  func hasItem(_ item: [UInt8], in name: MarkupName) -> Bool {
    hasWord(in: name) { word in
      // The last part that is not empty.
      guard let last = word.lastIndex(where: { !Element.isItemMark($0) }) else { return false }
      let before = word[..<last].lastIndex { Element.isItemMark($0) }
      return word[(before.map { $0 + 1 } ?? word.startIndex)...last].elementsEqual(item)
    }
  }

  private static func isItemMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/")
  }
}
