internal import ConversationCore
internal import LibXML

/// Reads items out of the tree of a feed.
enum FeedReading {
  /// An item as the feed has it.
  static func item(_ tree: XMLTree, _ record: Int) -> FeedItem {
    var item = FeedItem()
    item.line = tree.line(of: record)
    var content: Int?
    var description: Int?
    var original: String?
    var published: Int?
    var updated: Int?
    for node in tree.children(of: record) {
      switch FeedName(rawValue: tree.code(of: node)) {
      case .title: item.title = item.title ?? title(tree, node)
      case .link:
        item.link = item.link ?? tree.string(of: node) ?? tree.attribute(FeedName.href, of: node)
      case .atomLink: link(tree, node, into: &item)
      case .guid:
        item.id = item.id ?? tree.string(of: node)
        if item.link == nil, !tree.isAttribute(FeedName.isPermaLink, of: node, "false"),
          let id = item.id, WordSearch.starts(id, with: "http")
        {
          item.link = id
        }
      case .content: content = content ?? node
      case .description: description = description ?? node
      case .summary: description = description ?? node
      case .creator: item.author.name = tree.string(of: node) ?? item.author.name
      case .author: if item.author.name == nil { item.author = person(tree, node) }
      case .published: if published == nil, tree.hasText(node) { published = node }
      case .updated: if updated == nil, tree.hasText(node) { updated = node }
      case .commentFeed: item.commentFeed = tree.string(of: node)
      case .commentCount: item.commentCount = tree.number(of: node).flatMap { Int(exactly: $0) }
      case .inReplyTo:
        item.replies.append(
          FeedItem.Reply(
            ref: tree.attribute(FeedName.ref, of: node),
            href: tree.attribute(FeedName.href, of: node)))
      case .category:
        let term = tree.attribute(FeedName.term, of: node) ?? ""
        if term.hasSuffix("#comment") { item.isMarkedComment = true }
      case .originalLink: original = tree.string(of: node)
      default: break
      }
    }
    if item.link == nil { item.link = tree.attribute(FeedName.about, of: record) }
    if let original { item.link = original }
    item.text = text(tree, content, description)
    if let node = published ?? updated {
      item.said = FormatDates.moment(tree.trimmedBytes(of: node).span) ?? .unknown
      if !item.said.isDated { item.saidPrinted = tree.string(of: node) }
    }
    return item
  }

  /// The content where it says anything, else the description.
  private static func text(_ tree: XMLTree, _ content: Int?, _ description: Int?) -> PlainText {
    for node in [content, description] {
      guard let node else { continue }
      let text = self.text(tree, node)
      if !text.isEmpty || !text.links.isEmpty { return text }
    }
    return PlainText(text: "")
  }

  private static func text(_ tree: XMLTree, _ node: Int) -> PlainText {
    let isPlain =
      tree.isAttribute(FeedName.type, of: node, "text")
      || tree.isAttribute(FeedName.type, of: node, "text/plain")
    if isPlain, let string = tree.string(of: node) { return PlainText(plain: string) }
    return tree.plainText(of: node)
  }

  /// A title without markup, on one line.
  static func title(_ tree: XMLTree, _ node: Int) -> String? {
    guard tree.hasMarkup(node) else { return tree.string(of: node) }
    let text = tree.plainText(of: node).text
    guard !text.isEmpty else { return nil }
    return text.utf8.contains(0x0A) ? text.replacing("\n", with: " ") : text
  }

  /// A person: RSS's words or Atom's elements.
  static func person(_ tree: XMLTree, _ node: Int) -> FeedPerson {
    var person = FeedPerson()
    var hasParts = false
    for part in tree.children(of: node) {
      hasParts = true
      switch FeedName(rawValue: tree.code(of: part)) {
      case .authorName: person.name = tree.string(of: part).map { Entities.decoded($0) }
      case .authorURI: person.url = tree.string(of: part)
      case .authorEmail: person.email = tree.string(of: part)
      default: break
      }
    }
    if !hasParts, let written = tree.string(of: node) { return FeedPerson(written: written) }
    return person
  }

  private static func link(_ tree: XMLTree, _ node: Int, into item: inout FeedItem) {
    let href = tree.attribute(FeedName.href, of: node)
    let count = tree.attribute(FeedName.count, of: node).flatMap { Int($0) }
    switch tree.attribute(FeedName.rel, of: node) ?? "alternate" {
    case "alternate", "http://www.iana.org/assignments/relation/alternate":
      item.link = item.link ?? href ?? tree.string(of: node)
    case "related": item.related = item.related ?? href
    case "replies":
      if let count { item.commentCount = item.commentCount ?? count }
      let type = tree.attribute(FeedName.type, of: node) ?? ""
      if type.contains("xml") { item.commentFeed = item.commentFeed ?? href }
    default: break
    }
  }
}
