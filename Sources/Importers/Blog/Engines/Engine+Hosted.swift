internal import ConversationCore

extension Engine {
  /// Blogger, TypePad and Movable Type, LiveJournal and its clones, Ghost, Squarespace,
  /// Tumblr, Medium: what people do not host themselves.
  static let hostedFamily: [Engine] = [
    Engine(
      name: "Blogger", service: .blogger,
      items: [".comment-thread li.comment", "li.comment#c"],
      requires: [".comment-thread", ".comment-block"],
      author: ["cite.user", "cite.blog-author", ".comment-header cite", ".user"],
      date: [".datetime"],
      body: [".comment-content"],
      without: [".comment-actions", ".comment-header"],
      postAuthor: ["cite.blog-author", ".icon.blog-author"],
      isThreaded: true, idStems: ["c"]),
    Engine(
      name: "Blogger", service: .blogger,
      items: ["dt#c", "dt.comment-author", "div.comment-author#c"],
      extent: .untilNext,
      requires: [
        "#Blog1_comments-block-wrapper", "#comments-block", ".comment-timestamp", "#Blog1_cmt-",
      ],
      author: [".comment-author a[rel=nofollow]", "dt", "div.comment-author"],
      date: [".comment-timestamp"],
      body: [".comment-body", "#Blog1_cmt-"],
      without: [".comment-footer", ".item-control"],
      postAuthor: [".blog-author", ".blog-author-comment"],
      idStems: ["c"]),
    Engine(
      name: "LiveJournal", service: .livejournal,
      items: ["#ljcmt", ".b-tree-twig .b-leaf", ".comment-wrap", "#cmt"],
      requires: [".ljuser", ".b-leaf", ".i-ljuser", ".i-ljuser-username"],
      author: [".i-ljuser-username", ".ljuser b", ".b-leaf-username-name", ".ljuser", ".poster"],
      date: [".b-leaf-createdtime", ".datetime", ".comment-date-time", "abbr.datetimelink"],
      body: [".b-leaf-article", ".comment-content", ".comment-body", ".comment-text"],
      without: [
        ".b-leaf-header", ".b-leaf-footer", ".comment-header", ".comment-interaction-links",
      ],
      postAuthor: [".poster-entry-poster", ".b-leaf-poster-author"],
      isThreaded: true, idStems: ["ljcmt", "cmt", "t"]),
    Engine(
      name: "Ghost", service: Service("ghost"),
      items: ["[data-testid=comment-component]"],
      isThreaded: true),
    Engine(
      name: "Squarespace", service: Service("squarespace"),
      items: [".squarespace-comments .comment", ".comment#comment-"],
      requires: [".squarespace-comments", ".sqs-comments"],
      author: [".commenter-name", ".author"], date: [".date", ".comment-date"],
      body: [".comment-body"], without: [".comment-header", ".comment-footer"], isThreaded: true,
      idStems: ["comment-"]),
    Engine(
      name: "Disqus", service: .disqus,
      items: [".post[data-role]", "li.post#post-"],
      requires: [".post-message", ".publisher-anchor-color"],
      author: [".author", ".post-byline"], date: [".time-ago", ".post-meta"],
      body: [".post-message"], without: [".post-menu", "footer"], isThreaded: true,
      idStems: ["post-"]),
  ]

  /// TypePad and Movable Type: the same names in several generations.
  static let typePadFamily: [Engine] = [
    Engine(
      name: "TypePad", service: .typepad,
      items: ["div.comment[id]", "div#comment-", "li.comment[id]"],
      requires: [
        ".comment-footer", ".comments-body", ".comments-content", ".comments-open-footer",
        ".comment-footer-author", ".typepad-comment", ".comments-open",
      ], forbids: [".comment-reply-link", ".commentlist", ".comment-list", ".commentmetadata"],
      author: [
        ".commenter-profile", ".comment-footer a[rel=nofollow]", ".vcard.author .fn", ".fn",
      ],
      date: [
        ".comment-footer .permalink", ".comment-footer a", "abbr.published", ".comment-footer",
      ],
      body: [".comment-content", ".comment-body"],
      without: [".comment-footer", ".comment-header"],
      idStems: ["comment-", "c"])
  ]
}
