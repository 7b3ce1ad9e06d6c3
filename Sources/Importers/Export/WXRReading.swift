internal import ConversationCore
internal import LibXML

/// A WordPress export on its way to utterances.
///
/// A post's comments come before the post, because they stand inside it. Exports write
/// what comments need to know of their post first, so that each can go on its way at
/// once; where one does not, comments wait for the end of their post.
struct WXRReading {
  let file: String
  /// The site.
  private(set) var site = WXRSite()
  /// `wp:author` records met.
  private(set) var authors = 0
  /// The place of the post being read, once it is known.
  private var place: WXRPlace?
  private var waiting: [WXRComment] = []
  private var waitingBytes = 0
  private var unnumbered: [Identifier: Int] = [:]
  private var signers = WXRSigners()
  /// The handles of signers, by their slot, in the realm of the post met last.
  private var speakers: [(signer: WXRSigner, handle: Handle)?]
  private var realm = ""

  /// Bytes of words that wait for the end of their post; with more, comments go on with
  /// what is known of it by then.
  private static let waitingLimit = 16 << 20
  /// What a comment costs beside its words.
  private static let commentBytes = 256

  init(file: String) {
    self.file = file
    speakers = Array(repeating: nil, count: WXRSigners.count)
  }

  /// Takes a finished record.
  mutating func take(_ tree: XMLTree, _ node: Int, into sink: inout ImportSink) {
    switch WXRElement(rawValue: tree.code(of: node)) {
    case .author:
      authors += 1
      site.add(tree, authorAt: node)
      // Whose number is whose login is known better now.
      realm = ""
    case .comment:
      site.place(tree)
      takeComment(tree, node, into: &sink)
    case .item:
      site.place(tree)
      finishPost(tree, node, into: &sink)
    default: return
    }
  }

  private mutating func takeComment(_ tree: XMLTree, _ node: Int, into sink: inout ImportSink) {
    let comment = WXRComment(tree, at: node, signers: &signers)
    switch (comment.approval, comment.sort) {
    case (.spam, _): return skip(English.spam, into: &sink)
    case (.trash, _): return skip(English.trash, into: &sink)
    case (_, .note): return skip(English.plugInNote, into: &sink)
    default: break
    }
    guard let item = tree.parent(of: node) else {
      utter(comment, in: WXRPlace(on: site), into: &sink)
      return
    }
    if place == nil {
      let post = WXRPost(tree, at: item)
      if post.isKnown { place = WXRPlace(post, on: site) }
    }
    if let place {
      flush(to: place, into: &sink)
      utter(comment, in: place, into: &sink)
      return
    }
    waitingBytes += comment.text.words.count + WXRReading.commentBytes
    waiting.append(comment)
    if waitingBytes > WXRReading.waitingLimit {
      flush(to: WXRPlace(WXRPost(tree, at: item), on: site), into: &sink)
    }
  }

  private mutating func flush(to place: WXRPlace, into sink: inout ImportSink) {
    guard !waiting.isEmpty else { return }
    for comment in waiting { utter(comment, in: place, into: &sink) }
    waiting = []
    waitingBytes = 0
  }

  private mutating func finishPost(_ tree: XMLTree, _ node: Int, into sink: inout ImportSink) {
    let post = WXRPost(tree, at: node)
    let place = place ?? WXRPlace(post, on: site)
    flush(to: place, into: &sink)
    self.place = nil
    if let reason = post.omission { return skip(reason, into: &sink) }
    site.publish(post.creator)
    let text = post.text(in: tree)
    var marks = place.marks
    if !text.isEmpty, text.isLinkPost { marks.insert(.linkPost) }
    sink.utter(
      Utterance(
        id: place.context.id, kind: .post, service: .wordpress,
        speaker: place.context.author ?? .unknown(in: place.host), said: post.said,
        words: text.words, links: text.links, parent: .none, context: place.context,
        url: place.context.url, language: site.language, marks: marks,
        source: .line(post.line, of: file)))
  }

  private func skip(_ reason: String, into sink: inout ImportSink) {
    sink.report.skipped[reason, default: 0] += 1
  }
}

// MARK: - Comments

extension WXRReading {
  private mutating func utter(
    _ comment: WXRComment, in place: WXRPlace, into sink: inout ImportSink
  ) {
    guard !place.isTrash else { return skip(English.trash, into: &sink) }
    let speaker = speaker(of: comment, in: place)
    var marks = place.marks
    if comment.approval == .pending {
      marks.insert(.pending)
      sink.report.waiting += 1
    }
    if comment.signer.user != nil { marks.insert(.siteUser) }
    if isPostAuthor(speaker, in: place) { marks.insert(.byPostAuthor) }
    if comment.parent == nil, comment.sort == .comment { marks.insert(.weakPostParent) }
    var links = comment.text.links
    if comment.sort != .comment, let source = comment.signer.url, !links.contains(source) {
      links.insert(source, at: 0)
    }
    let stem = comment.id == nil ? nil : place.permalink
    sink.utter(
      Utterance(
        id: id(of: comment, in: place), kind: WXRReading.kind(of: comment.sort),
        service: .wordpress, speaker: speaker,
        said: comment.said.isDated ? comment.said : .order, words: comment.text.words, links: links,
        parent: comment.parent.map { .utterance(Identifier(place.space, $0)) } ?? .post,
        addressee: comment.sort == .repost ? place.context.author : nil, context: place.context,
        address: stem.map { .numbered(stem: $0) }, marks: marks,
        source: .line(comment.line, of: file)))
  }

  private static func kind(of sort: WXRComment.Sort) -> Utterance.Kind {
    switch sort {
    case .comment, .note: .comment
    case .ping: .pingback
    case .like: .like
    case .repost: .share
    }
  }

  /// Who spoke. A ping's author is a page's title and stays one.
  private mutating func speaker(of comment: WXRComment, in place: WXRPlace) -> Handle {
    if realm != place.host {
      realm = place.host
      for slot in speakers.indices { speakers[slot] = nil }
    }
    let signer = comment.signer
    if let known = speakers[signer.slot], known.signer === signer { return known.handle }
    let name = signer.user.flatMap { site.login(of: $0) }
    let author = signer.author.flatMap { PageNaming.isNobody($0) ? nil : $0 }
    let handle = Handle(
      realm: place.host, account: signer.user, name: name, displayName: author,
      email: signer.email, url: signer.url)
    speakers[signer.slot] = (signer, handle)
    return handle
  }

  private func isPostAuthor(_ speaker: Handle, in place: WXRPlace) -> Bool {
    guard let account = speaker.account, let author = place.context.author else { return false }
    if let known = author.account { return known == account }
    // Exports before 1.1 have no numbers of authors: a user who signs with the name is it.
    return speaker.displayName != nil && speaker.displayName == author.name
  }

  /// The comment's number, or what pages make of a comment that has none: its post, its
  /// author, its first words, and how often that was met before.
  private mutating func id(of comment: WXRComment, in place: WXRPlace) -> Identifier {
    if let number = comment.id { return Identifier(place.space, number) }
    let author = (comment.signer.author ?? comment.signer.url ?? "").lowercased()
    let hash = PageNaming.hash([
      place.context.id.description, author, String(comment.text.text.prefix(64)),
    ])
    let id = Identifier(place.space, "h\(hash)")
    let count = unnumbered[id, default: 0]
    unnumbered[id] = count + 1
    return count == 0 ? id : Identifier(place.space, "h\(hash)-\(count + 1)")
  }
}
