internal import LibXML

extension PagePostReader {
  /// The element with the post's words: named so, and with most of the text.
  func articleNode(heading: Int?) -> Int? {
    var best: (score: Int, node: Int)?
    for node in 0..<limit {
      let element = page[node]
      guard !element.isText, !element.isHidden else { continue }
      let hints = survey.hints[node]
      guard isNamedArticle(node) else { continue }
      let extent = survey.extent(node)
      let letters = survey.letters(in: extent) - lettersOfComments(in: extent)
      guard letters > 0 else { continue }
      if let aside = survey.ancestor(of: node, where: .aside), survey.isSideBlock(aside) {
        continue
      }
      var score = letters - 2 * survey.anchorLetters(in: extent)
      // Words of the post alone come before words with everything around them.
      if hints.contains(.body) || isArticleBody(element) {
        score += score / 2
      }
      if let heading, extent.contains(heading) { score += 200 }
      if score > (best?.score ?? 0) { best = (score, node) }
    }
    if let best { return best.node }
    return heading.flatMap { densest(around: $0) }
  }

  /// Whether an element is named as a post's.
  private func isNamedArticle(_ node: Int) -> Bool {
    let hints = survey.hints[node]
    return
      (hints.contains(.post)
      && hints.isDisjoint(with: [.comment, .meta, .title, .author, .date]))
      || page[node].name == "article" || isArticleBody(page[node])
  }

  private func isArticleBody(_ element: Element) -> Bool {
    hasArticleBody && !element.isBare
      && (element.hasItem(PagePostReader.articleBody, in: .itemprop)
        || element.hasItem(PagePostReader.articleBody, in: .property))
  }

  private static let articleBody = Array("articleBody".utf8)
  static let articleBodyKey = NameIndex.key(UInt8(ascii: "@"), articleBody)

  private func lettersOfComments(in extent: Range<Int>) -> Int {
    lettersBefore[firstComment(from: extent.upperBound)]
      - lettersBefore[firstComment(from: extent.lowerBound)]
  }

  /// The number of comments that start before a node.
  private func firstComment(from node: Int) -> Int {
    var low = 0
    var high = comments.count
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].lowerBound < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Without names: the element around the heading that has words of its own.
  private func densest(around heading: Int) -> Int? {
    var position = page[heading].parent
    for _ in 0..<6 {
      guard let element = position, element.index > 0 else { return nil }
      let extent = survey.extent(element.index)
      let letters = survey.letters(in: extent) - lettersOfComments(in: extent)
      if letters > survey.letters(in: survey.extent(heading)) + 140 { return element.index }
      position = element.parent
    }
    return nil
  }

  func text(of article: Int, heading: Int?) -> PlainText {
    let extent = survey.extent(article)
    var noise = comments
    var index = article + 1
    while index < extent.upperBound {
      let element = page[index]
      if !element.isText {
        let hints = survey.hints[index]
        let inner = survey.extent(index)
        let letters = survey.letters(in: inner)
        let isNoise =
          survey.isForm(index) || element.name == "nav" || element.name == "aside"
          || (!hints.isDisjoint(with: [.action, .aside, .form, .meta, .author, .date, .score])
            && letters < 600
            && hints.isDisjoint(with: [.body, .post]))
          || (hints.contains(.comment) && !hints.contains(.body))
        if isNoise || index == heading {
          noise.append(inner)
          index = max(index + 1, inner.upperBound)
          continue
        }
      }
      index += 1
    }
    return page.plainText(in: extent, excluding: CommentReader.apart(noise))
  }
}

// MARK: - Pages that name nothing

extension PagePostReader {
  /// On a page that names nothing the post is what follows its heading, up to the comments
  /// or to a heading that announces them.
  func textBehind(_ heading: Int) -> PlainText {
    var start = page[heading]
    for _ in 0..<3 {
      var noise: [Range<Int>] = []
      var end = survey.extent(start.index).upperBound
      let first = end
      var next = start.nextSibling
      var heading: Int?
      while let sibling = next, sibling.index < limit {
        let extent = survey.extent(sibling.index)
        if !sibling.isText {
          if extent.contains(limit) || announcesComments(sibling) { break }
          heading = PagePostReader.isHeading(sibling) ? sibling.index : nil
          let hints = survey.hints[sibling.index]
          let isNoise =
            survey.isForm(sibling.index) || sibling.name == "nav" || sibling.name == "aside"
            || !hints.isDisjoint(with: [.action, .aside, .form, .meta, .author, .date, .score])
          if isNoise { noise.append(extent) }
        }
        end = extent.upperBound
        next = sibling.nextSibling
      }
      // A heading that the comments follow is theirs.
      if let heading, end >= limit - 1 { end = heading }
      if let line = lineOfPost(in: first..<end) { noise.append(line) }
      let text = page.plainText(in: first..<end, excluding: CommentReader.apart(noise))
      if !text.isEmpty { return text }
      guard let parent = start.parent, parent.index > 0, parent.name != "body" else { break }
      start = parent
    }
    return PlainText(text: "")
  }

  private static func isHeading(_ element: Element) -> Bool {
    switch element.name {
    case "h2", "h3", "h4", "h5", "h6": true
    default: false
    }
  }

  private func announcesComments(_ element: Element) -> Bool {
    let extent = survey.extent(element.index)
    guard (3...60).contains(survey.lettersOfLabel(extent)) else { return false }
    let words = page.inlineText(in: extent)
    if CountWords.count(in: words) != nil { return true }
    let parts = words.lowercased().split { !$0.isLetter }.map(String.init)
    return parts.count <= 3 && parts.contains { CommentWords.countWords.contains($0) }
  }
}
