internal import LibXML

/// One element by its names, in the little language of the engine tables:
/// `li.comment`, `#comment-` (an id of this stem and digits), `@author` (an item,
/// property or rel name), `[data-author]` (an attribute), and any of them joined;
/// `.comment-meta a` is an `a` below a `.comment-meta`.
struct Selector: Sendable {
  private var tag: MarkupName?
  private var classes: [[UInt8]] = []
  private var stem: [UInt8]?
  private var items: [[UInt8]] = []
  private var attribute: (name: MarkupName, value: [UInt8]?)?
  /// Its names as the survey's index has them.
  private var keys: [UInt64] = []
  private var tagKey: UInt64?
  /// What must stand around it; an array of at most one, because a struct cannot hold
  /// itself.
  private var around: [Selector] = []

  /// A selector from its text; what cannot be read never matches.
  init(_ text: String) {
    let steps = text.split(separator: " ")
    self.init(steps: steps[...])
  }

  private init(steps: ArraySlice<Substring>) {
    guard let last = steps.last else { return }
    if steps.count > 1 { around = [Selector(steps: steps.dropLast())] }
    var rest = last.utf8[...]
    while let mark = rest.first {
      if mark == UInt8(ascii: "[") {
        let inside = rest.dropFirst().prefix { $0 != UInt8(ascii: "]") }
        rest = rest.dropFirst(inside.count + 2)
        let parts = inside.split(separator: UInt8(ascii: "="), maxSplits: 1)
        guard let name = parts.first else { continue }
        attribute = (
          MarkupName(String(decoding: name, as: UTF8.self)), parts.count > 1 ? Array(parts[1]) : nil
        )
        continue
      }
      let isMarked =
        mark == UInt8(ascii: ".") || mark == UInt8(ascii: "#") || mark == UInt8(ascii: "@")
      if isMarked { rest = rest.dropFirst() }
      let word = rest.prefix {
        $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "@")
          && $0 != UInt8(ascii: "[")
      }
      rest = rest.dropFirst(word.count)
      switch mark {
      case UInt8(ascii: "."): classes.append(Array(word))
      case UInt8(ascii: "#"): stem = Array(word)
      case UInt8(ascii: "@"): items.append(Array(word))
      default: tag = MarkupName(String(decoding: word, as: UTF8.self))
      }
    }
    keys = classes.map { NameIndex.key(UInt8(ascii: "."), $0) }
    if let stem { keys.append(NameIndex.key(UInt8(ascii: "#"), stem)) }
    keys += items.map { NameIndex.key(UInt8(ascii: "@"), $0) }
    tagKey = tag.map { NameIndex.key($0) }
  }

  /// Every element that matches, in document order. Costs as much as its rarest name
  /// has elements; a bare attribute costs the page where the page has it.
  func nodes(in survey: PageSurvey) -> [Int] {
    var rarest: (key: UInt64, count: Int)?
    var isTagRarest = false
    for key in keys {
      let count = survey.names.count(key)
      guard count > 0 else { return [] }
      if count < rarest?.count ?? .max { rarest = (key, count) }
    }
    if let tagKey {
      let count = survey.tags.count(tagKey)
      guard count > 0 else { return [] }
      isTagRarest = count < rarest?.count ?? .max
    }
    if let attribute, !survey.page.mayHave(attribute.name) { return [] }
    guard around.allSatisfy({ !$0.nodes(in: survey).isEmpty }) else { return [] }
    if isTagRarest, let tagKey {
      return survey.tags.nodes(tagKey).filter { matches(survey.page[$0]) }
    }
    if let rarest {
      return survey.names.nodes(rarest.key).filter { matches(survey.page[$0]) }
    }
    guard attribute != nil else { return [] }
    return (0..<survey.page.count).filter { matches(survey.page[$0]) }
  }

  /// Whether an element matches.
  func matches(_ element: Element) -> Bool {
    guard !element.isText else { return false }
    if let tag, element.name != tag { return false }
    for word in classes where !element.hasWord(word, in: .class) { return false }
    if let stem {
      guard let id = element.attributeBytes(.id), PageSurvey.stem(id).elementsEqual(stem) else {
        return false
      }
    }
    for item in items {
      guard Selector.itemNames.contains(where: { element.hasItem(item, in: $0) }) else {
        return false
      }
    }
    if let attribute {
      guard let value = element.attributeBytes(attribute.name) else { return false }
      if let wanted = attribute.value, !value.elementsEqual(wanted) { return false }
    }
    guard !around.isEmpty else { return true }
    var position = element.parent
    for _ in 0..<40 {
      guard let element = position else { return false }
      // Not taken out of the array: a selector is a dozen references to copy.
      if around[0].matches(element) { return true }
      position = element.parent
    }
    return false
  }

  /// The attributes that name what an element says.
  private static let itemNames: [MarkupName] = [.itemprop, .property, .rel, .itemtype, .typeof]
}

extension Element {
  /// Whether an attribute that lists words holds this one.
  func hasWord(_ word: [UInt8], in name: MarkupName) -> Bool {
    hasWord(in: name) { $0.count == word.count && $0.elementsEqual(word) }
  }

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
