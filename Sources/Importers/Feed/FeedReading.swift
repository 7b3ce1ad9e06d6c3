internal import ConversationCore
internal import LibXML

/// Reads items out of the tree of a feed.
enum FeedReading {
  /// Reads an item as the feed has it.
  static func read(_ tree: XMLTree, _ record: Int, into item: inout FeedItem) {
    item.reset()
    item.keep(allOf: tree, record)
    item.line = tree.line(of: record)
    var content: Int?
    var description: Int?
    var original: Range<Int>?
    var published: Int?
    var updated: Int?
    for node in tree.children(of: record) {
      switch FeedName(rawValue: tree.code(of: node)) {
      case .title: if item.title == nil { item.title = keptTitle(tree, node, &item) }
      case .link:
        if item.link == nil { item.link = item.keep(tree, node) }
        if item.link == nil { item.link = item.keep(tree, .href, of: node) }
      case .atomLink: link(tree, node, into: &item)
      case .guid: guid(tree, node, into: &item)
      case .content: content = content ?? node
      case .description: description = description ?? node
      case .summary: description = description ?? node
      case .creator: if let name = item.keep(tree, node) { item.author.name = name }
      case .author: if item.author.name == nil { item.author = signer(tree, node, &item) }
      case .published: if published == nil, tree.hasText(node) { published = node }
      case .updated: if updated == nil, tree.hasText(node) { updated = node }
      case .commentFeed: item.commentFeed = item.keep(tree, node)
      case .commentCount: item.commentCount = tree.number(of: node).flatMap { Int(exactly: $0) }
      case .inReplyTo:
        item.replies.append(
          FeedItem.Reply(
            ref: item.keep(tree, .ref, of: node), href: item.keep(tree, .href, of: node)))
      case .category: if isCommentTerm(tree, node) { item.isMarkedComment = true }
      case .originalLink: original = item.keep(tree, node)
      default: break
      }
    }
    if item.link == nil { item.link = item.keep(tree, .about, of: record) }
    if let original { item.link = original }
    item.text = text(tree, content, description)
    if let node = published ?? updated {
      item.said = FormatDates.moment(tree.trimmedBytes(of: node).span) ?? .unknown
      if !item.said.isDated { item.saidPrinted = tree.string(of: node) }
    }
  }

  private static func guid(_ tree: XMLTree, _ node: Int, into item: inout FeedItem) {
    if item.id == nil { item.id = item.keep(tree, node) }
    guard item.link == nil, let id = item.id,
      !tree.isAttribute(FeedName.isPermaLink, of: node, "false"),
      item.bytes[id].starts(with: "http".utf8)
    else { return }
    item.link = id
  }

  private static func isCommentTerm(_ tree: XMLTree, _ node: Int) -> Bool {
    tree.attribute(FeedName.term, of: node, endsWith: "#comment")
  }

  /// The content where it says anything, else the description.
  private static func text(_ tree: XMLTree, _ content: Int?, _ description: Int?) -> PlainText {
    if let content {
      let text = self.text(tree, content)
      if !text.isEmpty || !text.links.isEmpty { return text }
    }
    if let description {
      let text = self.text(tree, description)
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

  private static func keptTitle(
    _ tree: XMLTree, _ node: Int, _ item: inout FeedItem
  ) -> Range<Int>? {
    tree.hasMarkup(node) ? item.keep(title(tree, node)) : item.keep(tree, node)
  }

  /// A person: RSS's words or Atom's elements.
  static func signer(_ tree: XMLTree, _ node: Int, _ item: inout FeedItem) -> FeedSigner {
    var signer = FeedSigner()
    var hasParts = false
    for part in tree.children(of: node) {
      hasParts = true
      switch FeedName(rawValue: tree.code(of: part)) {
      case .authorName: signer.name = keptName(tree, part, &item)
      case .authorURI: signer.url = item.keep(tree, part)
      case .authorEmail: signer.email = item.keep(tree, part)
      default: break
      }
    }
    if !hasParts, let written = item.keep(tree, node) {
      return FeedSigner(written: written, in: item.bytes.span)
    }
    return signer
  }

  private static func keptName(
    _ tree: XMLTree, _ node: Int, _ item: inout FeedItem
  ) -> Range<Int>? {
    guard tree.hasMarkup(node) else { return item.keep(tree, node) }
    return item.keep(tree.string(of: node).map { Entities.decoded($0) })
  }

  private static func link(_ tree: XMLTree, _ node: Int, into item: inout FeedItem) {
    let rel = tree.attribute(FeedName.rel, of: node, among: LinkRelation.names)
    switch rel.map({ LinkRelation(rawValue: $0) ?? .other }) ?? .alternate {
    case .alternate, .alternateInFull:
      if item.link == nil { item.link = item.keep(tree, .href, of: node) }
      if item.link == nil { item.link = item.keep(tree, node) }
    case .related: if item.related == nil { item.related = item.keep(tree, .href, of: node) }
    case .replies:
      let count = tree.attribute(FeedName.count, of: node).flatMap { Int($0) }
      if let count { item.commentCount = item.commentCount ?? count }
      let type = tree.attribute(FeedName.type, of: node) ?? ""
      if type.contains("xml"), item.commentFeed == nil {
        item.commentFeed = item.keep(tree, .href, of: node)
      }
    case .other: break
    }
  }

  /// What a link of Atom's leads to.
  private enum LinkRelation: Int {
    case alternate
    case alternateInFull
    case related
    case replies
    case other

    static let names: [StaticString] = [
      "alternate", "http://www.iana.org/assignments/relation/alternate", "related", "replies",
    ]
  }
}
