internal import LibXML

/// What was read of one comment, as the page has it.
struct CommentFields {
  var author: Found<String>?
  var authorURL: String?
  var login: String?
  var emailHash: String?
  var account: UInt64?
  var date: FoundDate?
  var text = PlainText(text: "")
  var permalink: String?
  /// The native id ("12" of `comment-12`).
  var native: String?
  /// A depth the page states in names, attributes or indents; only differences count.
  var depth: Int?
  /// The native id of the comment it answers, where the page states it.
  var parentNative: String?
  var isByPostAuthor = false
  var isPending = false
  var isPing = false
  var isGone = false
  /// The address of a post it names in a heading or bookmark: another page's comment.
  var bookmark: String?

  /// A value and the nodes it came from.
  struct Found<Value> {
    var value: Value
    var range: Range<Int>
  }

  /// A date: as words, or from an attribute that says it exactly.
  struct FoundDate {
    var printed: PrintedDate
    var words: String
    /// The nodes it came from; empty for an attribute of the comment itself.
    var range: Range<Int>
  }
}
