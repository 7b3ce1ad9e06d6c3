internal import LibXML

/// A page looked over once: names by element, what they suggest, and running sums of
/// text, so that questions about a subtree cost nothing.
struct PageSurvey {
  let page: HTMLPage
  /// What class, id and item names of each node suggest.
  let hints: [Hints]
  private let sums: HTMLPage.LetterSums
  /// Where elements stand that are named like side bars and menus, sorted and apart.
  private let asides: [Range<Int>]
  private let fields: [Int]

  /// Elements by class word, id stem and item name.
  var names: NameIndex { page.names }

  /// Looks the page over. Linear.
  init(_ page: HTMLPage, hintsOfNames: HintMemory) {
    self.page = page
    sums = page.letterSums()
    let suggested = hintsOfNames.hints(of: page)
    var hints = [Hints](repeating: [], count: page.count)
    page.names.visitUses { node, name in hints[node].formUnion(suggested[name]) }
    self.hints = hints
    var asides: [Range<Int>] = []
    for node in hints.indices where hints[node].contains(.aside) {
      if let last = asides.last, node < last.upperBound { continue }
      asides.append(node..<max(node + 1, page.end(of: node)))
    }
    self.asides = asides
    fields = PageSurvey.fields(of: page)
  }

  /// An id without the digits at its end: `comment-` of `comment-12`.
  static func stem(_ id: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = id.endIndex
    while end > id.startIndex, id[end - 1] &- 0x30 < 10 { end -= 1 }
    return id[..<end]
  }

  /// Letters of text in a range of nodes, white space not counted.
  func letters(in range: Range<Int>) -> Int {
    Int(sums.all[min(range.upperBound, page.count)])
      - Int(sums.all[min(range.lowerBound, page.count)])
  }

  /// The same of what may be a label, a heading or a line; none where there is more markup
  /// than such a thing has. Pages of elements in elements around a few letters would be read
  /// as often as they are deep otherwise.
  func lettersOfLabel(_ range: Range<Int>) -> Int {
    range.count <= PageSurvey.mostNodesOfLabel ? letters(in: range) : 0
  }

  private static let mostNodesOfLabel = 200

  /// Letters of text in links.
  func anchorLetters(in range: Range<Int>) -> Int {
    Int(sums.inLinks[min(range.upperBound, page.count)])
      - Int(sums.inLinks[min(range.lowerBound, page.count)])
  }

  /// The range an element and all below it cover.
  func extent(_ index: Int) -> Range<Int> { index..<max(index + 1, page.end(of: index)) }

  /// The nearest element around one (itself included) whose names suggest something; at
  /// most sixty levels up, so that a deep page costs no more than a wide one.
  func ancestor(of index: Int, where hint: Hints, upTo limit: Int = 0) -> Int? {
    if hint == .aside, !mayBeAside(index) { return nil }
    var node = index
    var steps = 0
    while node >= limit, steps < 60 {
      steps += 1
      if !hints[node].isDisjoint(with: hint) { return node }
      guard node > 0 else { return nil }
      node = page.parent(of: node)
    }
    return nil
  }
}

extension PageSurvey {
  /// Whether a node stands in or is an element named like a side bar or a menu.
  private func mayBeAside(_ node: Int) -> Bool {
    var low = 0
    var high = asides.count
    while low < high {
      let middle = (low + high) / 2
      if asides[middle].upperBound <= node { low = middle + 1 } else { high = middle }
    }
    return low < asides.count && asides[low].contains(node)
  }
}

extension MarkupName {
  // Worked out by the compiler where they are used: a stored one is looked up each time.
  static var a: MarkupName { "a" }
  static var `class`: MarkupName { "class" }
  static var id: MarkupName { "id" }
  static var itemprop: MarkupName { "itemprop" }
  static var itemtype: MarkupName { "itemtype" }
  static var property: MarkupName { "property" }
  static var typeof: MarkupName { "typeof" }
  static var rel: MarkupName { "rel" }
}

extension PageSurvey {
  /// The number at the end of an element's id.
  func idNumber(_ node: Int) -> UInt64? {
    guard let id = page[node].attributeBytes(.id) else { return nil }
    let digits = id[PageSurvey.stem(id).endIndex...]
    return WordSearch.number(digits.span, 0..<digits.count)
  }

  /// Whether an element that is named like a side bar, a menu or a form really is one:
  /// it holds less than half of the page's text. (`<body class="has-sidebar">`.)
  func isSideBlock(_ node: Int) -> Bool {
    let element = page[node]
    if element.name == "body" || element.name == "html" { return false }
    return letters(in: extent(node)) * 2 < letters(in: 0..<page.count)
      && !hints[node].contains(.post)
  }
}

extension PageSurvey {
  /// Whether readers can answer a single comment here: then a top-level comment is an
  /// answer to the post.
  var hasReplyLinks: Bool {
    PageSurvey.replyLinks.contains { names.number(of: $0) != nil }
  }

  private static let replyLinks = [
    "comment-reply-link", "reply-link", "reply_link", "comment-reply", "replylink", "replyto",
  ].map { NameIndex.key(UInt8(ascii: "."), Array($0.utf8)) }
}

extension PageSurvey {
  /// Whether a few words stand in a line with a date and nothing else: where names are
  /// not marked as such, that is where they stand.
  func standsBesideDate(_ node: Int) -> Bool {
    let element = page[node]
    switch element.name {
    case "span", "a", "b", "strong", "em", "i", "font": break
    default: return false
    }
    guard (2...40).contains(letters(in: extent(node))), let parent = element.parent,
      letters(in: extent(parent.index)) <= 120, !isDate(node)
    else { return false }
    var seen = 0
    var sibling = parent.firstChild
    while let other = sibling, seen <= 12 {
      seen += 1
      if other.index != node, isDate(other.index) { return true }
      sibling = other.nextSibling
    }
    return false
  }

  /// Whether an element or a text holds a date and hardly anything else.
  private func isDate(_ node: Int) -> Bool {
    guard (4...40).contains(lettersOfLabel(extent(node))) else { return false }
    let words = page.inlineText(in: extent(node))
    guard words.utf8.contains(where: { $0 &- 0x30 < 10 }), let date = PageDateScanner.scan(words),
      date.day != nil
    else { return false }
    return date.length * 2 >= words.utf8.count
  }
}

extension PageSurvey {
  /// Whether an element is a form somebody fills in; some sites put every comment into a
  /// form without a field.
  func isForm(_ node: Int) -> Bool {
    guard page.name(of: node) == "form" || page.name(of: node) == "fieldset" else { return false }
    return holdsField(extent(node)) || letters(in: extent(node)) == 0
  }

  /// Whether one of some nodes is an element to write in or to press.
  func holdsField(_ range: Range<Int>) -> Bool {
    let next = CommentReader.first(in: fields, from: range.lowerBound)
    return next < fields.count && fields[next] < range.upperBound
  }

  /// The visible elements of a page to write in or to press, in order.
  private static func fields(of page: HTMLPage) -> [Int] {
    let names: [MarkupName] = ["textarea", "select", "button", "input"]
    guard names.contains(where: { page.tags.count($0) > 0 }) else { return [] }
    var fields: [Int] = []
    var node = 0
    while node < page.count {
      if page.isHidden(node) {
        node = max(node + 1, page.end(of: node))
        continue
      }
      let name = page.name(of: node)
      if names.contains(name), name != "input" || page[node].attribute("type") != "hidden" {
        fields.append(node)
      }
      node += 1
    }
    return fields
  }
}
