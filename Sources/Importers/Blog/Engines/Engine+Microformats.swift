internal import ConversationCore

extension Engine {
  /// Markup that says what it means, whatever engine writes it: microformats2, the older
  /// hAtom, schema.org as microdata or RDFa.
  static let meaningFamily: [Engine] = [
    Engine(
      name: "microformats2", service: .blog,
      items: [
        ".p-comment", ".u-comment", ".h-cite.comment", ".u-like", ".p-like", ".u-repost",
        ".p-repost",
      ],
      author: [".p-author .p-name", ".p-author", ".h-card .p-name", ".h-card"],
      date: [".dt-published", "time"],
      body: [".e-content", ".p-content", ".p-summary", ".p-name"],
      without: [".p-author", ".dt-published"],
      isThreaded: true),
    Engine(
      name: "schema.org", service: .blog,
      items: ["@comment@Comment", "@Comment", "@UserComments", "@Answer"],
      author: ["@author @name", "@creator @name", "@author", "@creator"],
      date: ["@datePublished", "@dateCreated", "@commentTime", "time"],
      body: ["@text", "@commentText", "@description"],
      isThreaded: false, idStems: ["comment-", "c"]),
    Engine(
      name: "hAtom", service: .blog,
      items: [
        ".comments .hentry", "#comments .hentry", ".hfeed.comments .hentry", ".commentlist .hentry",
      ],
      author: [".author .fn", ".fn", ".author"],
      date: ["abbr.published", ".published", ".updated"],
      body: [".entry-content", ".entry-summary", ".comment-content"]),
  ]

  /// All families, the most particular names first.
  static let all: [Engine] =
    forumFamily + hostedFamily + selfHostedFamily.filter { $0.name != "Drupal" }
    + wordPressFamily.prefix(2) + selfHostedFamily.filter { $0.name == "Drupal" }
    + typePadFamily + wordPressFamily.dropFirst(2) + meaningFamily
}
