internal import ConversationCore
internal import LibXML

/// The site an export was made of: its host, and who writes there.
struct WXRSite {
  /// Normal host, as ids and realms have it; nil where the file does not say.
  private(set) var host: String?
  /// Language tag of the site.
  private(set) var language: String?
  /// Version of the format.
  private(set) var version: String?
  private var byLogin: [String: Handle] = [:]
  private var logins: [UInt64: String] = [:]
  private var published: [String: Int] = [:]
  private var isPlaced = false

  /// Takes what the file says before its first post.
  mutating func place(_ tree: XMLTree) {
    guard !isPlaced else { return }
    isPlaced = true
    language = tree.string(of: tree.child(WXRElement.language, of: nil))
    version = tree.string(of: tree.child(WXRElement.version, of: nil))
    for element in [WXRElement.link, .baseURL] where host == nil {
      host = tree.string(of: tree.child(element, of: nil)).flatMap { SiteHost.of($0) }
    }
  }

  /// Takes a `wp:author`.
  mutating func add(_ tree: XMLTree, authorAt node: Int) {
    func field(_ element: WXRElement) -> Int? { tree.child(element, of: node) }
    guard let login = tree.string(of: field(.authorLogin)) else { return }
    let number = field(.authorID).flatMap { tree.number(of: $0) }.flatMap { $0 == 0 ? nil : $0 }
    byLogin[login] = Handle(
      realm: "", account: number, name: login, displayName: tree.name(of: field(.authorName)),
      email: tree.string(of: field(.authorEmail)))
    if let number { logins[number] = login }
  }

  /// Login of a user, by number.
  func login(of user: UInt64) -> String? { logins[user] }

  /// The handle of a post's author, as `dc:creator` names them.
  func author(_ creator: String?, in realm: String) -> Handle? {
    guard let creator else { return nil }
    guard var handle = byLogin[creator] else { return Handle(realm: realm, name: creator) }
    handle.realm = realm
    return handle
  }

  /// Counts one published post of an author.
  mutating func publish(_ creator: String?) {
    if let creator { published[creator, default: 0] += 1 }
  }

  /// Who the site belongs to: its authors, those with most posts first. Where nothing was
  /// published by anybody, each whom the file names.
  func claims(in realm: String) -> [SourceReport.OwnerClaim] {
    let counted = published.isEmpty ? byLogin.mapValues { _ in 1 } : published
    return counted.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.compactMap { login, count in
      author(login, in: realm).map { .init(handle: $0, evidence: .siteAuthor, weight: count) }
    }
  }
}
