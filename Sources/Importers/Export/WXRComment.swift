internal import ConversationCore
internal import LibXML

/// One `wp:comment`, in the export's own words.
struct WXRComment {
  var id: UInt64?
  /// Who signed it.
  var signer: WXRSigner
  var said: Moment
  var text: PlainText
  var approval: Approval
  var sort: Sort
  /// Number of the comment it answers; nil where it answers the post.
  var parent: UInt64?
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
  init(_ tree: XMLTree, at node: Int, signers: inout WXRSigners) {
    let fields = WXRFields(tree, of: node)
    line = tree.line(of: node)
    approval = Approval(tree, at: fields[.commentApproved])
    id = fields[.commentID].flatMap { tree.number(of: $0) }
    sort = Sort(
      tree, at: fields[.commentType],
      sense: fields[.commentMeta] == nil ? nil : WXRComment.sense(tree, node))
    guard approval != .spam, approval != .trash, sort != .note else {
      signer = signers.nobody
      said = .unknown
      text = PlainText(text: "")
      return
    }
    signer = signers.signer(of: fields, in: tree)
    said = WXRDate.moment(
      utc: fields[.commentDateGMT].map { tree.bytes(of: $0) },
      local: fields[.commentDate].map { tree.bytes(of: $0) })
    text =
      fields[.commentContent].map { tree.plainText(of: $0, lineBreaks: .keep) }
      ?? PlainText(text: "")
    parent = fields[.commentParent].flatMap { tree.number(of: $0) }.flatMap { $0 == 0 ? nil : $0 }
    if parent == id { parent = nil }
    // What older plug-ins imported lost its type; a page's excerpt is told by its ends.
    if sort == .comment, signer.url != nil, text.isPingbackExcerpt { sort = .ping }
  }

  /// What a webmention means, as its plug-in noted beside the comment; nil where none did.
  private static func sense(_ tree: XMLTree, _ node: Int) -> String? {
    for child in tree.children(of: node)
    where tree.code(of: child) == WXRElement.commentMeta.rawValue {
      guard let key = tree.child(WXRElement.metaKey, of: child),
        tree.isText(of: key, "semantic_linkbacks_type")
      else { continue }
      return tree.string(of: tree.child(WXRElement.metaValue, of: child))
    }
    return nil
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
  /// From `comment_type`, which is empty or `comment` for nearly all.
  fileprivate init(_ tree: XMLTree, at node: Int?, sense: String?) {
    guard let node, !tree.isText(of: node, ""), !tree.isText(of: node, "comment") else {
      self = Self("", sense: sense)
      return
    }
    self = Self(tree.string(of: node) ?? "", sense: sense)
  }

  /// From `comment_type`; a webmention may say more of itself in its `sense`.
  private init(_ type: String, sense: String?) {
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
