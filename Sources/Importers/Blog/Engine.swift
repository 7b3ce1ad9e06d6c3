internal import ConversationCore

/// How one family of blog engines marks up comments: data, no code.
///
/// Selectors are tried in order; what no selector finds is looked for by structure
/// (`CommentReader`), so that a theme that renames half of it is still read.
struct Engine: Sendable {
  /// The family for people: "WordPress".
  var name: String
  var service: Service
  /// Where a comment begins.
  var items: [String]
  /// How far a comment reaches.
  var extent = Extent.element
  /// What must be on the page as well, for names that other engines share.
  var requires: [String] = []
  /// What must not be on the page, for the same reason.
  var forbids: [String] = []
  /// The speaker's name.
  var author: [String] = []
  /// When it was said.
  var date: [String] = []
  /// What was said.
  var body: [String] = []
  /// What inside a comment is never part of its words.
  var without: [String] = []
  /// What marks a comment as the post author's, on the comment or below it.
  var postAuthor: [String] = []
  /// What marks a pingback.
  var pings: [String] = []
  /// Whether the engine shows threads: a top-level comment answers the post.
  var isThreaded = false
  /// Whether the first item is the post itself (forums, question pages).
  var firstIsPost = false
  /// Stems of ids that hold a comment's number.
  var idStems: [String] = []

  /// How far a comment reaches from where it begins.
  enum Extent: Sendable {
    /// The element.
    case element
    /// The element and its siblings up to the next comment (`dt`, `dd`, `dd`).
    case untilNext
  }
}
