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
  /// Posts by what their comments' addresses begin with.
  private var places = FeedCommentPlaces()
  private var speakers = FeedSpeakers()
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
    siteHost = (channel.link ?? first.flatMap { $0.string($0.link) }).flatMap { SiteHost.of($0) }
    let title = channel.title ?? ""
    feedPost = CommentTitle.post(ofFeed: title)
    isCommentFeed = CommentTitle.isCommentFeed(title)
    isPostCommentFeed = CommentTitle.isPostCommentFeed(title)
  }

  /// Hands the utterance of an item on.
  mutating func take(_ item: borrowing FeedItem, into sink: inout ImportSink) {
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

  private func isComment(_ item: borrowing FeedItem) -> Bool {
    if item.isMarkedComment || !item.replies.isEmpty { return true }
    let bytes = item.bytes.span
    if let link = item.link, PostIdentity.commentDigits(in: bytes, link) != nil { return true }
    if let id = item.id, PostIdentity.commentDigits(in: bytes, id) != nil { return true }
    return isCommentFeed && item.commentFeed == nil
  }

  private mutating func host(of item: borrowing FeedItem) -> String {
    let bytes = item.bytes.span
    if let link = item.link, let place = hosts.place(in: bytes.extracting(link)) {
      return place.host
    }
    if let id = item.id, let place = hosts.place(in: bytes.extracting(id)) { return place.host }
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
    guard let place = hosts.place(in: address.utf8Span.span) else { return nil }
    return Identifier(
      spaces(on: place.host).posts, PostIdentity.native(address, from: place.end))
  }

  // MARK: Posts

  private mutating func takePost(_ item: borrowing FeedItem, into sink: inout ImportSink) {
    let title = item.string(item.title)
    let place = FeedPlace(
      link: item.string(item.link), id: item.string(item.id), onSite: siteHost)
    let host = place.host ?? host(of: item)
    let speaker = speaker(item.author.isEmpty ? channel.author : item.person, realm: host)
    var text = item.text
    if text.isEmpty, let title { text.text = title }
    if let elsewhere = place.elsewhere, !text.links.contains(elsewhere) {
      text.links.insert(elsewhere, at: 0)
    }
    let id = postID(of: item, at: place, host: host, text: text)
    let context = Utterance.Context(
      id: id, title: title, url: place.permalink,
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
          reason: item.string(item.commentFeed).map { "its comments are another feed: \($0)" }
            ?? "the feed holds posts only"))
    }
  }

  /// A post's id, from its permalink; where another item of the feed has the same one,
  /// from what the feed calls it.
  private mutating func postID(
    of item: borrowing FeedItem, at place: FeedPlace, host: String, text: PlainText
  ) -> Identifier {
    let written = item.string(item.id)
    func named() -> Identifier? { written.map { .post(service, host: host, $0) } }
    func elsewhere() -> Identifier? {
      place.elsewhere.map { .post(service, host: host, $0) }
    }
    if let id = place.permalink.flatMap({ post(at: $0) }) ?? named() ?? elsewhere() {
      let name = written ?? ""
      let first = names[id]
      if first == nil { names[id] = name }
      return first ?? name == name ? id : named() ?? id
    }
    return .post(
      service, host: host,
      unnamed([
        host, item.string(item.title) ?? "", item.string(item.author.name) ?? "",
        String(text.text.prefix(64)),
      ]))
  }

  // MARK: Comments

  private mutating func takeComment(_ item: borrowing FeedItem, into sink: inout ImportSink) {
    let bytes = item.bytes.span
    let host = host(of: item)
    let stated = item.title.map { CommentTitle($0, in: bytes) } ?? CommentTitle()
    let answer = ReplySentence(item.text)
    let text = answer?.rest ?? item.text
    var signer = item.author
    if signer.isEmpty { signer.name = stated.author }
    let speaker = speakers.speaker(signer, item, realm: host)
    var marks: Utterance.Marks = []
    var parent = parent(of: item, host: host)
    if case .utterance = parent {
    } else if let number = answer?.comment {
      parent = .utterance(numbered(number, host: host))
    }
    // A feed says "the post" also of comments made before there was threading.
    if parent == .post { marks.insert(.weakPostParent) }
    let place = place(of: item, stated, host: host)
    let number = number(of: item)
    sink.utter(
      Utterance(
        id: number.map { numbered($0, host: host) }
          ?? unnumbered(item, host: host, post: place.context, speaker: speaker, text: text),
        kind: text.isPingbackExcerpt ? .pingback : .comment, service: service, speaker: speaker,
        said: item.said, saidPrinted: item.saidPrinted, text: text.text, links: text.links,
        parent: parent, context: place.context,
        address: address(of: item, number, stem: place.stem), language: channel.language,
        marks: marks, source: reference(to: item)))
  }

  /// A comment's native number.
  private func number(of item: borrowing FeedItem) -> UInt64? {
    let bytes = item.bytes.span
    if let id = item.id, let number = FeedEngine.commentNumber(in: bytes, id) { return number }
    return item.link.flatMap { FeedEngine.commentNumber(in: bytes, $0) }
  }

  /// The id of a comment with a native number.
  private mutating func numbered(_ number: UInt64, host: String) -> Identifier {
    Identifier(spaces(on: host).comments, number)
  }

  private mutating func unnumbered(
    _ item: borrowing FeedItem, host: String, post: Utterance.Context?, speaker: Handle,
    text: PlainText
  ) -> Identifier {
    if let id = item.string(item.id ?? item.link) { return .comment(service, host: host, id) }
    return .comment(
      service, host: host,
      unnamed([
        post?.id.description ?? host, (speaker.displayName ?? "").lowercased(),
        String(text.text.prefix(64)),
      ]))
  }

  /// Where a comment can be read. Its address is nearly always that of its post with its
  /// number behind it.
  private func address(
    of item: borrowing FeedItem, _ number: UInt64?, stem: String?
  ) -> Utterance.Address {
    guard let link = item.link else { return .nowhere }
    let bytes = item.bytes.span
    if let stem, let number, let digits = PostIdentity.commentDigits(in: bytes, link),
      bytes[digits.lowerBound] != 0x30, WordSearch.number(bytes, digits) == number
    {
      return .numbered(stem: stem)
    }
    return item.string(link).map { .whole($0) } ?? .nowhere
  }

  /// The post a comment belongs to: what it answers if that is no comment, else its own
  /// address without the comment's part, else the feed's.
  private mutating func place(
    of item: borrowing FeedItem, _ stated: CommentTitle, host: String
  ) -> FeedCommentPlace {
    let bytes = item.bytes.span
    guard let link = item.link, let digits = PostIdentity.commentDigits(in: bytes, link) else {
      let title = stated.namesPost ? item.string(stated.post) : feedPost
      return FeedCommentPlace(context: distantContext(of: item, title: title, host: host))
    }
    // An address with a comment's part tells the post by itself.
    let known = places.find(item, link: link, digits: digits, stated)
    if let known { return known }
    let title = stated.namesPost ? item.string(stated.post) : feedPost
    let context = context(
      at: places.postAddress, isPost: places.isPostAddress, item, title: title, host: host)
    return places.remember(context, item)
  }

  /// The post of a comment whose own address does not tell it.
  private mutating func distantContext(
    of item: borrowing FeedItem, title: String?, host: String
  ) -> Utterance.Context? {
    for reply in item.replies {
      guard let answered = item.string(reply.href ?? reply.ref),
        PostIdentity.commentNumber(in: answered) == nil, SiteHost.hasHost(answered)
      else { continue }
      return context(at: answered, item, title: title, host: host)
    }
    let feed = isPostCommentFeed ? channel.link : nil
    return context(at: feed ?? item.string(item.link), item, title: title, host: host)
  }

  private mutating func context(
    at address: String?, isPost: Bool = false, _ item: borrowing FeedItem, title: String?,
    host: String
  ) -> Utterance.Context? {
    guard let address, let id = post(at: address) else {
      guard let first = item.replies.first, let ref = item.string(first.ref) else { return nil }
      return Utterance.Context(id: .post(service, host: host, ref), title: title)
    }
    return Utterance.Context(
      id: id, title: title, url: isPost ? address : FeedEngine.withoutCommentPart(address))
  }

  private mutating func parent(of item: borrowing FeedItem, host: String) -> Utterance.Parent {
    let bytes = item.bytes.span
    if let related = item.related, let number = FeedEngine.bloggerComment(in: bytes, related) {
      return .utterance(numbered(number, host: host))
    }
    var isPost = false
    for reply in item.replies {
      for address in [reply.ref, reply.href] {
        guard let address else { continue }
        isPost = true
        if let digits = PostIdentity.commentDigits(in: bytes, address),
          let number = WordSearch.number(bytes, digits)
        {
          return .utterance(numbered(number, host: host))
        }
      }
    }
    return isPost || service == .wordpress ? .post : .unknown
  }

  // MARK: Parts

  private func speaker(_ person: FeedPerson, realm: String) -> Handle {
    FeedSpeakers.handle(person, realm: realm)
  }

  private mutating func unnamed(_ parts: [String]) -> String {
    let hash = PageNaming.hash(parts)
    let count = occurrences[hash, default: 0]
    occurrences[hash] = count + 1
    return count == 0 ? "h\(hash)" : "h\(hash)-\(count + 1)"
  }

  private func reference(to item: borrowing FeedItem) -> SourceReference {
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
