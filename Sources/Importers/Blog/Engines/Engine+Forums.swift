internal import ConversationCore

extension Engine {
  /// Forums and question pages: the first post is what the page is about.
  static let forumFamily: [Engine] = [
    Engine(
      name: "Discourse", service: .discourse,
      items: [
        ".topic-post", ".crawler-post",
        "div.post[itemtype=http://schema.org/DiscussionForumPosting]",
      ],
      requires: [".topic-post", ".crawler-post", ".topic-body", ".crawler-post-meta"],
      author: [".names .username", ".creator @name", "@author @name", ".username", ".creator"],
      date: [".crawler-post-infos time", "time", ".relative-date", ".post-time", "@datePublished"],
      body: [".cooked", ".post[itemprop=text]", "@text", ".post"],
      without: [".crawler-post-meta", ".topic-map", ".post-menu-area", ".post-likes"],
      firstIsPost: true, idStems: ["post_"]),
    Engine(
      name: "phpBB", service: .forum,
      items: ["div.post#p", "article.post#p", "div.post[id]"],
      requires: [".postbody", ".postprofile", ".post-container"],
      author: [
        ".postbody .author .username", ".author .username", ".author .username-coloured",
        ".username", ".username-coloured", ".author strong", ".postprofile a", ".author",
      ],
      date: [".author time", "time", ".author", ".postdate"],
      body: [".postbody .content", ".content", ".post-content"],
      without: [
        ".postprofile", ".signature", ".author", ".post-buttons", ".profile-icons", ".notice",
      ],
      firstIsPost: true, idStems: ["p"]),
    Engine(
      name: "vBulletin", service: .forum,
      items: ["li.postcontainer", "li.postbit", "table#post", "div#edit"],
      requires: [".postbit", ".postcontainer", ".bigusername", "#post_message_"],
      author: [".username strong", ".username", ".bigusername"],
      date: [".postdate .date", ".date", ".thead"],
      body: ["#post_message_", ".postcontent", ".content"],
      without: [".signature", ".userinfo", ".postfoot"],
      firstIsPost: true, idStems: ["post_", "post", "edit"]),
    Engine(
      name: "XenForo", service: .forum,
      items: ["article.message", "li.message", "article.message--post"],
      requires: [".message-userContent", ".messageText", ".message-body"],
      author: [".message-name .username", ".message-name", ".username", ".userText .username"],
      date: [".message-attribution time", "time", ".DateTime"],
      body: [".message-body .bbWrapper", ".bbWrapper", ".messageText", ".message-body"],
      without: [".message-signature", ".message-attribution", ".messageMeta", ".message-footer"],
      firstIsPost: true, idStems: ["post-", "js-post-"]),
    Engine(
      name: "Invision Community", service: .forum,
      items: ["article.ipsComment", "article.cPost", "div.post_block#post_id_"],
      requires: [
        ".cPost_contentWrap", ".ipsComment_content", ".cAuthorPane", ".post_wrap", ".post_body",
      ],
      author: [
        ".cAuthorPane_author", ".ipsComment_author a", ".ipsComment_author", ".author @name",
        "[hovercard-ref=member]", ".author", "@author @name", "@name",
      ],
      date: ["time", "abbr.published", ".published", "@commentTime"],
      body: [
        ".cPost_contentWrap .ipsType_richText", ".ipsType_richText", ".cPost_contentWrap",
        ".post.entry-content", ".entry-content", "@commentText",
      ],
      without: [
        ".signature", ".cAuthorPane", ".ipsItemControls", ".ipsComment_controls", ".author_info",
        ".post_controls", ".edit",
      ],
      firstIsPost: true, idStems: ["elComment_", "comment-", "post_id_"]),
    Engine(
      name: "MyBB", service: .forum,
      items: ["div.post#post_"],
      requires: [".post_author", ".author_information"],
      author: [
        ".author_information strong a", ".author_information .largetext",
        ".author_information strong",
        ".author_information a", ".post_author a",
      ],
      date: [".post_date"],
      body: [".post_body"],
      without: [".post_author", ".post_controls", ".signature", ".post_meta", ".post_head"],
      firstIsPost: true, idStems: ["post_"]),
    Engine(
      name: "SMF", service: .forum,
      items: ["div.post_wrapper"],
      requires: [".poster", ".keyinfo", ".postarea"],
      author: [".poster h4 a", ".poster h4"],
      date: [".keyinfo .postinfo", ".keyinfo .smalltext", ".smalltext"],
      body: [".post .inner", ".inner", ".post"],
      without: [".poster", ".keyinfo", ".moderatorbar", ".signature", ".attachments"],
      firstIsPost: true, idStems: ["msg_", "msg", "subject_"]),
    Engine(
      name: "FluxBB or PunBB", service: .forum,
      items: ["div.blockpost", "div.post.replypost", "div.post.firstpost"],
      requires: [".postmsg", ".postleft", ".postbody"],
      author: [".postleft dt a", ".postleft dt", ".post-author .username", ".post-byline strong"],
      date: ["h2 a", "h2", ".posthead", ".post-link"],
      body: [".postmsg", ".entry-content"],
      without: [".postleft", ".postsignature", ".postedit", ".postfoot", ".post-author"],
      firstIsPost: true, idStems: ["p"]),
    Engine(
      name: "bbPress", service: .forum,
      items: ["div.bbp-reply-header", "div.bbp-topic-header"],
      extent: .untilNext,
      requires: [".bbp-reply-content", ".bbp-topic-content"],
      author: [
        ".bbp-reply-author .bbp-author-name", ".bbp-author-name", ".bbp-author-link",
        ".bbp-reply-author a", ".bbp-reply-author",
      ],
      date: [".bbp-reply-post-date", ".bbp-topic-post-date"],
      body: [".bbp-reply-content", ".bbp-topic-content"],
      without: [
        ".bbp-author-role", ".bbp-admin-links", ".bbp-reply-revision-log", ".bbp-reply-permalink",
        ".bbp-reply-header", ".bbp-reply-author",
      ],
      firstIsPost: true, idStems: ["post-"]),
    Engine(
      name: "Trac", service: Service("trac"),
      items: ["h3.change"],
      extent: .untilNext,
      requires: [".trac-author", ".trac-author-user", ".comment.searchable"],
      author: [".trac-author", ".trac-author-user", ".trac-author-none"],
      date: ["a.timeline", "h3"],
      body: [".comment.searchable", ".comment"],
      without: [".changes", ".trac-change-panel", ".trac-ticket-buttons", "h3"],
      idStems: ["comment:"]),
    Engine(
      name: "Redmine", service: Service("redmine"),
      items: ["div.journal.has-notes"],
      requires: ["#note-", "#change-"],
      author: [".note-header a.user", "h4 a.user", "a.user", ".user"],
      date: [".note-header a[title]", "h4 a[title]"],
      body: [".wiki"],
      without: [".contextual", ".details", "h4"],
      idStems: ["change-"]),
    Engine(
      name: English.questionPage, service: Service("stackexchange"),
      items: ["div.question#question", "div.answer#answer-", "li.comment#comment-"],
      requires: [".post-signature", ".user-details", ".comment-copy", ".s-prose"],
      author: [
        ".comment-user", ".post-signature.owner .user-details a", ".user-details @name",
        ".user-details a", ".user-details",
      ],
      date: [".comment-date", ".user-action-time .relativetime", "time", ".relativetime"],
      body: [".comment-copy", ".s-prose", ".post-text", ".js-post-body"],
      without: [".post-signature", ".js-vote-count", ".comments"],
      isThreaded: true, firstIsPost: true, idStems: ["answer-", "comment-"]),
    Engine(
      name: "Hacker News", service: Service("hackernews"),
      items: ["tr.comtr"],
      author: [".hnuser"], date: [".age"], body: [".commtext", ".comment"],
      without: [".reply", ".comhead"], isThreaded: true),
    Engine(
      name: "Reddit", service: Service("reddit"),
      items: ["div.thing.comment"],
      author: [".author"], date: ["time", ".live-timestamp"],
      body: [".usertext-body .md", ".md"], without: [".tagline", ".buttons"],
      isThreaded: true, idStems: ["thing_t1_"]),
    Engine(
      name: "GitHub", service: Service("github"),
      items: [
        ".timeline-comment", "[data-testid=comment-viewer-outer-box]", ".react-issue-comment",
      ],
      author: ["a.author", "[data-testid=avatar-link]", ".author"],
      date: ["relative-time", "time"], body: [".comment-body", ".markdown-body"],
      without: [".timeline-comment-header"], isThreaded: false, firstIsPost: true,
      idStems: ["issuecomment-", "issue-"]),
    Engine(
      name: "Mastodon", service: Service("mastodon"),
      items: [".detailed-status__wrapper", ".status__wrapper", ".detailed-status", ".status"],
      requires: [".display-name", ".status__content"],
      author: [".display-name__html", ".display-name strong", ".p-name", ".display-name"],
      date: ["time", ".detailed-status__datetime", ".status__relative-time"],
      body: [".status__content__text", ".status__content", ".e-content"],
      without: [".status__action-bar", ".detailed-status__meta", ".status__info"],
      firstIsPost: true),
  ]
}
