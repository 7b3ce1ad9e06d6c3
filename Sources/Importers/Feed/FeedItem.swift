internal import Bytes
internal import ConversationCore
internal import LibXML

/// An item of a feed, in the feed's words: RSS's, Atom's and JSON Feed's alike.
///
/// Its words lie one behind the other in one array, and fields are places there: of most
/// of them no text is ever made. One item serves for a whole feed.
struct FeedItem {
  /// What an item answers, as it states it.
  struct Reply {
    var ref: Range<Int>?
    var href: Range<Int>?
  }

  /// All fields' bytes.
  private(set) var bytes: [UInt8] = []
  /// Which places of the tree the first of them are.
  private var places = 0..<0
  var title: Range<Int>?
  /// Where it is to be read (`rel=alternate`).
  var link: Range<Int>?
  /// `guid` or `id`.
  var id: Range<Int>?
  var author = FeedSigner()
  /// When it was published, or else changed.
  var said = Moment.unknown
  /// The same in the feed's words, where they cannot be read.
  var saidPrinted: String?
  /// Content, or else its summary.
  var text = PlainText(text: "")
  var replies: [Reply] = []
  /// Blogger's nested parent: the feed address of a comment.
  var related: Range<Int>?
  /// How many comments it is said to have.
  var commentCount: Int?
  /// Where its comments are a feed.
  var commentFeed: Range<Int>?
  /// Whether a category says that it is a comment.
  var isMarkedComment = false
  /// Line of its start tag; 0 where lines have no meaning.
  var line = 0

  /// Whether it says nothing at all.
  var isEmpty: Bool {
    title == nil && link == nil && id == nil && author.isEmpty && text.isEmpty
      && text.links.isEmpty
  }
}

extension FeedItem {
  /// Forgets everything but the memory.
  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    places = 0..<0
    (title, link, id, related, commentFeed) = (nil, nil, nil, nil, nil)
    author = FeedSigner()
    said = .unknown
    if saidPrinted != nil { saidPrinted = nil }
    if !replies.isEmpty { replies.removeAll(keepingCapacity: true) }
    commentCount = nil
    isMarkedComment = false
    line = 0
  }

  /// Keeps a text; nil for none.
  mutating func keep(_ text: String?) -> Range<Int>? {
    guard let text else { return nil }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return start..<bytes.count
  }

  /// Keeps all words of a record at once.
  mutating func keep(allOf tree: XMLTree, _ record: Int) {
    places = tree.append(allInRecord: record, to: &bytes)
  }

  /// The text of a node, kept; nil for one that has none.
  mutating func keep(_ tree: XMLTree, _ node: Int) -> Range<Int>? {
    tree.places(ofText: node).map { keep(tree, $0) }
  }

  /// An attribute's value, kept; nil where the node has none.
  mutating func keep(_ tree: XMLTree, _ name: FeedName, of node: Int) -> Range<Int>? {
    tree.places(ofAttribute: name, of: node).map { keep(tree, $0) }
  }

  private mutating func keep(_ tree: XMLTree, _ found: Range<Int>) -> Range<Int> {
    if found.lowerBound >= places.lowerBound, found.upperBound <= places.upperBound {
      return found.lowerBound - places.lowerBound..<found.upperBound - places.lowerBound
    }
    let start = bytes.count
    tree.append(found, to: &bytes)
    return start..<bytes.count
  }

  /// A field as text.
  func string(_ field: Range<Int>?) -> String? {
    field.map { String(utf8: bytes[$0].span) }
  }

  /// Who it says wrote it.
  var person: FeedPerson {
    FeedPerson(
      name: string(author.name), url: string(author.url), email: string(author.email))
  }
}
