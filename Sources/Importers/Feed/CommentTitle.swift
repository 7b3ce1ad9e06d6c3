/// What the title of a comment feed's item says: "Comment on POST by NAME", "By: NAME",
/// in the languages WordPress speaks.
struct CommentTitle {
  /// Where the post's title stands.
  private(set) var post: Range<Int>?
  /// Where the commenter's name stands.
  private(set) var author: Range<Int>?
  /// Whether it may name a post at all; where it does not, the feed may have.
  private(set) var namesPost = false

  /// Nothing said.
  init() {}

  /// Reads an item's title.
  init(_ title: Range<Int>, in bytes: Span<UInt8>) {
    // Of most other titles the first letter tells.
    guard title.lowerBound < title.upperBound,
      CommentTitle.firsts.contains(bytes[title.lowerBound])
    else { return }
    for (on, by) in CommentTitle.items where CommentTitle.starts(title, on, in: bytes) {
      let rest = title.lowerBound + on.count..<title.upperBound
      guard let last = WordSearch.last(by, in: bytes, rest) else { continue }
      post = CommentTitle.name(rest.lowerBound..<last, in: bytes)
      author = CommentTitle.name(last + by.count..<title.upperBound, in: bytes)
      namesPost = true
      return
    }
    for by in CommentTitle.authors where CommentTitle.starts(title, by, in: bytes) {
      author = CommentTitle.name(title.lowerBound + by.count..<title.upperBound, in: bytes)
    }
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
    name(range, in: title.utf8Span.span).map { WordSearch.part(of: title, $0) }
  }

  private static func name(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
    return start < range.upperBound ? start..<range.upperBound : nil
  }

  private static func starts(
    _ title: Range<Int>, _ word: [UInt8], in bytes: Span<UInt8>
  ) -> Bool {
    title.count >= word.count && WordSearch.starts(bytes, with: word, at: title.lowerBound)
  }

  private static let items: [(on: [UInt8], by: [UInt8])] = [
    ("Comment on ", " by "), ("Kommentar zu ", " von "), ("Commentaires sur ", " par "),
    ("Comentario en ", " por "), ("Comentarios en ", " por "), ("Commenti su ", " di "),
    ("Reactie op ", " door "), ("Comentários sobre ", " por "),
    ("Komentarz do ", ", którego autorem jest "),
    ("Kommentar på ", " av "), ("Kommentar til ", " af "),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  private static let authors = [
    "By: ", "Von: ", "Par : ", "Par: ", "Por: ", "Di: ", "Door: ", "Autor: ", "Av: ", "Af: ",
  ].map { Array($0.utf8) }

  /// What all of these begin with.
  private static let firsts = Array("CKRBVPDA".utf8)

  private static let siteFeeds = [
    "Comments for ", "Kommentare für ", "Commentaires pour ", "Comentarios para ",
    "Comentarios en ", "Commenti per ", "Reacties voor ", "Comentários para ",
  ]

  private static let postFeeds = [
    "Comments on: ", "Kommentare zu: ", "Commentaires sur : ", "Commentaires sur: ",
    "Comentarios en: ", "Commenti a: ", "Reacties op: ", "Comentários sobre: ", "Comments on ",
  ]
}
