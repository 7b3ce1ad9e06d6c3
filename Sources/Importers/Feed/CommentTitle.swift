/// What the title of a comment feed's item says: "Comment on POST by NAME", "By: NAME",
/// in the languages WordPress speaks.
struct CommentTitle {
  /// The post's title.
  private(set) var post: String?
  /// The commenter's name.
  private(set) var author: String?

  /// Reads an item's title, and the feed's where that names the post.
  init(_ title: String, feedTitle: String) {
    for (on, by) in CommentTitle.items where WordSearch.starts(title, with: on) {
      let rest = Substring(title.utf8.dropFirst(on.utf8.count))
      guard let last = WordSearch.last(by, in: rest) else { continue }
      post = CommentTitle.name(rest[..<last.lowerBound])
      author = CommentTitle.name(rest[last.upperBound...])
      return
    }
    for by in CommentTitle.authors where WordSearch.starts(title, with: by) {
      author = CommentTitle.name(Substring(title.utf8.dropFirst(by.utf8.count)))
    }
    for on in CommentTitle.postFeeds where WordSearch.starts(feedTitle, with: on) {
      post = CommentTitle.name(Substring(feedTitle.utf8.dropFirst(on.utf8.count)))
    }
  }

  /// Whether a feed's title says that it holds comments.
  static func isCommentFeed(_ title: String) -> Bool {
    isPostCommentFeed(title) || siteFeeds.contains { WordSearch.starts(title, with: $0) }
  }

  /// Whether it says that it holds the comments of one post.
  static func isPostCommentFeed(_ title: String) -> Bool {
    postFeeds.contains { WordSearch.starts(title, with: $0) }
  }

  private static func name(_ text: Substring) -> String? {
    let name = text.utf8.drop { $0 <= 0x20 }
    return name.isEmpty ? nil : String(Substring(name))
  }

  private static let items: [(on: String, by: String)] = [
    ("Comment on ", " by "), ("Kommentar zu ", " von "), ("Commentaires sur ", " par "),
    ("Comentario en ", " por "), ("Comentarios en ", " por "), ("Commenti su ", " di "),
    ("Reactie op ", " door "), ("Comentários sobre ", " por "),
    ("Komentarz do ", ", którego autorem jest "),
    ("Kommentar på ", " av "), ("Kommentar til ", " af "),
  ]

  private static let authors = [
    "By: ", "Von: ", "Par : ", "Par: ", "Por: ", "Di: ", "Door: ", "Autor: ", "Av: ", "Af: ",
  ]

  private static let siteFeeds = [
    "Comments for ", "Kommentare für ", "Commentaires pour ", "Comentarios para ",
    "Comentarios en ", "Commenti per ", "Reacties voor ", "Comentários para ",
  ]

  private static let postFeeds = [
    "Comments on: ", "Kommentare zu: ", "Commentaires sur : ", "Commentaires sur: ",
    "Comentarios en: ", "Commenti a: ", "Reacties op: ", "Comentários sobre: ", "Comments on ",
  ]
}
