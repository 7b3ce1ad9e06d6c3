internal import ConversationCore

/// The engine behind a feed, and how it writes comments' names.
enum FeedEngine {
  /// The engine: what the feed says made it, else the shape of its ids and addresses.
  static func service(of channel: FeedChannel, _ first: FeedItem?) -> Service {
    let generator = channel.generator.lowercased()
    for (word, service) in generators where generator.contains(word) { return service }
    let id = first?.id ?? ""
    if id.contains("tag:blogger.com,1999:") { return .blogger }
    if id.hasPrefix("tag:typepad.com") || id.contains(".typepad.com") { return .typepad }
    let link = first?.link ?? channel.link ?? ""
    let host = SiteHost.of(link) ?? ""
    if host.hasSuffix(".wordpress.com") { return .wordpress }
    if host.hasSuffix(".blogspot.com") { return .blogger }
    if host.hasSuffix("livejournal.com") { return .livejournal }
    // Only WordPress makes `?p=1` ids and `#comment-1` together with a comment feed.
    if id.contains("?p=") || id.contains("?page_id=") { return .wordpress }
    if first?.commentFeed?.hasSuffix("/feed/") == true { return .wordpress }
    return .blog
  }

  private static let generators: [(String, Service)] = [
    ("wordpress", .wordpress), ("blogger", .blogger), ("typepad", .typepad),
    ("movable type", .typepad), ("movabletype", .typepad), ("drupal", .drupal),
    ("livejournal", .livejournal), ("discourse", .discourse), ("disqus", .disqus),
    ("serendipity", Service("serendipity")), ("spip", Service("spip")),
    ("ghost", Service("ghost")),
  ]

  /// A comment's native number.
  static func commentNumber(of item: FeedItem) -> UInt64? {
    item.id.flatMap { nativeNumber(in: $0) } ?? item.link.flatMap { nativeNumber(in: $0) }
  }

  private static func nativeNumber(in address: String) -> UInt64? {
    if let number = PostIdentity.commentNumber(in: address) { return number }
    guard WordSearch.starts(address, with: "tag:blogger.com,1999:"),
      let mark = WordSearch.first(bloggerMark, in: address)
    else { return nil }
    let digits = mark + bloggerMark.utf8.count..<address.utf8.count
    return WordSearch.number(address.utf8Span.span, digits)
  }

  private static let bloggerMark = ".post-"

  /// The comment a Blogger feed address ends with: `/feeds/B/P/comments/default/C`.
  static func bloggerComment(in address: String) -> UInt64? {
    let bytes = address.utf8Span.span
    guard WordSearch.first("/comments/", in: address) != nil,
      let slash = WordSearch.last("/", in: address)
    else { return nil }
    var end = slash + 1
    while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
    return WordSearch.number(bytes, slash + 1..<end)
  }

  /// The address of a post out of that of one of its comments.
  static func withoutCommentPart(_ address: String) -> String {
    let address = PostIdentity.withoutFragment(address)
    return WordSearch.first("?showComment=", in: address).map {
      WordSearch.part(of: address, 0..<$0)
    } ?? address
  }
}
