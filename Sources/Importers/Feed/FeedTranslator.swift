internal import ConversationCore
internal import LibXML

/// Turns the items of one feed into utterances: posts, comments, pingbacks.
struct FeedTranslator {
  private let channel: FeedChannel
  private let file: String
  private let service: Service
  private let siteHost: String?
  /// The post whose comments all of it are, where the feed's title names one.
  private let feedPost: String?
  private let isCommentFeed: Bool
  private let isPostCommentFeed: Bool
  private var occurrences: [String: Int] = [:]
  private var owners: [Handle: Int] = [:]
  private var undated = 0
  /// Posts by address: comments of one post follow each other.
  private var contexts: [String: Utterance.Context] = [:]
  private var hosts = RecentHost()
  /// What ids of things on the host met last begin with.
  private var spaces: (host: String, comments: String, posts: String)?
  /// What the feed calls the post that has an id.
  private var names: [Identifier: String] = [:]
  private(set) var posts = 0
  private(set) var comments = 0

  init(_ channel: FeedChannel, first: FeedItem?, file: String) {
    self.channel = channel
    self.file = file
    service = FeedEngine.service(of: channel, first)
    siteHost = (channel.link ?? first?.link).flatMap { SiteHost.of($0) }
    let title = channel.title ?? ""
    feedPost = CommentTitle.post(ofFeed: title)
    isCommentFeed = CommentTitle.isCommentFeed(title)
    isPostCommentFeed = CommentTitle.isPostCommentFeed(title)
  }

  /// Hands the utterance of an item on.
  mutating func take(_ item: FeedItem, into sink: inout ImportSink) {
    if item.saidPrinted != nil, !item.isEmpty { undated += 1 }
    if item.isEmpty {
      sink.report.skipped["empty", default: 0] += 1
    } else if isComment(item) {
      comments += 1
      takeComment(item, into: &sink)
    } else {
      posts += 1
      takePost(item, into: &sink)
    }
  }

  private func isComment(_ item: FeedItem) -> Bool {
    item.isMarkedComment || !item.replies.isEmpty
      || item.link.flatMap { PostIdentity.commentNumber(in: $0) } != nil
      || item.id.flatMap { PostIdentity.commentNumber(in: $0) } != nil
      || isCommentFeed && item.commentFeed == nil
  }

  private mutating func host(of item: FeedItem) -> String {
    if let link = item.link, let place = hosts.place(in: link) { return place.host }
    if let id = item.id, let place = hosts.place(in: id) { return place.host }
    return siteHost ?? "unknown-site"
  }

  /// What ids on a host begin with.
  private mutating func spaces(on host: String) -> (comments: String, posts: String) {
    if let spaces, spaces.host == host { return (spaces.comments, spaces.posts) }
    let comments = Identifier.comment(service, host: host, "0").space
    let posts = Identifier.post(service, host: host, "0").space
    spaces = (host, comments, posts)
    return (comments, posts)
  }

  /// The id of the post at an address; nil where the address has no host.
  private mutating func post(at address: String) -> Identifier? {
    guard let place = hosts.place(in: address) else { return nil }
    return Identifier(
      spaces(on: place.host).posts, PostIdentity.native(address, from: place.end))
  }

  // MARK: Posts

  private mutating func takePost(_ item: FeedItem, into sink: inout ImportSink) {
    let place = FeedPlace(of: item, onSite: siteHost)
    let host = place.host ?? host(of: item)
    let person = item.author.isEmpty ? channel.author : item.author
    let speaker = handle(person, realm: host)
    var text = item.text
    if text.isEmpty, let title = item.title { text.text = title }
    if let elsewhere = place.elsewhere, !text.links.contains(elsewhere) {
      text.links.insert(elsewhere, at: 0)
    }
    let id = postID(of: item, at: place, host: host, text: text)
    let context = Utterance.Context(
      id: id, title: item.title, url: place.permalink,
      author: speaker.isUnknown ? nil : speaker)
    sink.utter(
      Utterance(
        id: id, kind: .post, service: service, speaker: speaker, said: item.said,
        saidPrinted: item.saidPrinted, text: text.text, links: text.links, parent: .none,
        context: context, url: place.permalink, language: channel.language,
        marks: place.elsewhere != nil || item.text.isLinkPost ? .linkPost : [],
        source: reference(to: item)))
    if !speaker.isUnknown { owners[speaker, default: 0] += 1 }
    if let count = item.commentCount, count > 0 {
      sink.report.unseen.append(
        SourceReport.Unseen(
          context: context, stated: count, shown: 0,
          reason: item.commentFeed.map { "its comments are another feed: \($0)" }
            ?? "the feed holds posts only"))
    }
  }

  /// A post's id, from its permalink; where another item of the feed has the same one,
  /// from what the feed calls it.
  private mutating func postID(
    of item: FeedItem, at place: FeedPlace, host: String, text: PlainText
  ) -> Identifier {
    func named() -> Identifier? { item.id.map { .post(service, host: host, $0) } }
    func elsewhere() -> Identifier? {
      place.elsewhere.map { .post(service, host: host, $0) }
    }
    if let id = place.permalink.flatMap({ post(at: $0) }) ?? named() ?? elsewhere() {
      let name = item.id ?? ""
      let first = names[id]
      if first == nil { names[id] = name }
      return first ?? name == name ? id : named() ?? id
    }
    return .post(
      service, host: host,
      unnamed([host, item.title ?? "", item.author.name ?? "", String(text.text.prefix(64))]))
  }

  // MARK: Comments

  private mutating func takeComment(_ item: FeedItem, into sink: inout ImportSink) {
    let host = host(of: item)
    let stated = CommentTitle(item.title ?? "", feedPost: feedPost)
    let answer = ReplySentence(item.text)
    let text = answer?.rest ?? item.text
    let context = context(of: item, title: stated.post, host: host)
    let speaker = handle(
      item.author.isEmpty ? FeedPerson(name: stated.author) : item.author, realm: host)
    var marks: Utterance.Marks = []
    var parent = parent(of: item, host: host)
    if case .utterance = parent {
    } else if let number = answer?.comment {
      parent = .utterance(numbered(number, host: host))
    }
    // A feed says "the post" also of comments made before there was threading.
    if parent == .post { marks.insert(.weakPostParent) }
    sink.utter(
      Utterance(
        id: id(of: item, host: host, post: context, speaker: speaker, text: text),
        kind: text.isPingbackExcerpt ? .pingback : .comment, service: service, speaker: speaker,
        said: item.said, saidPrinted: item.saidPrinted, text: text.text, links: text.links,
        parent: parent, context: context, url: item.link, language: channel.language,
        marks: marks, source: reference(to: item)))
  }

  /// The id of a comment with a native number.
  private mutating func numbered(_ number: UInt64, host: String) -> Identifier {
    Identifier(spaces(on: host).comments, number)
  }

  private mutating func id(
    of item: FeedItem, host: String, post: Utterance.Context?, speaker: Handle, text: PlainText
  ) -> Identifier {
    if let number = FeedEngine.commentNumber(of: item) { return numbered(number, host: host) }
    if let id = item.id ?? item.link { return .comment(service, host: host, id) }
    return .comment(
      service, host: host,
      unnamed([
        post?.id.description ?? host, (speaker.displayName ?? "").lowercased(),
        String(text.text.prefix(64)),
      ]))
  }

  /// The post a comment belongs to: what it answers if that is no comment, else its own
  /// address without the comment's part, else the feed's.
  private mutating func context(of item: FeedItem, title: String?, host: String)
    -> Utterance.Context?
  {
    guard let link = item.link, let mark = WordSearch.first(UInt8(ascii: "#"), in: link) else {
      return freshContext(of: item, stem: item.link, title: title, host: host)
    }
    // An address with a comment's part tells the post by itself.
    let stem = WordSearch.part(of: link, 0..<mark)
    if let known = contexts[stem], known.title == title { return known }
    let context = freshContext(of: item, stem: stem, title: title, host: host)
    if contexts.count >= FeedTranslator.rememberedPosts { contexts.removeAll() }
    contexts[stem] = context
    return context
  }

  /// Posts whose comments are expected to go on.
  private static let rememberedPosts = 1024

  /// The same anew; `stem` is the item's address without its fragment.
  private mutating func freshContext(
    of item: FeedItem, stem: String?, title: String?, host: String
  ) -> Utterance.Context? {
    let own = item.link.flatMap { PostIdentity.commentNumber(in: $0) } == nil ? nil : stem
    let answered =
      own != nil
      ? nil
      : item.replies.lazy.compactMap { $0.href ?? $0.ref }
        .first { PostIdentity.commentNumber(in: $0) == nil && SiteHost.of($0) != nil }
    let feed = isPostCommentFeed ? channel.link : nil
    guard let address = own ?? answered ?? feed ?? item.link, let id = post(at: address) else {
      guard let ref = item.replies.first?.ref else { return nil }
      return Utterance.Context(id: .post(service, host: host, ref), title: title)
    }
    return Utterance.Context(id: id, title: title, url: FeedEngine.withoutCommentPart(address))
  }

  private mutating func parent(of item: FeedItem, host: String) -> Utterance.Parent {
    if let related = item.related, let number = FeedEngine.bloggerComment(in: related) {
      return .utterance(numbered(number, host: host))
    }
    var isPost = false
    for reply in item.replies {
      let number =
        reply.ref.flatMap { PostIdentity.commentNumber(in: $0) }
        ?? reply.href.flatMap { PostIdentity.commentNumber(in: $0) }
      if let number { return .utterance(numbered(number, host: host)) }
      if reply.ref != nil || reply.href != nil { isPost = true }
    }
    return isPost || service == .wordpress ? .post : .unknown
  }

  // MARK: Parts

  private func handle(_ person: FeedPerson, realm: String) -> Handle {
    // Blogger gives everybody the same address; it tells nobody from nobody.
    let isEverybody =
      person.email.map { $0.utf8.count == 19 && $0.lowercased() == "noreply@blogger.com" } ?? false
    let email = isEverybody ? nil : person.email
    return Handle(realm: realm, displayName: person.name, email: email, url: person.url)
  }

  private mutating func unnamed(_ parts: [String]) -> String {
    let hash = PageNaming.hash(parts)
    let count = occurrences[hash, default: 0]
    occurrences[hash] = count + 1
    return count == 0 ? "h\(hash)" : "h\(hash)-\(count + 1)"
  }

  private func reference(to item: FeedItem) -> SourceReference {
    item.line > 0
      ? .line(item.line, of: file) : .record(posts + comments, of: file)
  }

  /// Tells the report whose feed it is and what it could show.
  func finish(_ sink: inout ImportSink) {
    sink.report.visibility = comments > 0 ? .bothSides : .postsOnly
    let ranked = owners.sorted {
      $0.value != $1.value
        ? $0.value > $1.value : ($0.key.displayName ?? "") < ($1.key.displayName ?? "")
    }
    for (handle, count) in ranked {
      sink.report.owners.append(
        SourceReport.OwnerClaim(handle: handle, evidence: .postAuthor, weight: count))
    }
    if undated > 0 {
      sink.note(
        Diagnostic(
          .warning, file: file,
          "\(undated) item\(undated == 1 ? " has" : "s have") a date that cannot be read"))
    }
  }
}
