internal import ConversationCore
internal import LibXML

/// An item of a feed, in the feed's words: RSS's, Atom's and JSON Feed's alike.
struct FeedItem {
  /// What an item answers, as it states it.
  struct Reply {
    var ref: String?
    var href: String?
  }

  var title: String?
  /// Where it is to be read (`rel=alternate`).
  var link: String?
  /// `guid` or `id`.
  var id: String?
  var author = FeedPerson()
  /// When it was published, or else changed.
  var said = Moment.unknown
  /// The same in the feed's words, where they cannot be read.
  var saidPrinted: String?
  /// Content, or else its summary.
  var text = PlainText(text: "")
  var replies: [Reply] = []
  /// Blogger's nested parent: the feed address of a comment.
  var related: String?
  /// How many comments it is said to have.
  var commentCount: Int?
  /// Where its comments are a feed.
  var commentFeed: String?
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
