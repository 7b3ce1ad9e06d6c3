internal import Bytes
internal import ConversationCore
internal import LibXML

/// What the things of one page are called: host, service, ids, addresses.
struct PageNaming {
  let host: String
  let service: Service
  let postID: Identifier
  let postURL: String?
  /// What ids of comments without a native one start from.
  private let stem: String
  /// What ids of comments begin with, made once for all of them.
  private let commentSpace: String

  init(
    address: PageAddress, engine: Engine?, generator: String?, post: PagePost, permalinks: [String],
    firstAuthor: String?
  ) {
    let absolute = permalinks.first { SiteHost.of($0) != nil }.map(PageAddress.unarchived)
    let url = address.permalink ?? absolute.map { PostIdentity.withoutFragment($0) }
    service = PageNaming.service(engine: engine, generator: generator)
    postURL = url
    if let host = url.flatMap({ SiteHost.of($0) }) ?? address.host {
      self.host = host
    } else {
      // Nothing tells: the page is a place of its own, the same each time it is read.
      self.host = "page-" + PageNaming.hash([post.title ?? "", firstAuthor ?? post.author ?? ""])
    }
    if let url, let id = PostIdentity.post(service, at: url) {
      postID = id
    } else {
      postID = .post(
        service, host: host,
        PageNaming.hash([post.title ?? "", post.author ?? "", String(post.text.text.prefix(64))]))
    }
    stem = postID.description
    commentSpace = Identifier.comment(service, host: host, "").space
  }

  private static func service(engine: Engine?, generator: String?) -> Service {
    let generator = (generator ?? "").lowercased()
    if let engine, engine.service != .blog { return engine.service }
    for (word, service) in [
      ("wordpress", Service.wordpress), ("blogger", .blogger), ("movable type", .typepad),
      ("typepad", .typepad), ("drupal", .drupal),
      ("discourse", .discourse), ("ghost", Service("ghost")), ("spip", Service("spip")),
      ("serendipity", Service("serendipity")),
    ] where generator.contains(word) {
      return service
    }
    return .blog
  }

  /// The id of a comment known by its native name alone.
  func id(native: String) -> Identifier { Identifier(commentSpace, native) }

  /// An id from what was said: the post, the author, the first 64 characters, and how
  /// often that was met before.
  func unnamed(
    _ field: CommentFields, saying words: String, occurrences: inout [String: Int]
  ) -> Identifier {
    let author = (field.author?.value ?? field.authorURL ?? "").lowercased()
    let hash = PageNaming.hash([stem, author, String(words.prefix(64))])
    let count = occurrences[hash, default: 0]
    occurrences[hash] = count + 1
    return id(native: count == 0 ? "h\(hash)" : "h\(hash)-\(count + 1)")
  }

  /// Where a reader can see a comment.
  func url(permalink: String?, native: String?) -> String? {
    guard let permalink else {
      guard let native, let postURL, service == .wordpress else { return nil }
      return PostIdentity.withoutFragment(postURL) + "#comment-" + native
    }
    if SiteHost.hasHost(permalink) {
      return permalink.hasPrefix("//") ? "http:" + permalink : PageAddress.unarchived(permalink)
    }
    if permalink.hasPrefix("#") {
      return postURL.map { PostIdentity.withoutFragment($0) + permalink }
    }
    if permalink.hasPrefix("/"), let postURL, let scheme = postURL.range(of: "://"),
      let slash = postURL[scheme.upperBound...].firstIndex(of: "/")
    {
      return postURL[..<slash] + permalink
    }
    return nil
  }

  /// Whether a name stands for nobody in particular.
  static func isNobody(_ name: String) -> Bool {
    name.utf8.count <= longestNobody && nobodies.contains(name.lowercased())
  }

  private static let nobodies: Set<String> = [
    "anonymous", "anonym", "anonyme", "anónimo", "anonimo", "anoniem", "unknown", "guest", "gast",
    "[deleted]", "anônimo", "аноним", "匿名",
  ]
  private static let longestNobody = 12

  /// FNV-1a over several texts, in hexadecimal.
  static func hash(_ texts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
