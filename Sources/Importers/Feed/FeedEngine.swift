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
    for address in [item.id, item.link] {
      guard let address else { continue }
      if let number = PostIdentity.commentNumber(in: address) { return number }
      if WordSearch.starts(address, with: "tag:blogger.com,1999:"),
        let mark = WordSearch.first(".post-", in: address)
      {
        return UInt64(address[mark.upperBound...])
      }
    }
    return nil
  }

  /// The comment a Blogger feed address ends with: `/feeds/B/P/comments/default/C`.
  static func bloggerComment(in address: String) -> UInt64? {
    guard WordSearch.first("/comments/", in: address) != nil,
      let slash = address.utf8.lastIndex(of: UInt8(ascii: "/"))
    else { return nil }
    return UInt64(
      Substring(
        address.utf8[address.utf8.index(after: slash)...].prefix { $0 >= 0x30 && $0 <= 0x39 }))
  }

  /// The address of a post out of that of one of its comments.
  static func withoutCommentPart(_ address: String) -> String {
    let address = PostIdentity.withoutFragment(address)
    guard let query = WordSearch.first("?showComment=", in: address) else { return address }
    return String(address[..<query.lowerBound])
  }
}
