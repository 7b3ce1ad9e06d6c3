internal import ConversationCore

extension Engine {
  /// Drupal, SPIP, Serendipity, Textpattern, b2evolution, isso and static comments:
  /// engines people install.
  static let selfHostedFamily: [Engine] = [
    Engine(
      name: "Drupal", service: .drupal,
      items: [
        "article.js-comment", "article.comment", "div.comment.js-comment", "div.comment.clearfix",
        "div.comment.clear-block", "div.comment.comment-published",
      ],
      requires: [
        "@comment", ".comment-reply", ".field--name-comment-body", ".field-name-comment-body",
        ".indented", ".js-comment", ".comment__meta", ".comment_reply",
      ],
      author: [
        ".comment__author .username", ".username", "[typeof=schema:Person]", ".comment__author",
        ".submitted .author", ".submitted a", ".submitted",
      ],
      date: [".comment__time", "time", "@dateCreated", ".submitted", ".comment__submitted"],
      body: [
        "@text", ".comment__text-content", ".field-name-comment-body",
        ".field--name-comment-body .field__item", ".field--name-comment-body",
        ".comment__content .content", ".content",
      ],
      without: [
        ".links", ".comment__links", ".submitted", "footer", ".comment__meta", ".comment__title",
      ],
      postAuthor: [".by-node-author", ".comment-by-node-author", ".comment--by-author"],
      isThreaded: true, idStems: ["comment-"]),
    Engine(
      name: "SPIP", service: Service("spip"),
      items: ["li.forum-fil", "li.comment-item"],
      requires: [".forum-texte", ".comment-texte", ".forum-message", ".forum-chapo"],
      author: [".forum-chapo .fn", ".comment-author .fn", ".fn", ".forum-chapo .vcard"],
      date: ["abbr.date", ".date", "abbr.dtreviewed"],
      body: [".forum-texte", ".comment-texte"],
      without: [".forum-chapo", ".moderation", ".comment-reply", ".repondre"],
      isThreaded: true, idStems: ["forum", "comment"]),
    Engine(
      name: "Serendipity", service: Service("serendipity"),
      items: [".serendipity_comment"],
      author: [".comment_source_author", ".comment_author", ".serendipity_comment_source a"],
      date: [
        ".comment_source_date", ".serendipity_comment_source time", "time",
        ".serendipity_comment_source",
      ],
      body: [".serendipity_commentBody", ".comment_content"],
      without: [".serendipity_comment_source"],
      postAuthor: [".serendipity_comment_author_self"],
      idStems: ["serendipity_comment_", "c"]),
    Engine(
      name: "b2evolution", service: Service("b2evolution"),
      items: [".bComment", "article.evo_comment", "div.evo_comment"],
      author: [".bCommentTitle .user", ".evo_comment_title a", ".bCommentTitle"],
      date: [".bCommentTitle", ".evo_comment_title", ".evo_comment_info"],
      body: [".bCommentText", ".evo_comment_text"],
      without: [
        ".bCommentTitle", ".evo_comment_title", ".evo_comment_info", ".bCommentSmallPrint",
      ],
      idStems: ["comment_", "c"]),
    Engine(
      name: "isso", service: Service("isso"),
      items: [".isso-comment"],
      author: [".isso-author", ".author"], date: [".isso-text-wrapper time", "time"],
      body: [".isso-text", ".text"], without: [".isso-comment-footer", ".isso-comment-header"],
      isThreaded: true, idStems: ["isso-"]),
    Engine(
      name: "IntenseDebate", service: .blog,
      items: ["div.idc-c#IDComment"],
      author: [".idc-i .idc-a", ".idc-a", ".idc-i"],
      date: [".idc-time"],
      body: [".idc-c-t"],
      without: [".idc-c-h", ".idc-c-b", ".idc-reputation"],
      isThreaded: true, idStems: ["IDComment"]),
    Engine(
      name: "LiveFyre or Commento", service: .blog,
      items: [".commento-card", ".fyre-comment-article"],
      author: [".commento-name", ".fyre-comment-username"],
      date: [".commento-timeago", ".fyre-comment-date"],
      body: [".commento-body", ".fyre-comment-body"], isThreaded: true),
  ]
}
