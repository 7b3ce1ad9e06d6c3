internal import ConversationCore
internal import LibXML

// Items that are comments.
extension FeedTranslator {
  /// Hands the utterance of a comment on.
  mutating func takeComment(_ item: borrowing FeedItem, into sink: inout ImportSink) {
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
}
