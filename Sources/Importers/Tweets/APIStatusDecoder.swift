internal import ConversationCore
internal import LibXML

/// Reads statuses from XML into the value that archives' JSON is read into as well.
struct APIStatusDecoder {
  /// Reads the record at a node: a `status` of a list, or an `entry` of a feed.
  func decode(_ tree: XMLTree, at node: Int, into tweet: inout ArchiveTweet) {
    tweet.reset()
    if tree.code(of: node) == APIElement.entry.rawValue {
      decodeEntry(tree, node, &tweet)
      return
    }
    for child in tree.children(of: node) {
      switch APIElement(rawValue: tree.code(of: child)) {
      case .id: tweet.id = tree.number(of: child)
      case .text: tweet.text = Array(tree.bytes(of: child))
      case .createdAt: tweet.created = milliseconds(tree, child)
      case .source: tweet.source = tree.string(of: child)
      case .replyStatus: tweet.replyStatus = tree.number(of: child)
      case .replyAccount: tweet.replyAccount = tree.number(of: child)
      case .replyName: tweet.replyName = tree.string(of: child)
      case .user: tweet.author = user(tree, child)
      case .entities: decodeEntities(tree, child, &tweet.mentions, &tweet.links, &tweet.hasMedia)
      case .retweeted: decodeShared(tree, child, &tweet)
      default: continue
      }
    }
    // A list of people shows each one's last status inside the person.
    if tweet.author == nil, let outer = tree.parent(of: node),
      tree.code(of: outer) == APIElement.user.rawValue
    {
      tweet.author = user(tree, outer)
    }
  }

  private func milliseconds(_ tree: XMLTree, _ node: Int) -> Int64? {
    TweetDate.milliseconds(tree.string(of: node).map { Array($0.utf8) } ?? [])
  }

  private func user(_ tree: XMLTree, _ node: Int) -> Handle? {
    let handle = Handle(
      realm: Service.x.name,
      account: tree.child(APIElement.id, of: node).flatMap { tree.number(of: $0) },
      name: tree.string(of: tree.child(APIElement.screenName, of: node)),
      displayName: tree.string(of: tree.child(APIElement.name, of: node)))
    return handle.isUnknown ? nil : handle
  }

  private func decodeShared(_ tree: XMLTree, _ node: Int, _ tweet: inout ArchiveTweet) {
    tweet.isShare = true
    tweet.sharedText =
      tree.child(APIElement.text, of: node).map { Array(tree.bytes(of: $0)) } ?? []
    tweet.sharedAuthor = tree.child(APIElement.user, of: node).flatMap { user(tree, $0) }
    guard let entities = tree.child(APIElement.entities, of: node) else { return }
    var mentions: [Utterance.Mention] = []
    decodeEntities(tree, entities, &mentions, &tweet.sharedLinks, &tweet.hasMedia)
  }

  private func decodeEntities(
    _ tree: XMLTree, _ node: Int, _ mentions: inout [Utterance.Mention],
    _ links: inout ShortLinks, _ hasMedia: inout Bool
  ) {
    for part in tree.children(of: node) {
      let kind = APIElement(rawValue: tree.code(of: part))
      for item in tree.children(of: part) {
        switch (kind, APIElement(rawValue: tree.code(of: item))) {
        case (.mentions, .mention):
          guard let handle = user(tree, item) else { continue }
          mentions.append(
            Utterance.Mention(
              account: handle.account, name: handle.name ?? "", displayName: handle.displayName))
        case (.addresses, .url), (.media, .creative):
          guard let short = tree.string(of: tree.child(APIElement.url, of: item)) else { continue }
          let target = tree.string(of: tree.child(APIElement.expandedURL, of: item))
          if kind == .media { hasMedia = true }
          links.add(Array(short.utf8), for: kind == .media ? nil : target ?? short)
        default: continue
        }
      }
    }
  }
}

// MARK: - Feeds

extension APIStatusDecoder {
  /// An entry: `tag:search.twitter.com,2005:NUMBER`, or an id that ends in the status's
  /// address; the author is `name (Display Name)` or has a page on X.
  private func decodeEntry(_ tree: XMLTree, _ node: Int, _ tweet: inout ArchiveTweet) {
    for child in tree.children(of: node) {
      switch APIElement(rawValue: tree.code(of: child)) {
      case .id:
        let digits = tree.string(of: child).map { $0.utf8.reversed().prefix { $0.isDigit } } ?? []
        tweet.id = UInt64(String(decoding: digits.reversed(), as: UTF8.self))
      case .title: tweet.text = Array(tree.bytes(of: child))
      case .published: tweet.created = milliseconds(tree, child)
      case .client: tweet.source = tree.string(of: child)
      case .language: tweet.language = tree.string(of: child)
      case .author: tweet.author = author(tree, child)
      default: continue
      }
    }
    dropSpeaker(&tweet)
  }

  private func author(_ tree: XMLTree, _ node: Int) -> Handle? {
    let words = tree.string(of: tree.child(APIElement.name, of: node)) ?? ""
    var handle = Handle(realm: Service.x.name)
    let page = tree.string(of: tree.child(APIElement.uri, of: node)) ?? ""
    let isProfile = SiteHost.of(page) == "twitter.com" || SiteHost.of(page) == "x.com"
    if isProfile, let name = page.split(separator: "/").last { handle.name = String(name) }
    if let open = words.firstIndex(of: "("), words.last == ")" {
      let name = words[..<open].utf8.filter { $0 > 0x20 }
      handle.name = handle.name ?? String(decoding: name, as: UTF8.self)
      handle.displayName = String(words[words.index(after: open)...].dropLast())
    } else if !words.isEmpty {
      handle.displayName = words
    }
    if handle.name?.isEmpty == true { handle.name = nil }
    if handle.displayName?.isEmpty == true { handle.displayName = nil }
    return handle.isUnknown ? nil : handle
  }

  /// Time-line feeds put `name: ` before the words.
  private func dropSpeaker(_ tweet: inout ArchiveTweet) {
    guard let name = tweet.author?.name, tweet.text.starts(with: "\(name): ".utf8) else { return }
    tweet.text.removeFirst(name.utf8.count + 2)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
