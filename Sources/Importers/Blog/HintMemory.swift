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
    guard mark == UInt8(ascii: "@") else { return HintWords.hints(for: name) }
    return switch name {
    case "author", "creator": .author
    case "name", "username": .name
    case "datePublished", "dateCreated", "commentTime", "created": .date
    case "text", "commentText", "description", "articleBody": .body
    case "bookmark": .permalink
    default: []
    }
  }
}
