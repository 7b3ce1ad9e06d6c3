internal import LibXML

/// The nodes of a comment that are not of comments inside it, gone through once. One is
/// filled again for each comment, for its memory.
struct OwnNodes {
  /// The ranges they stand in.
  private(set) var own: [Range<Int>] = []
  /// Elements that people can see, in order.
  private(set) var elements: [Int] = []
  /// Those of them that are links.
  private(set) var links: [Int] = []
  /// Runs of text that hold more than white space.
  private(set) var texts: [Int] = []
  /// Letters of all its text.
  private(set) var letters = 0

  /// Nodes of nothing yet.
  init() {}

  /// Goes through a comment.
  mutating func fill(_ item: CommentItem, _ survey: PageSurvey) {
    own.removeAll(keepingCapacity: true)
    elements.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    letters = 0
    item.forEachOwn { own.append($0) }
    let page = survey.page
    for part in own {
      letters += survey.letters(in: part)
      var index = part.lowerBound
      while index < part.upperBound {
        let name = page.name(of: index)
        if name == .text {
          if survey.letters(in: index..<index + 1) > 0 { texts.append(index) }
        } else if page.isHidden(index) {
          index = max(index + 1, page.end(of: index))
          continue
        } else {
          elements.append(index)
          if name == .a { links.append(index) }
        }
        index += 1
      }
    }
  }

  /// What is made of the first of sorted nodes that is the comment's own and of which
  /// something can be made.
  func first<Found>(among nodes: [Int], _ make: (Int) -> Found?) -> Found? {
    guard !nodes.isEmpty else { return nil }
    for part in own {
      var index = CommentReader.first(in: nodes, from: part.lowerBound)
      while index < nodes.count, nodes[index] < part.upperBound {
        if let found = make(nodes[index]) { return found }
        index += 1
      }
    }
    return nil
  }

  /// The comment's own nodes among sorted ones.
  func all(among nodes: [Int]) -> ArraySlice<Int> {
    // Most comments hold no other, or have all of these in front of it: a part of the list.
    var part: ArraySlice<Int> = []
    var found: [Int] = []
    guard !nodes.isEmpty else { return part }
    for range in own {
      let first = CommentReader.first(in: nodes, from: range.lowerBound)
      var end = first
      while end < nodes.count, nodes[end] < range.upperBound { end += 1 }
      if first == end { continue }
      if part.isEmpty {
        part = nodes[first..<end]
      } else {
        if found.isEmpty { found.append(contentsOf: part) }
        found.append(contentsOf: nodes[first..<end])
      }
    }
    return found.isEmpty ? part : found[...]
  }
}
