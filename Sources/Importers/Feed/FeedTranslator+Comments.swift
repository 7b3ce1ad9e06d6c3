internal import ConversationCore
internal import LibXML

// Items that are comments.
extension FeedTranslator {
  /// Hands the utterance of a comment on.
  ///
  /// - Parameter digits: where the native number stands that its link ends with, if it does.
  mutating func takeComment(
    _ item: borrowing FeedItem, linkedNumber digits: Range<Int>?, into sink: inout ImportSink
  ) {
    let bytes = item.bytes.span
    let host = host(of: item)
    let stated = item.title.map { CommentTitle($0, in: bytes) } ?? CommentTitle()
    var signer = item.author
    if signer.isEmpty { signer.name = stated.author }
    comment.speaker = known.speakers.speaker(signer, item, realm: host)
    comment.parent = parent(of: item, host: host)
    if !item.text.links.isEmpty, let answer = ReplySentence(item.text) {
      say(answer.rest)
      if case .utterance = comment.parent {
      } else {
        comment.parent = .utterance(numbered(answer.comment, host: host))
      }
    } else {
      say(item.text)
    }
    // A feed says "the post" also of comments made before there was threading.
    comment.marks = comment.parent == .post ? .weakPostParent : []
    let place = place(of: item, digits, stated, host: host)
    comment.context = place.context
    let linked = digits.flatMap { WordSearch.number(bytes, $0) }
    let number = item.id.flatMap { FeedEngine.commentNumber(in: bytes, $0) } ?? linked
    comment.id =
      number.map { numbered($0, host: host) } ?? unnumbered(item, comment, host: host)
    comment.said = item.said
    comment.saidPrinted = item.saidPrinted
    if let stem = place.stem, let digits, bytes[digits.lowerBound] != 0x30, linked == number {
      comment.address = .numbered(stem: stem)
    } else {
      comment.address = item.string(item.link).map { .whole($0) } ?? .nowhere
    }
    noteSource(of: item)
    sink.utter(comment)
  }

  /// Says where in the file the comment at hand was read.
  private mutating func noteSource(of item: borrowing FeedItem) {
    let place = item.line > 0 ? item.line : posts + comments
    comment.source.isLine = item.line > 0
    comment.source.place = UInt32(clamping: place)
  }

  /// Puts a text into the comment at hand.
  private mutating func say(_ text: borrowing PlainText) {
    comment.kind = text.isPingbackExcerpt ? .pingback : .comment
    comment.words = text.words
    comment.links = text.links
  }

  /// The id of a comment with a native number.
  private mutating func numbered(_ number: UInt64, host: String) -> Identifier {
    Identifier(commentSpace(on: host), number)
  }

  private mutating func unnumbered(
    _ item: borrowing FeedItem, _ comment: borrowing Utterance, host: String
  ) -> Identifier {
    if let id = item.string(item.id ?? item.link) { return .comment(service, host: host, id) }
    return .comment(
      service, host: host,
      unnamed([
        comment.context?.id.description ?? host,
        (comment.speaker.displayName ?? "").lowercased(), String(comment.text.prefix(64)),
      ]))
  }

  /// The post a comment belongs to: what it answers if that is no comment, else its own
  /// address without the comment's part, else the feed's.
  private mutating func place(
    of item: borrowing FeedItem, _ digits: Range<Int>?, _ stated: CommentTitle, host: String
  ) -> FeedCommentPlace {
    guard let link = item.link, let digits else {
      let title = stated.namesPost ? item.string(stated.post) : feedPost
      return FeedCommentPlace(context: distantContext(of: item, title: title, host: host))
    }
    // An address with a comment's part tells the post by itself.
    if let place = known.places.find(item, link: link, digits: digits, stated) { return place }
    let title = stated.namesPost ? item.string(stated.post) : feedPost
    let context = context(
      at: known.places.postAddress, isPost: known.places.isPostAddress, item, title: title,
      host: host)
    return known.places.remember(context, item)
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
