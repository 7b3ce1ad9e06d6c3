internal import Bytes
internal import ConversationCore

/// The engine behind a feed, and how it writes comments' names.
enum FeedEngine {
  /// The engine: what the feed says made it, else the shape of its ids and addresses.
  static func service(of channel: FeedChannel, _ first: FeedItem?) -> Service {
    let generator = channel.generator.lowercased()
    for (word, service) in generators where generator.holds(word) { return service }
    let id = first.flatMap { $0.string($0.id) } ?? ""
    if id.contains("tag:blogger.com,1999:") { return .blogger }
    if id.hasPrefix("tag:typepad.com") || id.contains(".typepad.com") { return .typepad }
    let link = first.flatMap { $0.string($0.link) } ?? channel.link ?? ""
    let host = SiteHost.of(link) ?? ""
    if host.hasSuffix(".wordpress.com") { return .wordpress }
    if host.hasSuffix(".blogspot.com") { return .blogger }
    if host.hasSuffix("livejournal.com") { return .livejournal }
    // Only WordPress makes `?p=1` ids and `#comment-1` together with a comment feed.
    if id.contains("?p=") || id.contains("?page_id=") { return .wordpress }
    if let first, first.string(first.commentFeed)?.hasSuffix("/feed/") == true {
      return .wordpress
    }
    return .blog
  }

  private static let generators: [(String, Service)] = [
    ("wordpress", .wordpress), ("blogger", .blogger), ("typepad", .typepad),
    ("movable type", .typepad), ("movabletype", .typepad), ("drupal", .drupal),
    ("livejournal", .livejournal), ("discourse", .discourse), ("disqus", .disqus),
    ("serendipity", Service("serendipity")), ("spip", Service("spip")),
    ("ghost", Service("ghost")),
  ]

  /// The native number in a comment's id or address: behind a `#comment-`, or of Blogger's
  /// ids (`tag:blogger.com,1999:blog-1.post-12`).
  static func commentNumber(in bytes: Span<UInt8>, _ address: Range<Int>) -> UInt64? {
    if let digits = PostIdentity.commentDigits(in: bytes, address) {
      return WordSearch.number(bytes, digits)
    }
    guard WordSearch.starts(bytes, with: bloggerTag, at: address.lowerBound) else { return nil }
    // Behind the mark there is nothing but the number.
    var digits = address.upperBound
    while digits > address.lowerBound, bytes[digits - 1] &- 0x30 < 10 { digits -= 1 }
    let mark = digits - bloggerMark.count
    guard mark >= address.lowerBound, WordSearch.starts(bytes, with: bloggerMark, at: mark) else {
      return nil
    }
    return WordSearch.number(bytes, digits..<address.upperBound)
  }

  private static let bloggerTag = Array("tag:blogger.com,1999:".utf8)
  private static let bloggerMark = Array(".post-".utf8)

  /// The comment a Blogger feed address ends with: `/feeds/B/P/comments/default/C`.
  static func bloggerComment(in bytes: Span<UInt8>, _ address: Range<Int>) -> UInt64? {
    guard WordSearch.first(commentsMark, in: bytes, address) != nil else { return nil }
    var slash = address.upperBound - 1
    while slash > address.lowerBound, bytes[slash] != UInt8(ascii: "/") { slash -= 1 }
    var end = slash + 1
    while end < address.upperBound, bytes[end] &- 0x30 < 10 { end += 1 }
    return WordSearch.number(bytes, slash + 1..<end)
  }

  private static let commentsMark = Array("/comments/".utf8)

  /// Where the address of a post stands in that of one of its comments.
  static func postPart(of address: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    var end = address.lowerBound
    while end < address.upperBound, bytes[end] != UInt8(ascii: "#") { end += 1 }
    let stem = address.lowerBound..<end
    return stem.lowerBound..<(WordSearch.first(showMark, in: bytes, stem) ?? end)
  }

  private static let showMark = Array("?showComment=".utf8)

  /// Bytes of what stands in front of the time in the address of a Blogger comment.
  static let showLength = 13

  /// The address of a post out of that of one of its comments.
  static func withoutCommentPart(_ address: String) -> String {
    let bytes = address.utf8Span.span
    return WordSearch.part(of: address, postPart(of: 0..<bytes.count, in: bytes))
  }
}
