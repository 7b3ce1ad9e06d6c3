internal import Bytes
internal import ConversationCore

/// Where a comment of a feed belongs.
struct FeedCommentPlace {
  /// Its post; nil where nobody says.
  let context: Utterance.Context?
  /// What the addresses of the post's comments begin with, up to their numbers; nil where
  /// they have more of their own than that.
  var stem: String?
}

/// The posts that comments were found under, by what the comments' addresses begin with.
struct FeedCommentPlaces {
  private var table = ByteTable()
  private var places: [FeedCommentPlace] = []
  /// Where the post's address and the stem end in the address at hand.
  private var post = 0..<0
  private var stem: Range<Int>?
  /// The address of the post that was looked for last.
  private(set) var postAddress = ""
  /// Whether nothing of a comment's is left in it.
  private(set) var isPostAddress = true

  /// Posts whose comments are expected to go on.
  private static let remembered = 1024

  /// The place of a comment whose address ends with digits; nil for one not met yet, which
  /// is to be remembered then.
  mutating func find(
    _ item: borrowing FeedItem, link: Range<Int>, digits: Range<Int>, _ stated: CommentTitle
  ) -> FeedCommentPlace? {
    if table.count >= FeedCommentPlaces.remembered { removeAll() }
    let bytes = item.bytes.span
    let (fragment, query) = (UInt8(ascii: "#"), UInt8(ascii: "?"))
    var end = BytePlaces.first(of: fragment, or: query, in: bytes, from: link.lowerBound)
    let hasQuery = end < digits.lowerBound && bytes[end] == query
    while end < digits.lowerBound, bytes[end] != fragment { end += 1 }
    end = min(end, digits.lowerBound)
    // Blogger's addresses have a time of their own in front of the number.
    let plain = hasQuery ? FeedEngine.postPart(of: link, in: bytes).upperBound : end
    let isTimed = plain < end && isNumber(bytes, plain + FeedEngine.showLength..<end)
    isPostAddress = isTimed || plain == end
    post = link.lowerBound..<(isTimed ? plain : end)
    stem = isTimed ? nil : link.lowerBound..<digits.lowerBound
    let naming = stated.namesPost ? 0..<0 : nil
    let number = table.number(of: (stem ?? post, stated.post, naming), in: item.bytes)
    if number < places.count { return places[number] }
    postAddress = String(utf8: item.bytes[post].span)
    return nil
  }

  /// Forgets all posts.
  mutating func removeAll() {
    table.removeAll()
    places.removeAll(keepingCapacity: true)
  }

  /// Remembers the post of the comment that was looked for last.
  mutating func remember(
    _ context: Utterance.Context?, _ item: borrowing FeedItem
  ) -> FeedCommentPlace {
    let place = FeedCommentPlace(context: context, stem: item.string(stem))
    places.append(place)
    return place
  }

  private func isNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] &- 0x30 >= 10 { return false }
    return true
  }
}
