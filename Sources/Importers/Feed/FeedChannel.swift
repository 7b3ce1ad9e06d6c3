internal import LibXML

/// What a feed says of itself.
struct FeedChannel {
  var title: String?
  var link: String?
  var author = FeedPerson()
  var generator = ""
  var language: String?

  /// A feed about which nothing is known.
  init() {}

  /// Reads what stands outside items so far.
  init(_ tree: XMLTree) {
    let head =
      tree.child(FeedName.channel, of: nil) ?? tree.child(FeedName.feed, of: nil)
      ?? tree.children(of: nil).lazy.compactMap { tree.child(FeedName.channel, of: $0) }.first
    for node in tree.children(of: head) {
      switch FeedName(rawValue: tree.code(of: node)) {
      case .title: title = title ?? FeedReading.title(tree, node)
      case .link: link = link ?? tree.string(of: node)
      case .atomLink:
        let rel = tree.attribute(FeedName.rel, of: node) ?? "alternate"
        if rel == "alternate", link == nil { link = tree.attribute(FeedName.href, of: node) }
      case .creator: if author.isEmpty { author.name = tree.string(of: node) }
      case .author:
        guard author.isEmpty else { continue }
        var item = FeedItem()
        item.author = FeedReading.signer(tree, node, &item)
        author = item.person
      case .language: language = tree.string(of: node)
      case .generator:
        generator +=
          (tree.string(of: node) ?? "") + " " + (tree.attribute(FeedName.uri, of: node) ?? "")
      default: break
      }
    }
  }
}
