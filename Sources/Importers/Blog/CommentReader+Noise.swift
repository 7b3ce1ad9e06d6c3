internal import Bytes
internal import LibXML

// What stands in a comment and is not said by its speaker.
extension CommentReader {
  /// Buttons, pictures, forms, badges and scores, as far as they touch a range, and the
  /// comments inside; with `sparesWords` none whose name alone speaks against it and that
  /// holds what looks like somebody's words.
  func noiseRanges(
    _ item: CommentItem, _ scan: OwnNodes, _ fields: CommentFields, _ bodies: ArraySlice<Int>,
    without: ArraySlice<Int>, touching touched: Range<Int>, sparesWords: Bool = false
  ) -> [Range<Int>] {
    var noise: [Range<Int>] = []
    noise.reserveCapacity(8)
    for node in without where !bodies.contains(node) { noise.append(survey.extent(node)) }
    if let author = fields.author?.range, !author.isEmpty,
      author.lowerBound != item.node || author.count < item.range.count
    {
      noise.append(author)
      if engine == nil, isDash(author.lowerBound - 1) {
        noise.append(author.lowerBound - 1..<author.lowerBound)
      }
    }
    if let date = fields.date?.range, !date.isEmpty, date.lowerBound != item.node,
      survey.letters(in: date) <= 120
    {
      noise.append(date)
    }
    if let cell = cellOfAuthor(item, fields) ?? profileOfAuthor(item, fields) { noise.append(cell) }
    var covered = item.range.lowerBound
    for node in scan.elements.dropFirst() where node >= covered {
      guard node < touched.upperBound else { break }
      let extent = survey.extent(node)
      guard extent.upperBound > touched.lowerBound, isNoise(node) else { continue }
      // Whatever the words stand in is not furniture, be its name as it may.
      let inner = CommentReader.first(in: bodies, from: extent.lowerBound)
      if inner < bodies.endIndex, bodies[inner] < extent.upperBound { continue }
      if sparesWords, holdsWords(extent, fields) { continue }
      noise.append(extent)
      covered = extent.upperBound
    }
    noise.append(contentsOf: item.nested)
    return noise
  }

  /// Whether a node is the dash in front of a signature.
  private func isDash(_ node: Int) -> Bool {
    guard node > 0, page.name(of: node) == .text else { return false }
    let text = page.inlineText(in: node..<node + 1)
    return !text.isEmpty && text.unicodeScalars.allSatisfy { "—–-~| ".unicodeScalars.contains($0) }
  }

  /// In a row of a table, the cell that holds the speaker and what the page says of them
  /// ("Member since 2003"), where another cell has the words.
  private func cellOfAuthor(_ item: CommentItem, _ fields: CommentFields) -> Range<Int>? {
    guard engine == nil, page.name(of: item.node) == "tr", let author = fields.author?.range,
      !author.isEmpty
    else { return nil }
    let cells = page[item.node].children.map { survey.extent($0.index) }
    guard let cell = cells.first(where: { $0.contains(author.lowerBound) }),
      cells.contains(where: { $0 != cell && survey.letters(in: $0) > CommentReader.furniture / 6 }),
      fields.date.map({ $0.range.isEmpty || !cell.contains($0.range.lowerBound) }) ?? true,
      survey.letters(in: cell) <= 2 * CommentReader.furniture
    else { return nil }
    return cell
  }

  /// The block around the speaker's name with what a forum says of its members: "Posts: 4,
  /// Registered: 2009-01-02".
  private func profileOfAuthor(_ item: CommentItem, _ fields: CommentFields) -> Range<Int>? {
    guard engine == nil, let author = fields.author?.range, !author.isEmpty else { return nil }
    var node = page.parent(of: author.lowerBound)
    for _ in 0..<6 {
      guard node > item.node else { return nil }
      let extent = survey.extent(node)
      guard extent.count <= 4 * PageEvidence.fewNodes,
        survey.letters(in: extent) <= 2 * CommentReader.furniture,
        fields.date.map({ $0.range.isEmpty || !extent.contains($0.range.lowerBound) }) ?? true
      else { return nil }
      let words = page.plainText(in: extent, excluding: []).text.lowercased()
      if CommentWords.profileLabels.occur(in: words) { return extent }
      node = page.parent(of: node)
    }
    return nil
  }

  /// Whether an element is the subject of an answer: "Re: Moving".
  private func isSubject(_ node: Int) -> Bool {
    switch page.name(of: node) {
    case "h2", "h3", "h4", "h5", "h6", "strong", "b": break
    default:
      guard survey.hints[node].contains(.title) else { return false }
    }
    let extent = survey.extent(node)
    guard extent.count <= PageEvidence.fewNodes, survey.letters(in: extent) <= 120 else {
      return false
    }
    return page.inlineText(in: extent).prefix(3).lowercased() == "re:"
  }

  private func isNoise(_ node: Int) -> Bool {
    let name = page.name(of: node)
    let hints = survey.hints[node]
    let letters = survey.letters(in: survey.extent(node))
    if survey.isForm(node) { return true }
    guard letters > 0 else { return false }
    if engine == nil, isSubject(node) { return true }
    if !hints.isDisjoint(with: [.pending, .says, .badge, .signature]), letters <= 200,
      hints.isDisjoint(with: .body)
    {
      return true
    }
    if hints.contains(.form), letters <= 400, hints.isDisjoint(with: [.body]) { return true }
    let isSmall = letters <= CommentReader.furniture
    if isSmall, !hints.isDisjoint(with: [.action, .score, .permalink, .aside, .avatar]),
      hints.isDisjoint(with: [.body])
    {
      return true
    }
    if isSmall, hints.contains(.meta), hints.isDisjoint(with: [.body, .comment]) { return true }
    if name == .a {
      if letters <= 40, let address = page[node].attributeBytes("href"),
        address.holds("replytocom")
      {
        return true
      }
      return letters <= 30 && isAction(node)
    }
    if letters <= 30, name == "span" || name == "li" || name == "p" || name == "div" {
      return isAction(node)
    }
    return false
  }

  /// Whether an element says what buttons say.
  private func isAction(_ node: Int) -> Bool {
    scratch.fill(from: page, survey.extent(node))
    return CommentWords.isAction(scratch.bytes)
  }

  /// Whether what was taken for the words is, or holds, a block of words.
  func holdsWords(_ place: CommentFields.WordsPlace, _ scan: OwnNodes, _ fields: CommentFields)
    -> Bool
  {
    scan.elements.contains { node in
      guard place.range.contains(node), isWords(node, fields) else { return false }
      let extent = survey.extent(node)
      return survey.letters(in: extent) > letters(of: place.excluded, in: extent)
    }
  }

  /// Whether words stand in an element: a paragraph, or what is named for words, with more
  /// than links in it and neither name nor date, and no field to write in.
  private func holdsWords(_ extent: Range<Int>, _ fields: CommentFields) -> Bool {
    !survey.holdsField(extent) && holdsWords(in: extent.dropFirst(), fields)
  }

  /// Whether words stand in one of some nodes: no further in than words begin, however deep it
  /// goes on.
  func holdsWords(in nodes: Range<Int>, _ fields: CommentFields) -> Bool {
    nodes.prefix(60).contains { !page.isHidden($0) && isWords($0, fields) }
  }

  private func isWords(_ node: Int, _ fields: CommentFields) -> Bool {
    let element = page[node]
    let hints = survey.hints[node]
    switch element.name {
    case "p", "blockquote", "pre": break
    default:
      guard !element.isText, hints.contains(.body) else { return false }
    }
    guard hints.isDisjoint(with: [.action, .form, .date, .avatar, .score, .signature, .badge])
    else {
      return false
    }
    let extent = survey.extent(node)
    let letters = survey.letters(in: extent)
    guard letters > 0, survey.anchorLetters(in: extent) * 2 <= letters, !isAction(node) else {
      return false
    }
    return [fields.author?.range, fields.date?.range].allSatisfy { mark in
      mark.map { $0.isEmpty || !extent.contains($0.lowerBound) } ?? true
    }
  }
}
