internal import Bytes
internal import LibXML
internal import Synchronization

/// What the names met so far suggest: the pages of one run share most of their names, and
/// each is cut into words only once. It remembers, it never changes what is answered.
final class HintMemory: Sendable {
  private let known = Mutex<[UInt64: Hints]>([:])

  /// Names remembered; the words of a few sites are hundreds.
  private static let mostNames = 50_000

  /// What every name of a page suggests, by the name's number.
  func hints(of page: HTMLPage) -> [Hints] {
    known.withLock { known in
      page.names.names.map { name in
        if let hints = known[name.key] { return hints }
        let hints = HintMemory.hints(for: page.text(of: name), mark: name.mark)
        if known.count < HintMemory.mostNames { known[name.key] = hints }
        return hints
      }
    }
  }

  private static func hints(for name: String, mark: UInt8) -> Hints {
    switch mark {
    case UInt8(ascii: "@"): item(name).union(link(name))
    case UInt8(ascii: "."): HintWords.hints(for: name).union(link(name))
    default: HintWords.hints(for: name)
    }
  }

  private static func item(_ name: String) -> Hints {
    switch name {
    case "author", "creator": .author
    case "name", "username": .name
    case "datePublished", "dateCreated", "commentTime", "created": .date
    case "text", "commentText", "description", "articleBody": .body
    case "bookmark": .permalink
    default: []
    }
  }

  /// What a class word or a relation says of a link.
  private static func link(_ name: String) -> Hints {
    var hints: Hints = []
    for (word, hint) in linkWords where name.holds(word) { hints.insert(hint) }
    return hints
  }

  private static let linkWords: [(String, Hints)] = [
    ("reply-link", .toReplyForm), ("reply_link", .toReplyForm), ("in-reply-to", .toParent),
    ("reply-to", .toParent), ("parent", .toParent), ("bookmark", .toBookmark),
    ("permalink", .toSelf), ("u-url", .toSelf), ("nofollow", .toOutside),
    ("external", .toOutside),
  ]
}
