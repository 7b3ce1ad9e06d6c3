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
  /// Where the words stand, on a large page: then `text` is left empty.
  var place: WordsPlace?
  var permalink: String?
  /// The native id ("12" of `comment-12`).
  var native: String?
  /// A depth the page states in names, attributes or indents; only differences count.
  var depth: Int?
  /// The native id of the comment it answers, where the page states it.
  var parentNative: String?
  /// The fragment of the link to it, as written.
  var parentAnchor: String?
  var isByPostAuthor = false
  var isPending = false
  var isPing = false
  var isGone = false
  /// The address of a post it names in a heading or bookmark: another page's comment.
  var bookmark: String?

  /// Fills in what is open from another reading of the same comment.
  mutating func complete(with other: CommentFields) {
    author = author ?? other.author.map { Found(value: $0.value, range: 0..<0) }
    authorURL = authorURL ?? other.authorURL
    parentNative = parentNative ?? other.parentNative
    if let exact = other.date, exact.printed.isExact, date?.printed.isExact != true {
      date = FoundDate(printed: exact.printed, words: date?.words ?? exact.words, range: 0..<0)
    }
    if isSilent { text = other.text }
  }

  /// Whether nothing is said.
  var isSilent: Bool { place == nil && text.isEmpty }

  /// What is said. Linear in it.
  func words(on page: HTMLPage) -> PlainText {
    place.map { page.plainText(in: $0.range, excluding: $0.excluded) } ?? text
  }

  /// A range of nodes with what in it is not said: on a page of many megabytes words are
  /// made into text one comment at a time, so that they are not all in memory twice.
  struct WordsPlace {
    var range: Range<Int>
    var excluded: [Range<Int>]
    /// Bytes of a page whose comments keep places instead of text.
    static let leastPage = 4 << 20
  }

  /// A value and the nodes it came from.
  struct Found<Value> {
    var value: Value
    var range: Range<Int>
  }

  /// A date: as words, or from an attribute that says it exactly.
  struct FoundDate {
    var printed: PrintedDate
    /// Where its words stand.
    var words: Words
    /// The nodes it came from; empty for an attribute of the comment itself.
    var range: Range<Int>
  }

  /// The page's words for a date, made into text only where somebody asks.
  enum Words {
    case text(String)
    /// Visible words, or where there are none an attribute of a node.
    case nodes(Range<Int>, else: (node: Int, name: MarkupName)?)

    /// The words.
    func text(in page: HTMLPage) -> String {
      switch self {
      case .text(let text): return text
      case .nodes(let range, let other):
        let words = String(page.inlineText(in: range).drop { ",|;·–—- ".contains($0) })
        guard words.isEmpty, let other else { return words }
        return page[other.node].attribute(other.name) ?? ""
      }
    }
  }
}
