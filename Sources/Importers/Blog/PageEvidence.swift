internal import Bytes
internal import LibXML

/// What speaks for comments in each part of a page: dates, names, buttons to reply, as
/// running counts, so that a block is judged without going through it again.
struct PageEvidence {
  private let survey: PageSurvey
  private var datesBefore: [UInt32]
  private var namesBefore: [UInt32]
  private var repliesBefore: [UInt32]
  private var headingLinksBefore: [UInt32]
  private var mainHeadingsBefore: [UInt32]
  private var asideUntil: [Bool]
  private let attributeDates: AttributeDates

  private var page: HTMLPage { survey.page }

  /// Goes through the page once.
  init(_ survey: PageSurvey) {
    self.survey = survey
    attributeDates = AttributeDates(of: survey.page)
    let count = survey.page.count
    datesBefore = [UInt32](repeating: 0, count: count + 1)
    namesBefore = datesBefore
    repliesBefore = datesBefore
    headingLinksBefore = datesBefore
    mainHeadingsBefore = datesBefore
    asideUntil = [Bool](repeating: false, count: count)
    var dates: UInt32 = 0
    var names: UInt32 = 0
    var replies: UInt32 = 0
    var headings: UInt32 = 0
    var mainHeadings: UInt32 = 0
    var dateUntil = 0
    var nameUntil = 0
    var asideEnd = 0
    for index in 0..<count {
      datesBefore[index] = dates
      namesBefore[index] = names
      repliesBefore[index] = replies
      headingLinksBefore[index] = headings
      mainHeadingsBefore[index] = mainHeadings
      let element = survey.page[index]
      if !element.isText, index >= asideEnd, isAsideRoot(element) { asideEnd = element.end }
      asideUntil[index] = index < asideEnd
      if index >= dateUntil, isDate(element) {
        dates &+= 1
        dateUntil = max(index + 1, element.end)
        if element.isText, index >= nameUntil, saysWho(element) { names &+= 1 }
      }
      if element.isText, index >= nameUntil, opensByline(element) { names &+= 1 }
      guard !element.isText else { continue }
      if index >= nameUntil, isName(element) {
        names &+= 1
        nameUntil = element.end
      }
      if isReplyButton(element) { replies &+= 1 }
      if isHeadingLink(element) { headings &+= 1 }
      if isMainHeading(element) { mainHeadings &+= 1 }
    }
    datesBefore[count] = dates
    namesBefore[count] = names
    repliesBefore[count] = replies
    headingLinksBefore[count] = headings
    mainHeadingsBefore[count] = mainHeadings
  }

  /// Nodes of the largest element whose words are looked at by each element around them: what
  /// is nested deeper is no heading, name or number.
  static let fewNodes = 40

  // MARK: Single elements

  private func isAsideRoot(_ element: Element) -> Bool {
    if element.name == "aside" || element.name == "nav" {
      return survey.isSideBlock(element.index)
        && survey.hints[element.index].isDisjoint(with: .comment)
    }
    return survey.hints[element.index].contains(.aside)
      && survey.hints[element.index].isDisjoint(with: [.body, .meta])
      && survey.isSideBlock(element.index)
  }

  private func isDate(_ element: Element) -> Bool {
    if element.isText {
      let bytes = element.rawText
      guard (4...300).contains(bytes.count), bytes.contains(where: { $0 &- 0x30 < 10 }) else {
        return false
      }
      let words = page.inlineText(in: element.index..<element.index + 1)
      guard words.utf8.count <= 120, let date = PageDateScanner.scan(words), date.day != nil else {
        return false
      }
      let rest = words.utf8.count - date.length
      if date.length >= rest || rest <= 30 { return true }
      // The name of the zone at length behind it: "10:02:33 (GMT Daylight Time, UTC+01:00)".
      return date.start <= 30 && words.utf8.count <= 90 && words.utf8.last == UInt8(ascii: ")")
        && words.utf8.contains(UInt8(ascii: "("))
    }
    switch element.name {
    case "time", "relative-time": return true
    case "abbr": return attributeDates.date(of: element) != nil
    default:
      // "about 9 years" ago, with the day in its title.
      let isTitled =
        !element.isBare && element.has("title") && (element.name == .a || element.name == "span")
      return survey.hints[element.index].contains(.date) || isTitled
        ? attributeDates.date(of: element) != nil : false
    }
  }

  /// Whether a text leads to the name behind it: "Posted by ".
  private func opensByline(_ element: Element) -> Bool {
    guard (4...40).contains(element.rawText.count) else { return false }
    let words = page.inlineText(in: element.index..<element.index + 1)
    return words.utf8.count <= 24 && PersonName.isByline(words)
  }

  /// Whether a text with a date in it names the speaker in the same line.
  private func saysWho(_ element: Element) -> Bool {
    let line = page.inlineText(in: element.index..<element.index + 1)
    return PageDateScanner.scan(line).map { PersonName.isSaid(in: line, before: $0) } ?? false
  }

  private func isName(_ element: Element) -> Bool {
    let letters = survey.letters(in: survey.extent(element.index))
    guard letters > 0, letters <= 60 else { return false }
    let hints = survey.hints[element.index]
    if element.name == "cite" { return true }
    if letters <= 5, isNumber(element) { return false }
    // A name may be called a permanent link: of the speaker's own site.
    if hints.contains(.permalink), element.name == .a, let relation = element.attributeBytes(.rel),
      relation.holds("nofollow") || relation.holds("external"),
      let address = element.attributeBytes("href"), address.starts(with: "http".utf8),
      !address.contains(UInt8(ascii: "#"))
    {
      return true
    }
    if !hints.isDisjoint(with: [.action, .form, .body, .title]) { return false }
    if !hints.isDisjoint(with: [.author, .name]) { return true }
    switch element.name {
    case "b", "strong", "h4", "h5", "h6", "dt": return letters <= 35
    case "a":
      if let relation = element.attributeBytes(.rel),
        relation.holds("nofollow") || relation.holds("external")
      {
        return true
      }
      return survey.standsBesideDate(element.index)
    default: return survey.standsBesideDate(element.index)
    }
  }

  /// Whether an element holds the number of a comment: "#3", "12.".
  private func isNumber(_ element: Element) -> Bool {
    guard survey.extent(element.index).count <= Self.fewNodes else { return false }
    let words = element.inlineText.utf8
    return words.contains { $0 &- 0x30 < 10 }
      && words.allSatisfy { $0 &- 0x30 < 10 || "#.)( ".utf8.contains($0) }
  }

  private func isReplyButton(_ element: Element) -> Bool {
    guard element.name == "a" || element.name == "button" || element.name == "span" else {
      return false
    }
    let letters = survey.lettersOfLabel(survey.extent(element.index))
    guard letters > 0, letters <= 24 else { return false }
    if survey.hints[element.index].contains(.action), survey.hints[element.index].contains(.comment)
    {
      return true
    }
    return CommentWords.isAction(element.inlineText)
  }

  private func isMainHeading(_ element: Element) -> Bool {
    switch element.name {
    case "h1": return survey.letters(in: survey.extent(element.index)) > 0
    case "h2", "h3":
      let hints = survey.hints[element.index]
      return hints.contains(.title) && hints.contains(.post) && hints.isDisjoint(with: .comment)
    default: return false
    }
  }

  private func isHeadingLink(_ element: Element) -> Bool {
    switch element.name {
    case "h1", "h2", "h3":
      // A heading may be the speaker's name, which leads to a profile.
      guard survey.hints[element.index].isDisjoint(with: [.name, .author]),
        !isDated(element)
      else { return false }
      return element.children.contains { link in
        guard link.name == .a, let address = link.attributeBytes("href") else { return false }
        // To a comment of a page, as its number or its date is.
        return !address.contains(UInt8(ascii: "#"))
      }
    default: return false
    }
  }

  /// Whether a heading tells when something was said, as no title does that leads elsewhere.
  private func isDated(_ heading: Element) -> Bool {
    let extent = survey.extent(heading.index)
    guard extent.count <= Self.fewNodes, survey.letters(in: extent) <= 120 else { return false }
    let words = heading.inlineText
    guard words.utf8.contains(where: { $0 &- 0x30 < 10 }), let date = PageDateScanner.scan(words)
    else { return false }
    return date.day != nil
  }

  // MARK: Questions

  /// Dates that stand in a range.
  func dates(in range: Range<Int>) -> Int { difference(datesBefore, range) }

  /// Whether a node stands in a side bar, a menu or a list of related posts.
  func isAside(_ node: Int) -> Bool { asideUntil[node] }

  private func difference(_ sums: [UInt32], _ range: Range<Int>) -> Int {
    Int(sums[min(range.upperBound, page.count)]) - Int(sums[min(range.lowerBound, page.count)])
  }

  /// Whether a node or what is closely around it is named for comments.
  func isNamedComment(_ node: Int) -> Bool {
    var position: Element? = page[node]
    for _ in 0..<3 {
      guard let element = position, element.name != "body" else { return false }
      if survey.hints[element.index].contains(.comment) { return true }
      position = element.parent
    }
    return false
  }

  /// Whether a heading that counts or names comments stands not far before a node.
  func isNearCommentWords(_ node: Int) -> Bool {
    var position = node - 1
    var letters = 0
    while position > 0, letters < 1500, node - position < 400 {
      let element = page[position]
      if !element.isText {
        switch element.name {
        case "h1", "h2", "h3", "h4", "h5", "h6", "b", "strong", "p", "div", "span", "a", "legend",
          "summary":
          let extent = survey.extent(position)
          if extent.upperBound <= node, (3...60).contains(survey.lettersOfLabel(extent)) {
            if isCommentHeading(page.inlineText(in: extent)) { return true }
          }
        default: break
        }
      } else {
        letters += survey.letters(in: position..<position + 1)
      }
      position -= 1
    }
    return survey.ancestor(of: node, where: .comment) != nil
  }

  /// Whether a short text counts or names comments.
  func isCommentHeading(_ text: String) -> Bool {
    if let count = CountWords.count(in: text) { return count > 0 }
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    return words.count <= 3 && words.contains { CommentWords.countWords.contains($0) }
  }

  /// Whether the blocks are posts of a front page or teasers: headings that lead
  /// elsewhere, links more than words.
  func looksLikeListing(_ items: [CommentItem]) -> Bool {
    let some = items.prefix(60)
    let headed = some.filter { difference(headingLinksBefore, $0.range) > 0 }.count
    if headed * 2 > some.count { return true }
    let letters = some.reduce(0) { $0 + survey.letters(in: $1.range) }
    let anchors = some.reduce(0) { $0 + survey.anchorLetters(in: $1.range) }
    return anchors * 2 > letters
  }

  /// Whether a block holds the page's main heading: it is the post or the page.
  func isPost(_ range: Range<Int>) -> Bool { difference(mainHeadingsBefore, range) > 0 }

  /// What one block shows.
  struct Facts {
    var hasDate: Bool
    var hasAuthor: Bool
    var letters: Int
    var score: Double
    var isPlausible: Bool
  }

  /// What speaks for a block being one comment, in its own part alone.
  func facts(of item: CommentItem) -> Facts {
    var dates = difference(datesBefore, item.range)
    var names = difference(namesBefore, item.range)
    var replies = difference(repliesBefore, item.range)
    var letters = survey.letters(in: item.range)
    var anchors = survey.anchorLetters(in: item.range)
    for inner in item.nested {
      dates -= difference(datesBefore, inner)
      names -= difference(namesBefore, inner)
      replies -= difference(repliesBefore, inner)
      letters -= survey.letters(in: inner)
      anchors -= survey.anchorLetters(in: inner)
    }
    let hasDate = dates > 0
    let hasAuthor = names > 0
    var score = 0.0
    if hasDate { score += 1 }
    if hasAuthor { score += 1 }
    // Words beside name and date.
    let hasWords = letters - anchors >= 12 || (letters >= 12 && replies > 0)
    if hasWords { score += 0.6 }
    if replies > 0 { score += 0.4 }
    if survey.hints[item.node].contains(.comment) { score += 0.5 }
    // A whole list is no comment.
    if dates > 2 { score -= 0.5 * Double(min(dates - 2, 6)) }
    if difference(headingLinksBefore, item.range) > 0 { score -= 0.8 }
    let isPlausible =
      hasWords && (hasDate || hasAuthor) && dates <= 3 && anchors * 10 <= letters * 9
    return Facts(
      hasDate: hasDate, hasAuthor: hasAuthor, letters: letters, score: score,
      isPlausible: isPlausible)
  }
}
