internal import ConversationCore
internal import LibXML

/// Turns the items of one feed into utterances: posts, comments, pingbacks.
struct FeedTranslator {
  let channel: FeedChannel
  let file: String
  let service: Service
  let siteHost: String?
  /// The post whose comments all of it are, where the feed's title names one.
  let feedPost: String?
  let isCommentFeed: Bool
  let isPostCommentFeed: Bool
  var occurrences: [String: Int] = [:]
  var owners: [Handle: Int] = [:]
  var undated = 0
  /// Whom and what feeds before it have made known.
  var known: FeedAcquaintance
  /// The comment at hand: what all have in common is written once.
  var comment: Utterance
  /// What the feed calls the post that has an id.
  var names: [Identifier: String] = [:]
  private(set) var posts = 0
  private(set) var comments = 0

  init(
    _ channel: FeedChannel, first: FeedItem?, file: String,
    known: consuming FeedAcquaintance = FeedAcquaintance()
  ) {
    self.channel = channel
    self.file = file
    service = FeedEngine.service(of: channel, first)
    siteHost = (channel.link ?? first.flatMap { $0.string($0.link) }).flatMap { SiteHost.of($0) }
    let title = channel.title ?? ""
    feedPost = CommentTitle.post(ofFeed: title)
    isCommentFeed = CommentTitle.isCommentFeed(title)
    isPostCommentFeed = CommentTitle.isPostCommentFeed(title)
    known.enter(service, about: feedPost)
    self.known = known
    comment = Utterance(
      id: Identifier("", 0), kind: .comment, service: service, speaker: .unknown(in: ""),
      text: "", language: channel.language, source: .line(0, of: file))
  }

  /// Hands the utterance of an item on.
  mutating func take(_ item: borrowing FeedItem, into sink: inout ImportSink) {
    if item.saidPrinted != nil, !item.isEmpty { undated += 1 }
    if item.isEmpty {
      sink.report.skipped["empty", default: 0] += 1
      return
    }
    let digits = item.link.flatMap { PostIdentity.commentDigits(in: item.bytes.span, $0) }
    if digits != nil || isComment(item) {
      comments += 1
      takeComment(item, linkedNumber: digits, into: &sink)
    } else {
      posts += 1
      takePost(item, into: &sink)
    }
  }

  private func isComment(_ item: borrowing FeedItem) -> Bool {
    if item.isMarkedComment || !item.replies.isEmpty { return true }
    if let id = item.id, PostIdentity.commentDigits(in: item.bytes.span, id) != nil { return true }
    return isCommentFeed && item.commentFeed == nil
  }

  mutating func host(of item: borrowing FeedItem) -> String {
    let bytes = item.bytes.span
    if let link = item.link, let place = known.hosts.place(in: bytes.extracting(link)) {
      return place.host
    }
    if let id = item.id, let place = known.hosts.place(in: bytes.extracting(id)) {
      return place.host
    }
    return siteHost ?? "unknown-site"
  }

  /// What ids of comments on a host begin with.
  mutating func commentSpace(on host: String) -> String {
    learnSpaces(on: host)
    return known.spaces?.comments ?? ""
  }

  private mutating func learnSpaces(on host: String) {
    guard known.spaces?.host != host else { return }
    known.spaces = (
      host, Identifier.comment(service, host: host, "0").space,
      Identifier.post(service, host: host, "0").space
    )
  }

  /// The id of the post at an address; nil where the address has no host.
  mutating func post(at address: String) -> Identifier? {
    guard let place = known.hosts.place(in: address.utf8Span.span) else { return nil }
    learnSpaces(on: place.host)
    return Identifier(known.spaces?.posts ?? "", PostIdentity.native(address, from: place.end))
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
        saidPrinted: item.saidPrinted, words: text.words, links: text.links, parent: .none,
        context: context, url: place.permalink, language: channel.language,
        marks: place.elsewhere != nil || item.text.isLinkPost ? .linkPost : [],
        source: reference(to: item)))
    if !speaker.isUnknown { owners[speaker, default: 0] += 1 }
    if let count = item.commentCount, count > 0 {
      sink.report.unseen.append(
        SourceReport.Unseen(
          context: context, stated: count, shown: 0,
          reason: item.string(item.commentFeed).map { English.commentFeed(at: $0) }
            ?? English.postsOnly))
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

  // MARK: Parts

  private func speaker(_ person: FeedPerson, realm: String) -> Handle {
    FeedSpeakers.handle(person, realm: realm)
  }

  mutating func unnamed(_ parts: [String]) -> String {
    let hash = PageNaming.hash(parts)
    let count = occurrences[hash, default: 0]
    occurrences[hash] = count + 1
    return count == 0 ? "h\(hash)" : "h\(hash)-\(count + 1)"
  }

  func reference(to item: borrowing FeedItem) -> SourceReference {
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
      sink.note(Diagnostic(.warning, file: file, English.undatedItems(undated)))
    }
  }
}
