extension Corpus {
  /// Takes from an utterance what its row will hold.
  mutating func record(
    of utterance: borrowing Utterance, ref: Int32, row: Int32, rank: SourceReport.Rank
  ) -> Record {
    let features =
      TextFeatures.extract(from: utterance.text, language: utterance.language)
    var flags: Record.Flags = []
    if isAutomatic(utterance.client) { flags.insert(.autoPosted) }
    if utterance.kind == .comment, linksToOwnSite(utterance) { flags.insert(.selfLink) }
    let target =
      utterance.addressee
      ?? (utterance.kind == .share
        ? utterance.mentions.first.map { handle(of: $0, utterance) } : nil)
    return Record(
      kind: utterance.kind, marks: utterance.marks, flags: flags, said: utterance.said,
      speaker: handles.speak(utterance.speaker),
      addressee: target.map { handles.name($0) } ?? HandleTable.unknown,
      parent: link(utterance.parent), context: contextNumber(of: utterance, rank: rank),
      words: keep(utterance.text, kind: utterance.kind, features: features),
      features: features, links: keep(utterance.links), mentions: keep(utterance.mentions),
      profile: profileNumber(of: utterance, ref: ref, rank: rank),
      place: utterance.source.place)
  }

  /// Remembers what few utterances have.
  mutating func keepExtras(of utterance: borrowing Utterance, ref: Int32, row: Int32) {
    if let printed = utterance.saidPrinted, printedTimes[row] == nil {
      printedTimes[row] = printed
    }
    if let url = utterance.url, profile(of: row).urlPrefix < 0, wholeURLs[row] == nil {
      wholeURLs[row] = url
    }
    switch utterance.kind {
    case .status, .reply, .quote:
      nameMentioned(utterance)
      if !Self.answersAnother(utterance), utterance.text.utf8.first == UInt8(ascii: "@") {
        leadingNames[row] = leadingHandles(of: utterance).map { handles.name($0) }
      }
    case .comment:
      let numbers = utterance.links.compactMap(Self.commentNumber)
      if !numbers.isEmpty { linkedComments[row] = numbers }
    case .share, .message: nameMentioned(utterance)
    case .post, .pingback, .like, .call, .meeting: break
    }
  }

  private static func answersAnother(_ utterance: borrowing Utterance) -> Bool {
    guard let addressee = utterance.addressee else { return false }
    if let account = addressee.account, let own = utterance.speaker.account {
      return account != own
    }
    return addressee.name != utterance.speaker.name
  }

  /// Accounts named in the words teach us the names of numbers.
  private mutating func nameMentioned(_ utterance: borrowing Utterance) {
    for mention in utterance.mentions {
      guard let account = mention.account else { continue }
      // A spelling seen before teaches nothing: most mentions end here.
      var key = mixed(account)
      for byte in mention.name.utf8 { key = (key ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      if mentionedNames.insert(mixed(key)) { _ = handles.name(handle(of: mention, utterance)) }
    }
  }

  private func handle(of mention: Utterance.Mention, _ utterance: borrowing Utterance) -> Handle {
    Handle(
      realm: utterance.speaker.realm, account: mention.account, name: mention.name,
      displayName: mention.displayName)
  }

  private mutating func link(_ parent: Utterance.Parent) -> ParentLink {
    switch parent {
    case .none: .none
    case .unknown: .unknown
    case .post: .post
    case .utterance(let id): .utterance(ids.intern(id))
    }
  }

  private mutating func keep(
    _ text: String, kind: Utterance.Kind, features: TextFeatures
  ) -> TextArena.Place {
    let place = store.keep(text, kind: kind, asks: features.mayAsk)
    if store.needsThinning { store.thin(&words, features: self.features) }
    return place
  }

  /// Hosts for the report, and the URLs themselves where every word is kept.
  private mutating func keep(_ links: [String]) -> UInt32 {
    guard !links.isEmpty, let start = UInt32(exactly: linkPool.count) else { return 0 }
    linkPool.append(UInt32(clamping: links.count))
    for link in links {
      linkPool.append(UInt32(hosts.intern(WebAddress.host(of: link) ?? "")))
    }
    if policy == .all {
      let place = store.keepLinks(links).word
      linkPool.append(UInt32(place >> 32))
      linkPool.append(UInt32(truncatingIfNeeded: place))
    }
    return start
  }

  private mutating func keep(_ mentions: [Utterance.Mention]) -> UInt32 {
    guard policy == .all, !mentions.isEmpty, let start = UInt32(exactly: mentionPool.count)
    else { return 0 }
    mentionPool.append(UInt32(clamping: mentions.count))
    for mention in mentions {
      mentionPool.append(UInt32(mentionNames.intern(mention.displayName ?? mention.name)))
    }
    return start
  }

  /// What the utterance shares with its neighbours in the source.
  private mutating func profileNumber(
    of utterance: borrowing Utterance, ref: Int32, rank: SourceReport.Rank
  ) -> Int32 {
    var prefix: Int32 = -1
    if let url = utterance.url, let number = ids.number(of: ref),
      let length = Self.lengthBefore(number, endOf: url)
    {
      prefix = urlPrefixes.intern(url[..<url.utf8.index(url.startIndex, offsetBy: length)])
    }
    return intern(
      Profile(
        service: services.intern(utterance.service.name), urlPrefix: prefix,
        file: files.intern(utterance.source.file), rank: rank, isLine: utterance.source.isLine))
  }

  /// Bytes of a URL before the number it ends with; nil where it ends otherwise.
  private static func lengthBefore(_ number: UInt64, endOf url: String) -> Int? {
    var rest = number
    var length = url.utf8.count
    for byte in url.utf8.reversed() {
      guard byte == UInt8(ascii: "0") + UInt8(rest % 10) else { return nil }
      length -= 1
      rest /= 10
      if rest == 0 { return length > 0 ? length : nil }
    }
    return nil
  }

  private mutating func isAutomatic(_ client: String?) -> Bool {
    if recentClient.client != client {
      recentClient = (client, client.map { AutoPosters.contains(client: $0) } ?? false)
    }
    return recentClient.isAutomatic
  }

  /// The number at the end of a link to a comment, `…#comment-12`; nil for other links.
  private static func commentNumber(_ url: String) -> UInt64? {
    guard let hash = url.utf8.lastIndex(of: UInt8(ascii: "#")) else { return nil }
    let fragment = url.utf8[hash...].dropFirst()
    let digits = fragment.suffix(18).reversed().prefix {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    guard !digits.isEmpty, digits.count < 18 else { return nil }
    return digits.reversed().reduce(0) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
  }

  /// Handles a text names before its first word: `@ann @bob did you …`.
  private func leadingHandles(of utterance: borrowing Utterance) -> [Handle] {
    var found: [Handle] = []
    for word in utterance.text.utf8.prefix(500).split(separator: UInt8(ascii: " ")) {
      guard word.first == UInt8(ascii: "@") else { break }
      let name = word.dropFirst().prefix(while: Self.isNameByte)
      guard !name.isEmpty else { break }
      let text = String(decoding: name, as: UTF8.self)
      let mention = utterance.mentions.first { $0.name.lowercased() == text.lowercased() }
      found.append(
        mention.map { handle(of: $0, utterance) }
          ?? Handle(realm: utterance.speaker.realm, name: text))
    }
    return found
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Whether a comment's words link to the page its speaker signs with.
  private func linksToOwnSite(_ utterance: borrowing Utterance) -> Bool {
    guard !utterance.links.isEmpty, let own = utterance.speaker.url.flatMap(WebAddress.siteKey)
    else { return false }
    return utterance.links.contains { WebAddress.siteKey(of: $0) == own }
  }

  /// The context of an utterance; a post is its own.
  private mutating func contextNumber(
    of utterance: borrowing Utterance, rank: SourceReport.Rank
  ) -> Int32 {
    if let context = utterance.context {
      return contexts.intern(context, rank: rank, ids: &ids, handles: &handles)
    }
    guard utterance.kind == .post else { return -1 }
    return contexts.intern(
      Utterance.Context(id: utterance.id, url: utterance.url), rank: rank, ids: &ids,
      handles: &handles)
  }
}
