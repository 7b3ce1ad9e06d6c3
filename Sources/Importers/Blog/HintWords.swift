/// The words that class and id names are made of, and what they suggest: a table.
///
/// A name like `wc-comment-right` is cut at hyphens, underscores and capitals into
/// `wc`, `comment`, `right`; the parts are looked up here, after whole names.
enum HintWords {
  /// Whole names whose parts would mislead.
  static let whole: [String: Hints] = table([
    (
      .author,
      "vcard comment-author commentauthor comment_author poster comment-by byline p-author author-link"
    ),
    (
      .name,
      "fn username user-name author-name nickname nick screen-name screenname display-name displayname hnuser bbusername comment-author-name comment__author-name names i_ljuser-username p-name"
    ),
    (
      .date,
      "commentmetadata comment-metadata datetime timestamp comment-timestamp dt-published published timeago time-ago age post-time comment-date commentdate postdate"
    ),
    (
      .meta,
      "comment-meta comment-info comment-header comhead comment-footer comment-head postinfo comment-data posted-by"
    ),
    (
      .body,
      "commtext e-content p-content comment-content commentcontent comment-text commenttext comment-body-text entry-content contenttext comment_text comment-message md cooked"
    ),
    (
      .children,
      "children comment-replies inline-thread replies comments-replies nested-comments child-comments sub-comments subcomments comment-children"
    ),
    (
      .postAuthor,
      "bypostauthor blog-author by-post-author post-author-comment op author-comment is-author"
    ),
    (.says, "says"),
    (.pending, "comment-awaiting-moderation awaiting-moderation unapproved pending-comment"),
    (
      .aside,
      "sidebar widget-area recentcomments recent-comments recent_comments related-posts relatedposts yarpp jp-relatedposts blogroll site-header site-footer colophon masthead navigation breadcrumbs widget_recent_comments tagcloud sharedaddy addtoany_share_save_container social-links"
    ),
    (
      .form,
      "respond comment-respond commentform comment-form commentlist-form reply-form comment-reply-title must-log-in form-allowed-tags comment-notes"
    ),
    (.badge, "badge label-author user-badge p3_comment_author role author-badge flair"),
    (.score, "score votes points karma rating like-count"),
    (.post, "hentry h-entry entry post-content post-body article-body articlebody entry-body"),
    (.action, "dropdown"),
  ])

  /// Parts of names.
  static let parts: [String: Hints] = table([
    (
      .comment,
      "comment comments cmt kommentar kommentare kommentaren commentaire commentaires comentario comentarios commento commenti reactie reacties reaktion reply replies response responses respuesta antwort antworten comm coment opinion opinions discussion forum message msg cmnt komentarz komentarze komentar komentare yorum kommentti"
    ),
    (
      .author,
      "author autor auteur autore user profile poster commenter commentator writer member person by who nick uploader creator sender contributor"
    ),
    (.name, "name username nickname usr fn nick login screenname"),
    (
      .date,
      "date time datetime timestamp when datum data published posted age ago created fecha uhrzeit zeit heure"
    ),
    (
      .body,
      "body text content texte inhalt contenu message msg copy desc description words entry richtext markdown prose bubble"
    ),
    (.meta, "meta metadata header head info footer byline details heading top headline"),
    (.avatar, "avatar gravatar userpic photo portrait thumb thumbnail icon picture img image pic"),
    (
      .action,
      "action actions reply replylink replyto button btn buttons edit delete report flag like likes share sharing vote voting permalink tools toolbar controls moderation respond antworten repondre quote-link menu links options abuse"
    ),
    (.form, "form respond textarea captcha login subscribe signup newsletter submit input fields"),
    (
      .aside,
      "sidebar aside nav navigation navbar menu footer breadcrumb breadcrumbs related recent popular trending teaser teasers blogroll tag tags cloud archive archives promo advert ads sponsor banner toc pagination pager social share sharing recommended"
    ),
    (.ping, "pingback trackback ping pings pingbacks trackbacks webmention webmentions"),
    (.title, "title subject betreff sujet titre headline heading"),
    (.post, "post article hentry story entry"),
    (.permalink, "permalink anchor"),
    (.badge, "badge role rank flair label level"),
    (.score, "score votes points karma rating count counter number num upvotes likes"),
    (.gone, "deleted removed hidden trashed"),
    (.children, "children nested replies"),
    (.quote, "quote quoted blockquote citation zitat"),
    (.signature, "signature sig"),
  ])

  private static func table(_ rows: [(Hints, String)]) -> [String: Hints] {
    var table: [String: Hints] = [:]
    for (hint, words) in rows {
      for word in words.split(separator: " ") { table[String(word), default: []].insert(hint) }
    }
    return table
  }

  /// What a name suggests, whole or by its parts.
  static func hints(for name: String) -> Hints {
    let lower = name.lowercased()
    if let known = whole[lower] { return known.union(comment(in: lower)) }
    var hints: Hints = []
    for part in split(name) { hints.formUnion(parts[part] ?? []) }
    return hints
  }

  /// Whether one of the parts of a name stands for comments.
  private static func comment(in name: String) -> Hints {
    split(name).contains { parts[$0]?.contains(.comment) == true } ? .comment : []
  }

  /// The parts of a name in lower case: cut at what is no letter and before capitals.
  static func split(_ name: String) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var previousIsLower = false
    for byte in name.utf8.prefix(80) {
      let isUpper = byte &- 0x41 < 26
      let isLetter = isUpper || byte &- 0x61 < 26 || byte >= 0x80
      if !isLetter || (isUpper && previousIsLower), !part.isEmpty {
        parts.append(String(decoding: part, as: UTF8.self))
        part.removeAll(keepingCapacity: true)
      }
      if isLetter { part.append(isUpper ? byte | 0x20 : byte) }
      previousIsLower = isLetter && !isUpper
    }
    if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
    return parts
  }
}
