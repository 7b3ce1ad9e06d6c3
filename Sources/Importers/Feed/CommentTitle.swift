/// What the title of a comment feed's item says: "Comment on POST by NAME", "By: NAME",
/// in the languages WordPress speaks.
struct CommentTitle {
  /// The post's title.
  private(set) var post: String?
  /// The commenter's name.
  private(set) var author: String?

  /// Reads an item's title; `feedPost` is the post that the feed's own title names.
  init(_ title: String, feedPost: String?) {
    for (on, by) in CommentTitle.items where WordSearch.starts(title, with: on) {
      guard let last = WordSearch.last(by, in: title, from: on.utf8.count) else { continue }
      post = CommentTitle.name(title, on.utf8.count..<last)
      author = CommentTitle.name(title, last + by.utf8.count..<title.utf8.count)
      return
    }
    for by in CommentTitle.authors where WordSearch.starts(title, with: by) {
      author = CommentTitle.name(title, by.utf8.count..<title.utf8.count)
    }
    post = feedPost
  }

  /// The post whose comments a feed holds, by the feed's title.
  static func post(ofFeed title: String) -> String? {
    postFeeds.last { WordSearch.starts(title, with: $0) }
      .flatMap { name(title, $0.utf8.count..<title.utf8.count) }
  }

  /// Whether a feed's title says that it holds comments.
  static func isCommentFeed(_ title: String) -> Bool {
    isPostCommentFeed(title) || siteFeeds.contains { WordSearch.starts(title, with: $0) }
  }

  /// Whether it says that it holds the comments of one post.
  static func isPostCommentFeed(_ title: String) -> Bool {
    postFeeds.contains { WordSearch.starts(title, with: $0) }
  }

  private static func name(_ title: String, _ range: Range<Int>) -> String? {
    let bytes = title.utf8Span.span
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
    return start < range.upperBound ? WordSearch.part(of: title, start..<range.upperBound) : nil
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
