internal import ConversationCore
internal import LibXML

/// One `wp:comment`, in the export's own words.
struct WXRComment {
  var id: UInt64?
  var author: String?
  var email: String?
  var url: String?
  var said: Moment
  var text: PlainText
  var approval: Approval
  var sort: Sort
  /// Number of the comment it answers; nil where it answers the post.
  var parent: UInt64?
  /// Number of the site's user who wrote it; nil for a guest.
  var user: UInt64?
  /// Line its start tag ends on.
  var line: Int

  /// What the site did with it.
  enum Approval {
    case approved
    case pending
    case spam
    case trash
  }

  /// What it is.
  enum Sort {
    case comment
    case ping
    case like
    case repost
    /// What a plug-in keeps among the comments: a note on an order, a log.
    case note
  }
}

extension WXRComment {
  /// Reads the comment at a node. One the site threw away is not read in full.
  init(_ tree: XMLTree, at node: Int) {
    var fields = Fields()
    for child in tree.children(of: node) { fields.note(child, tree) }
    line = tree.line(of: node)
    approval = Approval(tree, at: fields.approved)
    id = fields.id.flatMap { tree.number(of: $0) }
    sort = Sort(tree.string(of: fields.type) ?? "", sense: fields.sense)
    guard approval != .spam, approval != .trash, sort != .note else {
      said = .unknown
      text = PlainText(text: "")
      return
    }
    author = tree.name(of: fields.author)
    email = tree.string(of: fields.email)
    url = tree.siteAddress(of: fields.url)
    said = WXRDate.moment(
      utc: fields.dateGMT.map { tree.bytes(of: $0) }, local: fields.date.map { tree.bytes(of: $0) })
    text =
      fields.content.map { tree.plainText(of: $0, lineBreaks: .keep) } ?? PlainText(text: "")
    parent = fields.parent.flatMap { tree.number(of: $0) }.flatMap { $0 == 0 ? nil : $0 }
    user = fields.user.flatMap { tree.number(of: $0) }.flatMap { $0 == 0 ? nil : $0 }
    if parent == id { parent = nil }
    // What older plug-ins imported lost its type; a page's excerpt is told by its ends.
    if sort == .comment, url != nil, text.isPingbackExcerpt { sort = .ping }
  }

  /// Where in the tree the fields stand; of several of one name the first counts.
  private struct Fields {
    var id: Int?
    var author: Int?
    var email: Int?
    var url: Int?
    var date: Int?
    var dateGMT: Int?
    var content: Int?
    var approved: Int?
    var type: Int?
    var parent: Int?
    var user: Int?
    /// What a webmention means, as its plug-in noted.
    var sense: String?

    mutating func note(_ node: Int, _ tree: XMLTree) {
      switch WXRElement(rawValue: tree.code(of: node)) {
      case .commentID: id = id ?? node
      case .commentAuthor: author = author ?? node
      case .commentEmail: email = email ?? node
      case .commentURL: url = url ?? node
      case .commentDate: date = date ?? node
      case .commentDateGMT: dateGMT = dateGMT ?? node
      case .commentContent: content = content ?? node
      case .commentApproved: approved = approved ?? node
      case .commentType: type = type ?? node
      case .commentParent: parent = parent ?? node
      case .commentUser: user = user ?? node
      case .commentMeta:
        guard let key = tree.child(WXRElement.metaKey, of: node),
          tree.isText(of: key, "semantic_linkbacks_type")
        else { return }
        sense = tree.string(of: tree.child(WXRElement.metaValue, of: node))
      default: return
      }
    }
  }
}

extension WXRComment.Approval {
  fileprivate init(_ tree: XMLTree, at node: Int?) {
    guard let node else {
      self = .approved
      return
    }
    if tree.isText(of: node, "1") {
      self = .approved
      return
    }
    switch tree.string(of: node)?.lowercased() {
    case "0", "hold", "unapproved", "pending": self = .pending
    case "spam": self = .spam
    case "trash", "post-trashed": self = .trash
    default: self = .approved
    }
  }
}

extension WXRComment.Sort {
  /// From `comment_type`; a webmention may say more of itself in its `sense`.
  fileprivate init(_ type: String, sense: String?) {
    switch type.isEmpty ? type : type.lowercased() {
    case "", "comment": self = sense.map { Self($0, sense: nil) } ?? .comment
    case "webmention": self = sense.map { Self($0, sense: nil) } ?? .ping
    case "pingback", "trackback", "mention", "tag", "bookmark", "read", "listen", "watch":
      self = .ping
    case "like", "favorite", "favourite", "star": self = .like
    case "repost", "share", "reshare": self = .repost
    case let type where type.hasSuffix("note") || type.hasSuffix("log"): self = .note
    default: self = .comment
    }
  }
}
