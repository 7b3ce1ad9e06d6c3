internal import ConversationCore
internal import LibXML

/// What is known of the post that an `item` is, before or at its end.
struct WXRPost {
  var number: UInt64?
  var title: String?
  /// Its own address, or the one a plug-in sends readers to.
  var link: String?
  var guid: String?
  /// The last part of its permalink.
  var slug: String?
  /// Login of who wrote it.
  var creator: String?
  var said: Moment
  var status: Status
  var type: String
  /// It has a password.
  var isLocked: Bool
  /// Readers may comment.
  var isOpen: Bool
  /// Whether all that its comments need to know has been met.
  let isKnown: Bool
  var line: Int
  private let content: Int?

  /// Who can see it.
  enum Status {
    case published
    case secret
    case draft
    case scheduled
    case trash
  }

  /// Reads what stands in the tree of the item at a node.
  init(_ tree: XMLTree, at node: Int) {
    let found = WXRFields(tree, of: node)
    number = found[.postID].flatMap { tree.number(of: $0) }
    title = tree.name(of: found[.title])
    link = tree.siteAddress(of: found[.link])
    guid = tree.siteAddress(of: found[.guid])
    slug = tree.string(of: found[.postName])
    creator = tree.name(of: found[.creator])
    said = WXRDate.moment(
      utc: found[.postDateGMT].map { tree.bytes(of: $0) },
      local: found[.postDate].map { tree.bytes(of: $0) })
    status = Status(tree.string(of: found[.postStatus]))
    type = tree.string(of: found[.postType]) ?? "post"
    isLocked = tree.string(of: found[.postPassword]) != nil
    isOpen = found[.commentStatus].map { tree.isText(of: $0, "open") } ?? false
    isKnown =
      found[.postStatus] != nil && found[.postID] != nil && found[.creator] != nil
      && (found[.link] != nil || found[.guid] != nil)
    content = found[.content]
    line = tree.line(of: node)
  }

  /// Its words, from the tree it was read from.
  func text(in tree: XMLTree) -> PlainText {
    guard let content else { return PlainText(text: "") }
    // The editor of blocks writes whole paragraphs; before it a line break was a line's end.
    let isBlocks = tree.bytes(of: content).drop { $0 <= 0x20 }.starts(with: "<!-- wp:".utf8)
    return tree.plainText(of: content, lineBreaks: isBlocks ? .collapse : .keep)
  }

  /// Why it is no post to read; nil for one that is.
  var omission: String? {
    switch type {
    case "attachment": return type
    case "nav_menu_item": return English.menuEntry
    case "revision", "wp_global_styles", "wp_navigation", "custom_css", "wp_block",
      "wp_template", "wp_template_part", "oembed_cache", "customize_changeset":
      return English.siteDesign
    default: break
    }
    switch status {
    case .draft: return English.draft
    case .scheduled: return English.scheduled
    case .trash: return English.trash
    case .published, .secret: break
    }
    return type == "post" || type == "page" || isOpen ? nil : English.plugInRecord
  }
}

extension WXRPost.Status {
  fileprivate init(_ word: String?) {
    switch word?.lowercased() {
    case "draft", "auto-draft", "pending": self = .draft
    case "future": self = .scheduled
    case "trash": self = .trash
    case "private": self = .secret
    default: self = .published
    }
  }
}
