internal import LibXML

/// The attributes in which engines keep a comment's number, its parent and its depth, as
/// far as one page has them: most pages have none, and no comment is asked for them.
struct CommentAttributes {
  /// With a comment's own id.
  let ids: [MarkupName]
  /// With the id of the comment it answers.
  let parents: [MarkupName]
  /// With the depth in the thread.
  let depths: [MarkupName]
  /// With a date in words or numbers, and with one as a count of seconds.
  let dates: AttributeDates
  /// Whether some hold the comment's address.
  let hasPermalinks: Bool
  /// Whether some say how things look.
  let hasStyles: Bool
  /// Whether indents stand in elements of their own, as on Hacker News.
  let hasIndents: Bool
  /// Whether blocks of answers are marked as indented.
  let hasIndentedBlocks: Bool
  /// Whether addresses of speakers stand beside their names.
  let hasItemAddresses: Bool
  /// Whether there are pictures.
  let hasPictures: Bool
  /// Whether class words name accounts of speakers.
  let hasLogins: Bool
  /// Whether class words state depths.
  let hasDepthWords: Bool

  init(of page: HTMLPage) {
    ids = CommentAttributes.ids.filter { page.mayHave($0) }
    parents = CommentAttributes.parents.filter { page.mayHave($0) }
    depths = CommentAttributes.depths.filter { page.mayHave($0) }
    dates = AttributeDates(of: page)
    hasStyles = page.mayHave("style")
    hasIndents = page.names.number(of: CommentAttributes.indent) != nil
    hasIndentedBlocks = page.names.number(of: CommentAttributes.indented) != nil
    hasItemAddresses = page.names.number(of: CommentAttributes.itemAddress) != nil
    hasPictures = page.tags.count("img") > 0
    var hasLogins = false
    var hasDepthWords = false
    for name in page.names.names where name.mark == UInt8(ascii: ".") {
      let word = page.bytes(of: name)
      if word.starts(with: CommentAttributes.loginMark) { hasLogins = true }
      if CommentReader.depth(inWord: word) != nil { hasDepthWords = true }
    }
    self.hasLogins = hasLogins
    self.hasDepthWords = hasDepthWords
    hasPermalinks = page.mayHave("data-comment-url") || page.mayHave("data-permalink")
  }

  /// What class words begin with that name a speaker's account.
  static let loginMark = Array("comment-author-".utf8)
  private static let indent = NameIndex.key(UInt8(ascii: "."), Array("ind".utf8))
  private static let indented = NameIndex.key(UInt8(ascii: "."), Array("indented".utf8))
  private static let itemAddress = NameIndex.key(UInt8(ascii: "@"), Array("url".utf8))
  private static let ids: [MarkupName] = [
    "data-comment-id", "data-commentid", "data-comment_id", "data-cid", "data-id",
    "data-post-id", "data-message-id", "data-fullname",
  ]
  private static let parents: [MarkupName] = [
    "data-parent", "data-parent-id", "data-parentid", "data-parent-comment-id",
    "data-comment-parent", "data-reply-to", "data-in-reply-to", "data-replyto", "parent-id",
    "data-parent_id",
  ]
  private static let depths: [MarkupName] = [
    "data-depth", "data-level", "data-comment-depth", "data-indent", "data-nesting",
    "aria-level", "data-comment-level",
  ]
}
