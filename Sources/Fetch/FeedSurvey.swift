internal import Bytes
internal import LibXML

/// What a fetched body turns out to be, before anything is believed of it: a feed that
/// reads to its end, and the comment feeds of the posts it shows.
public struct FeedSurvey: Hashable, Sendable {
  /// Whether it is a feed at all.
  public private(set) var isFeed = false
  /// Why it is no feed, or no whole one; nil where all is well.
  public private(set) var problem: String?
  /// Addresses of comment feeds of its posts (`wfw:commentRss`, Atom's
  /// `rel="replies"`), as written, in order.
  public private(set) var commentFeeds: [String] = []

  /// Looks at a body.
  public init(_ body: [UInt8]) {
    guard let first = body.first(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF })
    else {
      problem = English.emptyAnswer
      return
    }
    if first == UInt8(ascii: "{") {
      surveyJSON(body)
    } else {
      surveyXML(body)
    }
  }

  // MARK: XML

  private mutating func surveyXML(_ body: [UInt8]) {
    var found: [String] = []
    var hasRoot = false
    let outcome = XMLStream.read(
      XMLInput(bytes: body), vocabulary: FeedSurveyName.vocabulary
    ) { tree, record in
      for node in tree.children(of: record) {
        switch FeedSurveyName(rawValue: tree.code(of: node)) {
        case .commentFeed: if let address = tree.string(of: node) { found.append(address) }
        case .link:
          let type = tree.attribute(FeedSurveyName.type, of: node) ?? ""
          guard tree.attribute(FeedSurveyName.rel, of: node) == "replies",
            type.isEmpty || type.hasPrefix("application/atom+xml")
              || type.hasPrefix("application/rss+xml"),
            let address = tree.attribute(FeedSurveyName.href, of: node)
          else { continue }
          found.append(address)
        default: break
        }
      }
    } finish: { tree in
      hasRoot = tree.children(of: nil).contains { node in
        FeedSurveyName.roots.contains(FeedSurveyName(rawValue: tree.code(of: node)))
      }
    }
    isFeed = hasRoot
    if !isFeed {
      problem = Self.isPage(body) ? English.pageAnswer : English.noFeed
    } else if outcome.isShort || outcome.findings.contains(where: \.isDamage) {
      problem = English.damagedFeed
    }
    commentFeeds = found
  }

  private static func isPage(_ body: [UInt8]) -> Bool {
    let head = String(decoding: body.prefix(1024), as: UTF8.self).lowercased()
    return head.firstRange(of: "<html") != nil || head.firstRange(of: "<!doctype html") != nil
  }

  // MARK: JSON Feed

  private mutating func surveyJSON(_ body: [UInt8]) {
    guard var scanner = try? JSONScanner(Source(name: "answer", bytes: body)) else {
      problem = English.noFeed
      return
    }
    while scanner.beginElement() {
      var version: String?
      guard scanner.enterObject() else {
        _ = scanner.endElement()
        continue
      }
      while let key = scanner.nextKey(in: Self.keys) {
        if key == 0 { version = scanner.string() } else { scanner.skipValue() }
      }
      if scanner.endElement(), version?.firstRange(of: "jsonfeed.org/version") != nil {
        isFeed = true
      }
    }
    if !scanner.damages.isEmpty {
      problem = English.damagedFeed
    } else if !isFeed {
      problem = English.noFeed
    }
  }

  private static let keys = JSONKeys(["version"])
}
