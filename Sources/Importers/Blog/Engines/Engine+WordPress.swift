internal import ConversationCore

extension Engine {
  /// WordPress and what grew on it. Class names: `Walker_Comment` and `comment_class()`
  /// of WordPress; themes before 2.7 and custom call-backs keep the ids.
  static let wordPressFamily: [Engine] = [
    Engine(
      name: "WordPress, wpDiscuz", service: .wordpress,
      items: [".wpd-comment", ".wc-comment"],
      author: [".wpd-comment-author", ".wc-comment-author"],
      date: [".wpd-comment-date", ".wc-comment-date"],
      body: [".wpd-comment-text", ".wc-comment-text"],
      without: [".wpd-comment-label", ".wc-comment-label"],
      postAuthor: [".wc-blog-post_author", ".wpd-blog-post_author", ".wpd-blog-administrator"],
      pings: [".wpd-blog-pingback", ".wpd-blog-trackback"],
      isThreaded: true, idStems: ["comment-", "wpd-comm-", "wc-comm-"]),
    Engine(
      name: "WordPress with Disqus", service: .wordpress,
      items: ["li#dsq-comment-", "div#dsq-comment-"],
      author: ["#dsq-author-user-", "#dsq-cite-"],
      body: ["#dsq-comment-message-", ".dsq-comment-message"],
      idStems: ["dsq-comment-"]),
    Engine(
      name: "WordPress", service: .wordpress,
      items: [
        "li#comment-", "li#li-comment-", "li.comment", "li.pingback", "li.trackback",
        "article#comment-", "div#comment-", "div#li-comment-", "div.comment[id]", "dt#comment-",
        "li#div-comment-", "div#div-comment-", "article#div-comment-",
      ],
      requires: [
        "#comment-", "#li-comment-", ".comment-reply-link", ".commentlist", ".comment-list",
        ".commentmetadata",
      ],
      author: [
        ".comment-author .fn", "cite.fn", "b.fn", ".fn", ".comment-author-name",
        ".comment-author cite",
        "cite", ".comment-author .url", ".commentauthor", ".comment-author", ".comment_author",
        ".author-name", ".comment-name", "a.url", ".author",
      ],
      date: [
        ".comment-metadata time", "time", ".comment-date", ".comment-time", ".commentdate",
        ".comment_date", ".date", ".time",
        ".comment-meta a", ".commentmetadata", ".comment-meta",
      ],
      body: [
        ".comment-content", ".comment-text", ".commenttext", ".comment_text", ".comment-entry",
        ".contenttext", ".comment-body-text", ".commentcontent", ".comment_content",
      ],
      without: [
        ".comment-author", ".comment-meta", ".commentmetadata", ".comment-metadata", ".reply",
        ".says", ".comment-likes", ".comment-actions", ".comment-edit-link", ".comment-reply-link",
        ".comment-number", ".comment-awaiting-moderation", ".sharedaddy", ".comment-footer",
      ],
      postAuthor: [".bypostauthor"],
      pings: [".pingback", ".trackback"],
      idStems: ["comment-", "li-comment-", "div-comment-"]),
  ]
}
