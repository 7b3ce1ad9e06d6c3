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
