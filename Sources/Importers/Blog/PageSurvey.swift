internal import LibXML

/// A page looked over once: names by element, what they suggest, and running sums of
/// text, so that questions about a subtree cost nothing.
struct PageSurvey {
  let page: HTMLPage
  /// Elements by class word, id stem and item name.
  private(set) var names = NameIndex(slots: 1024)
  /// Elements by their own name.
  private(set) var tags = NameIndex(slots: 128)
  /// What class, id and item names of each node suggest.
  private(set) var hints: [Hints]
  /// Letters of text before each node; scripts and styles do not count.
  private var lettersBefore: [UInt32]
  /// The same for text inside links.
  private var anchorLettersBefore: [UInt32]

  /// Looks the page over. Linear.
  init(_ page: HTMLPage) {
    self.page = page
    let count = page.count
    hints = [Hints](repeating: [], count: count)
    lettersBefore = [UInt32](repeating: 0, count: count + 1)
    anchorLettersBefore = [UInt32](repeating: 0, count: count + 1)
    var letters: UInt32 = 0
    var anchorLetters: UInt32 = 0
    var hiddenUntil = 0
    var anchorUntil = 0
    for index in 0..<count {
      lettersBefore[index] = letters
      anchorLettersBefore[index] = anchorLetters
      let element = page[index]
      if element.isText {
        guard index >= hiddenUntil else { continue }
        let added = PageSurvey.letters(in: element.rawText)
        letters &+= added
        if index < anchorUntil { anchorLetters &+= added }
        continue
      }
      if element.isHidden { hiddenUntil = max(hiddenUntil, element.end) }
      if element.name == .a { anchorUntil = max(anchorUntil, element.end) }
      _ = tags.add(index, key: NameIndex.key(element.name)) { [] }
      if !element.isBare { note(element) }
    }
    lettersBefore[count] = letters
    anchorLettersBefore[count] = anchorLetters
  }

  private mutating func note(_ element: Element) {
    var found: Hints = []
    element.forEachAttribute { name, value in
      switch name {
      case .class:
        _ = element.hasWord(in: .class) { word in
          found.formUnion(
            names.add(element.index, key: NameIndex.key(UInt8(ascii: "."), word)) {
              HintWords.hints(for: String(decoding: word, as: UTF8.self))
            })
          return false
        }
      case .id:
        let stem = PageSurvey.stem(value)
        found.formUnion(
          names.add(element.index, key: NameIndex.key(UInt8(ascii: "#"), stem)) {
            HintWords.hints(for: String(decoding: stem, as: UTF8.self))
          })
      case .itemprop, .property, .rel:
        for word in value.split(whereSeparator: { $0 <= 0x20 }) {
          found.formUnion(itemHints(String(decoding: word, as: UTF8.self), element.index))
        }
      case .itemtype, .typeof:
        let type = value.split(separator: UInt8(ascii: "/")).last ?? []
        _ = names.add(element.index, key: NameIndex.key(UInt8(ascii: "@"), type)) { [] }
      default: break
      }
    }
    hints[element.index] = found
  }

  private mutating func itemHints(_ word: String, _ index: Int) -> Hints {
    let bare = word.split(separator: ":").last.map(String.init) ?? word
    return names.add(index, key: NameIndex.key(UInt8(ascii: "@"), bare.utf8)) {
      switch bare {
      case "author", "creator": .author
      case "name", "username": .name
      case "datePublished", "dateCreated", "commentTime", "created": .date
      case "text", "commentText", "description", "articleBody": .body
      case "bookmark": .permalink
      default: []
      }
    }
  }

  /// An id without the digits at its end: `comment-` of `comment-12`.
  static func stem(_ id: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = id.endIndex
    while end > id.startIndex, id[end - 1] &- 0x30 < 10 { end -= 1 }
    return id[..<end]
  }

  private static func letters(in bytes: ArraySlice<UInt8>) -> UInt32 {
    var count: UInt32 = 0
    for byte in bytes where byte > 0x20 && byte & 0xC0 != 0x80 { count &+= 1 }
    return count
  }

  /// Letters of text in a range of nodes, white space not counted.
  func letters(in range: Range<Int>) -> Int {
    Int(lettersBefore[min(range.upperBound, page.count)])
      - Int(lettersBefore[min(range.lowerBound, page.count)])
  }

  /// Letters of text in links.
  func anchorLetters(in range: Range<Int>) -> Int {
    Int(anchorLettersBefore[min(range.upperBound, page.count)])
      - Int(anchorLettersBefore[min(range.lowerBound, page.count)])
  }

  /// The range an element and all below it cover.
  func extent(_ index: Int) -> Range<Int> { index..<max(index + 1, page[index].end) }

  /// The nearest element around one (itself included) whose names suggest something; at
  /// most sixty levels up, so that a deep page costs no more than a wide one.
  func ancestor(of index: Int, where hint: Hints, upTo limit: Int = 0) -> Int? {
    var position: Element? = page[index]
    var steps = 0
    while let element = position, element.index >= limit, steps < 60 {
      steps += 1
      if !hints[element.index].isDisjoint(with: hint) { return element.index }
      position = element.parent
    }
    return nil
  }
}

extension MarkupName {
  static let a: MarkupName = "a"
  static let `class`: MarkupName = "class"
  static let id: MarkupName = "id"
  static let itemprop: MarkupName = "itemprop"
  static let itemtype: MarkupName = "itemtype"
  static let property: MarkupName = "property"
  static let typeof: MarkupName = "typeof"
  static let rel: MarkupName = "rel"
}

extension PageSurvey {
  /// The number at the end of an element's id.
  func idNumber(_ node: Int) -> UInt64? {
    guard let id = page[node].attributeBytes(.id) else { return nil }
    let digits = id[PageSurvey.stem(id).endIndex...]
    guard !digits.isEmpty else { return nil }
    return UInt64(String(decoding: digits, as: UTF8.self))
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
    for word in [
      "comment-reply-link", "reply-link", "reply_link", "comment-reply", "replylink", "replyto",
    ] {
      if names.count(NameIndex.key(UInt8(ascii: "."), word.utf8)) > 0 { return true }
    }
    return false
  }
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
    for sibling in parent.children {
      seen += 1
      guard seen <= 8 else { return false }
      if sibling.index != node, isDate(sibling.index) { return true }
    }
    return false
  }

  /// Whether an element holds a date and hardly anything else.
  private func isDate(_ node: Int) -> Bool {
    guard (4...40).contains(letters(in: extent(node))) else { return false }
    let words = page.inlineText(in: extent(node))
    guard words.utf8.contains(where: { $0 &- 0x30 < 10 }), let date = PageDateScanner.scan(words),
      date.day != nil
    else { return false }
    return date.length * 2 >= words.utf8.count
  }
}
