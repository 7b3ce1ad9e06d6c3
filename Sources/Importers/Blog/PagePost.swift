internal import Bytes
internal import ConversationCore
internal import LibXML

/// The post a page is about, read from its head and its main article.
struct PagePost {
  var title: String?
  var author: String?
  var authorURL: String?
  var date: CommentFields.FoundDate?
  var text = PlainText(text: "")
  var line = 1
}

/// Finds the post of a page.
struct PagePostReader {
  let survey: PageSurvey
  let address: PageAddress
  /// Where the comments stand, sorted and apart; nothing of the post is looked for inside.
  private let comments: [Range<Int>]
  /// Whether anything on the page is named as a post's words.
  private let hasArticleBody: Bool
  /// Letters of the comments before each of them, and of all at the end.
  private let lettersBefore: [Int]

  private var page: HTMLPage { survey.page }
  /// Where the first comment starts, or the end of the page.
  private var limit: Int { comments.map(\.lowerBound).min() ?? page.count }

  /// A reader of a page whose comments stand at these places.
  init(_ survey: PageSurvey, _ address: PageAddress, comments: [Range<Int>]) {
    self.survey = survey
    self.address = address
    self.comments = CommentReader.apart(comments)
    hasArticleBody = survey.names.number(of: PagePostReader.articleBodyKey) != nil
    lettersBefore = self.comments.reduce(into: [0]) { sums, range in
      sums.append((sums.last ?? 0) + survey.letters(in: range))
    }
  }

  /// The post, as far as the page tells.
  func read() -> PagePost {
    var post = PagePost()
    let heading = headingNode()
    post.title = title(heading: heading)
    let article = articleNode(heading: heading)
    post.line = page[article ?? heading ?? 0].line
    let header = header(article: article, heading: heading)
    (post.author, post.authorURL) = author(in: header)
    post.date = date(in: header)
    if let article { post.text = text(of: article, heading: heading) }
    if post.text.isEmpty, let heading { post.text = textBehind(heading) }
    return post
  }

  // MARK: Title

  private func headingNode() -> Int? {
    var best: (rank: Int, node: Int)?
    let wanted = words(address.meta["og:title"] ?? documentTitle() ?? "")
    for name in ["h1", "h2", "h3"] as [MarkupName] {
      for node in page.tags.nodes(name) where node < limit {
        let extent = survey.extent(node)
        guard survey.letters(in: extent) > 0, survey.letters(in: extent) < 300 else { continue }
        let own = words(page.inlineText(in: extent))
        var rank = 0
        if !own.isEmpty, wanted.holds(own) {
          rank += wanted.utf8.starts(with: own.utf8) ? 9 : 6
        }
        if leadsToFrontPage(node) { rank -= 6 }
        let hints = survey.hints[node]
        if hints.contains(.title), hints.contains(.post) { rank += 4 }
        if page[node].hasClass("entry-title") || page[node].hasClass("post-title")
          || page[node].hasClass("p-name")
        {
          rank += 4
        }
        if survey.ancestor(of: node, where: .post) != nil { rank += 1 }
        if name == "h1" { rank += 2 } else if name == "h2" { rank += 1 }
        if let aside = survey.ancestor(of: node, where: .aside), survey.isSideBlock(aside) {
          rank -= 6
        }
        if rank > (best?.rank ?? 1) { best = (rank, node) }
      }
    }
    return best?.node
  }

  /// Whether a heading is the site's name: a link to its front page.
  private func leadsToFrontPage(_ node: Int) -> Bool {
    for child in survey.extent(node) where page[child].name == .a {
      guard let link = page[child].attribute("href") else { continue }
      guard let parts = SiteHost.parts(of: link) else { return link == "/" }
      return parts.rest.isEmpty || parts.rest == "/"
    }
    return false
  }

  private func words(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    var kept: [UInt8] = []
    for byte in text.utf8 {
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lower &- 0x61 < 26 || lower &- 0x30 < 10 { kept.append(lower) }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private func documentTitle() -> String? {
    for node in 0..<min(page.count, 400) where page[node].name == "title" {
      let text = page.inlineText(in: page[node].descendants)
      if !text.isEmpty { return text }
    }
    return nil
  }

  private func title(heading: Int?) -> String? {
    if let heading {
      let text = page.inlineText(in: survey.extent(heading))
      if !text.isEmpty { return text }
    }
    if let stated = address.meta["og:title"] ?? address.meta["twitter:title"] { return stated }
    guard let whole = documentTitle() else { return nil }
    // "Post | Site", "Post « Site", "Site: Post" — the first part is the post's.
    for separator in [" | ", " « ", " » ", " – ", " — ", " · ", " - "] {
      if let cut = whole.range(of: separator), cut.lowerBound > whole.startIndex {
        return String(whole[..<cut.lowerBound])
      }
    }
    return whole
  }

  // MARK: Article

  /// The element with the post's words: named so, and with most of the text.
  private func articleNode(heading: Int?) -> Int? {
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
  private static let articleBodyKey = NameIndex.key(UInt8(ascii: "@"), articleBody)

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

  private func text(of article: Int, heading: Int?) -> PlainText {
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
          element.name == "form" || element.name == "nav" || element.name == "aside"
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

  /// On a page that names nothing the post is what follows its heading, up to the comments
  /// or to a heading that announces them.
  private func textBehind(_ heading: Int) -> PlainText {
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
            sibling.name == "form" || sibling.name == "nav" || sibling.name == "aside"
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
    guard (3...60).contains(survey.letters(in: extent)) else { return false }
    let words = page.inlineText(in: extent)
    if CountWords.count(in: words) != nil { return true }
    let parts = words.lowercased().split { !$0.isLetter }.map(String.init)
    return parts.count <= 3 && parts.contains { CommentWords.countWords.contains($0) }
  }

  /// The line that says when, and perhaps by whom, the post was written: "Posted on
  /// January 12, 2009 by Ida Holm".
  private func lineOfPost(in range: Range<Int>) -> Range<Int>? {
    for node in range.prefix(200) where page[node].isText {
      let bytes = page[node].rawText
      guard (6...160).contains(bytes.count), bytes.contains(where: { $0 &- 0x30 < 10 }) else {
        continue
      }
      let words = page.inlineText(in: node..<node + 1)
      guard let printed = PageDateScanner.scan(words), case .date = printed.day,
        printed.length * 2 >= words.utf8.count || words.utf8.count - printed.length <= 40
      else { continue }
      guard survey.ancestor(of: node, where: [.aside, .comment]) == nil else { continue }
      if let parent = page[node].parent, survey.letters(in: survey.extent(parent.index)) <= 100 {
        return survey.extent(parent.index)
      }
      return node..<node + 1
    }
    return nil
  }

  // MARK: Author and date

  /// Where the post's name and date are looked for: its article, from its heading on.
  private func header(article: Int?, heading: Int?) -> Range<Int> {
    var start = [article, heading].compactMap { $0 }.min() ?? 0
    if let heading, let parent = page[heading].parent, parent.index > 0 {
      start = min(start, parent.index)
    }
    // A little before the heading: dates stand above titles.
    return max(0, start - 12)..<limit
  }

  private func author(in range: Range<Int>) -> (String?, String?) {
    for (key, value) in [
      ("author", address.meta["author"]), ("article:author", address.meta["article:author_name"]),
      ("dc.creator", address.meta["dc.creator"]),
    ] {
      if let value, !key.isEmpty, let name = PersonName.clean(value), !value.holds("://") {
        return (name, nil)
      }
    }
    let reader = CommentReader(survey, items: [], engine: nil)
    let item = CommentItem(node: range.lowerBound, range: range, container: nil)
    for selector in PagePostReader.authors {
      for node in selector.nodes(in: survey)
      where range.contains(node) && !isComment(node) {
        if let aside = survey.ancestor(of: node, where: .aside), survey.isSideBlock(aside),
          !page[node].hasClass("author")
        {
          continue
        }
        if let name = reader.name(at: node), name.split(separator: " ").count <= 6 {
          return (
            name,
            reader.authorURL(
              around: survey.extent(node), item,
              OwnNodes(CommentItem(node: node, range: survey.extent(node), container: nil), survey))
          )
        }
      }
    }
    return (lineOfPost(in: range).flatMap { nameInLine($0) }, nil)
  }

  /// The name behind "by" in the post's line.
  private func nameInLine(_ range: Range<Int>) -> String? {
    let words = page.inlineText(in: range).split(separator: " ")
    guard let by = words.firstIndex(where: { PagePostReader.byWords.contains($0.lowercased()) }),
      by + 1 < words.count
    else { return nil }
    let name = words[(by + 1)...].prefix(3).prefix { !$0.utf8.contains { $0 &- 0x30 < 10 } }
    return PersonName.clean(name.joined(separator: " "))
  }

  private static let byWords: Set<String> = ["by", "von", "par", "por", "door", "da", "av", "af"]

  /// Where themes put the name of who wrote the post, the surest first.
  private static let authors = [
    ".entry-author .fn", ".post-author .fn", ".author.vcard .fn", ".author .fn", "@author @name",
    "a@author", ".p-author", ".post-author", ".entry-author",
    ".byline .author", ".author-name", ".byline", ".author", ".posted-by", "@author", ".username",
    ".submitted a", ".post-footers",
  ].map { Selector($0) }

  private func isComment(_ node: Int) -> Bool {
    survey.ancestor(of: node, where: .comment).map {
      !survey.hints[$0].contains(.post) && page[$0].name != "body"
    } ?? false
  }

  private func date(in range: Range<Int>) -> CommentFields.FoundDate? {
    for key in [
      "article:published_time", "og:article:published_time", "datepublished", "dc.date",
      "dc.date.issued", "date", "dcterms.created", "article.published",
    ] {
      if let value = address.meta[key], let printed = PageDateScanner.scan(value),
        case .date = printed.day
      {
        return .init(printed: printed, words: .text(value), range: 0..<0)
      }
    }
    let reader = CommentReader(survey, items: [], engine: nil)
    var best: CommentFields.FoundDate?
    for node in range {
      let element = page[node]
      guard !element.isText, !element.isHidden else { continue }
      let isNamed =
        survey.hints[node].contains(.date) || element.name == "time" || element.name == "abbr"
      guard isNamed, survey.letters(in: survey.extent(node)) <= 120, !isComment(node),
        let found = reader.date(at: node)
      else { continue }
      if case .date = found.printed.day { return found }
      if best == nil, found.printed.day != nil { best = found }
    }
    return best ?? dateInAddress() ?? dateInLine(of: range)
  }

  private func dateInLine(of range: Range<Int>) -> CommentFields.FoundDate? {
    guard let line = lineOfPost(in: range),
      let printed = PageDateScanner.scan(page.inlineText(in: line))
    else { return nil }
    return .init(printed: printed, words: .nodes(line, else: nil), range: line)
  }

  /// The day in a permalink: `/2008/09/03/title`.
  func dateInAddress() -> CommentFields.FoundDate? {
    guard let day = PagePostReader.day(inAddress: address.permalink), day.isWhole else {
      return nil
    }
    let parts = day.day.components
    return .init(
      printed: PrintedDate(
        day: .date(year: parts.year, month: parts.month, day: parts.day), seconds: nil, offset: nil,
        length: 10, start: 0),
      words: .text(day.day.description), range: 0..<0)
  }

  /// Year, month and where printed day of a permalink; without a day the first of the
  /// month, not whole.
  static func day(inAddress address: String?) -> (day: CivilDay, isWhole: Bool)? {
    guard let address, let rest = SiteHost.parts(of: address)?.rest else { return nil }
    let parts = rest.split { $0 == "/" || $0 == "-" || $0 == "?" }.prefix(6).map {
      $0.utf8.count <= 4 ? Int($0) : nil
    }
    for (index, part) in parts.enumerated() {
      guard let year = part, (1990...2100).contains(year), index + 1 < parts.count,
        let month = parts[index + 1]
      else { continue }
      if index + 2 < parts.count, let number = parts[index + 2],
        let day = CivilDay(year: year, month: month, day: number)
      {
        return (day, true)
      }
      if let day = CivilDay(year: year, month: month, day: 1) { return (day, false) }
    }
    return nil
  }
}
