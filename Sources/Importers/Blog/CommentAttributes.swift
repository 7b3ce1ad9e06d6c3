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
  /// Whether some hold the comment's address.
  let hasPermalinks: Bool

  init(of page: HTMLPage) {
    ids = CommentAttributes.ids.filter { page.mayHave($0) }
    parents = CommentAttributes.parents.filter { page.mayHave($0) }
    depths = CommentAttributes.depths.filter { page.mayHave($0) }
    hasPermalinks = page.mayHave("data-comment-url") || page.mayHave("data-permalink")
  }

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
