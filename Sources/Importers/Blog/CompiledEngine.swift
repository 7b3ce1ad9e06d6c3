internal import ConversationCore
internal import LibXML

/// An engine's table with its selectors read, ready to look at pages. One object shared by
/// all pages: handing it on copies nothing.
final class CompiledEngine: Sendable {
  let engine: Engine
  private let items: [Selector]
  private let requires: [Selector]
  private let forbids: [Selector]
  let author: [Selector]
  let date: [Selector]
  let body: [Selector]
  let without: [Selector]
  let postAuthor: [Selector]
  let pings: [Selector]

  /// All tables, in order.
  static let all = Engine.all.map { CompiledEngine($0) }

  init(_ engine: Engine) {
    self.engine = engine
    items = engine.items.map { Selector($0) }
    requires = engine.requires.map { Selector($0) }
    forbids = engine.forbids.map { Selector($0) }
    author = engine.author.map { Selector($0) }
    date = engine.date.map { Selector($0) }
    body = engine.body.map { Selector($0) }
    without = engine.without.map { Selector($0) }
    postAuthor = engine.postAuthor.map { Selector($0) }
    pings = engine.pings.map { Selector($0) }
  }

  /// The comments this engine's names find on a page.
  func find(in survey: PageSurvey) -> [CommentItem] {
    // Most pages are of another engine and have none of its names.
    guard items.contains(where: { $0.mayMatch(in: survey) }) else { return [] }
    let found = items.map { $0.nodes(in: survey) }
    guard found.contains(where: { !$0.isEmpty }) else { return [] }
    guard requires.isEmpty || requires.contains(where: { !$0.nodes(in: survey).isEmpty }) else {
      return []
    }
    guard !forbids.contains(where: { !$0.nodes(in: survey).isEmpty }) else { return [] }
    var ranges: [Range<Int>] = []
    // The tree of all ranges, or of none.
    var tree: [CommentItem] = []
    for var nodes in found where !nodes.isEmpty {
      nodes.removeAll { isOutside($0, survey) }
      if nodes.isEmpty { continue }
      if tree.isEmpty, !ranges.isEmpty { tree = CommentItem.tree(of: ranges) }
      let known = ranges.count
      for node in nodes where tree.isEmpty || isNew(node, among: tree, survey) {
        ranges.append(survey.extent(node))
      }
      if ranges.count > known { tree = [] }
    }
    if engine.extent == .untilNext, !ranges.isEmpty {
      return CommentItem.tree(of: Runs.extend(ranges, in: survey))
    }
    return tree.isEmpty ? CommentItem.tree(of: ranges) : tree
  }

  /// Whether a node found by a later selector is a comment of its own: apart from all
  /// known ones, or inside one with another number.
  private func isNew(_ node: Int, among known: [CommentItem], _ survey: PageSurvey) -> Bool {
    let after = CompiledEngine.firstItem(of: known, from: node + 1)
    var inside = after > 0 ? after - 1 : nil
    while let index = inside, known[index].range.upperBound <= node {
      inside = known[index].container
    }
    guard let inside = inside.map({ known[$0] }) else {
      return after == known.count || known[after].range.lowerBound >= survey.extent(node).upperBound
    }
    guard inside.node != node, let number = survey.idNumber(node),
      let outer = survey.idNumber(inside.node)
    else { return false }
    return number != outer
  }

  /// Whether it stands in a list that repeats comments of other pages.
  private func isOutside(_ node: Int, _ survey: PageSurvey) -> Bool {
    if survey.page.isHidden(node) { return true }
    guard let aside = survey.ancestor(of: node, where: .aside) else { return false }
    return survey.isSideBlock(aside)
  }

  /// The place of the first item that does not begin before a node.
  private static func firstItem(of items: [CommentItem], from node: Int) -> Int {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if items[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
