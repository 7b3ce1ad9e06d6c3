internal import ConversationCore

/// Turns an archive's statuses into utterances: one value is filled again and again, so
/// that a million of them are not made and taken apart.
struct TweetTranslator: ~Copyable {
  /// Whose archive it is; statuses without an author of their own are theirs.
  let owner: Handle
  /// Statuses shown to few; a copy of them stands among the others, unmarked.
  var privateStatuses: Set<UInt64> = []
  /// The utterance of the status read last.
  private(set) var utterance: Utterance
  /// The long posts, whose beginnings alone stand among the statuses.
  var notes = LongPosts()
  private var text = TweetText()
  /// Whether `utterance` is the owner's.
  private var speaksOwner = false
  /// Whose name is in the address of `utterance`.
  private var addressedName = anybody
  private var addressees = HandleCache()
  private var clients: [(source: String, client: String?)] = []
  /// The program and the language of the status before, as the archive has them and as they are.
  private var lastClient: (source: String, client: String?) = ("", nil)
  private var lastLanguage: (tag: String, language: String?) = ("", nil)

  /// Stands in addresses for a name that is not known.
  private static let anybody = "i"
  /// Clients kept at hand; a person uses a few.
  private static let maximalClients = 64
  /// 2010-11-05: times before are midnight in archives made between 2012 and 2018, where
  /// only the day was kept.
  private static let firstTimes: Int64 = 1_288_915_200_000

  init(owner: Handle) {
    self.owner = owner
    utterance = Utterance(
      id: .status(0), kind: .status, service: .x, speaker: owner, text: "", parent: .none,
      address: Self.address(of: Self.anybody), source: .line(0, of: ""))
  }

  /// Makes `utterance` that of a status; false for one without a number.
  mutating func read(
    _ tweet: borrowing ArchiveTweet, at source: SourceReference, marks: Utterance.Marks = []
  ) -> Bool {
    guard let id = tweet.id else { return false }
    let prefix = Self.sharePrefix(tweet.text)
    let isShare = tweet.isShare || prefix != nil
    let isCut = isShare && tweet.text.suffix(3).elementsEqual("…".utf8)
    var marks = marks
    // Letting go of nothing to take nothing would count references all the same.
    if !(utterance.mentions.isEmpty && tweet.mentions.isEmpty) {
      utterance.mentions = tweet.mentions
    }
    if isCut, !tweet.sharedText.isEmpty {
      text.read(
        tweet.sharedText, tweet.sharedLinks, id: id, prefix: Array(tweet.text[..<(prefix ?? 0)]))
    } else if let note = notes.note(of: tweet) {
      text.read(note.text, note.links, id: id)
      utterance.mentions += note.mentions.filter { new in
        !tweet.mentions.contains { $0.name == new.name }
      }
    } else {
      text.read(tweet.text, tweet.links, id: id)
      for link in tweet.otherLinks { text.add(link: link, id: id) }
      if isCut || text.linksToSelf { marks.insert(.cut) }
    }
    if tweet.hasMedia { marks.insert(.media) }
    if text.linksToStatus, !isShare { marks.insert(.quotesStatus) }
    if privateStatuses.contains(id) { marks.insert(.privateAudience) }

    utterance.id = .status(id)
    utterance.kind = .status
    setSpeaker(tweet.author)
    utterance.said = Self.moment(tweet.created ?? Snowflake.milliseconds(of: id))
    text.give(&utterance.words)
    if !(utterance.links.isEmpty && text.links.isEmpty) { utterance.links = text.links }
    utterance.parent = .none
    utterance.addressee = nil
    utterance.client = client(tweet.source)
    utterance.language = language(tweet.language)
    utterance.marks = marks
    if utterance.source.file == source.file {
      utterance.source.place = source.place
      utterance.source.isLine = source.isLine
    } else {
      utterance.source = source
    }
    if isShare {
      utterance.kind = .share
      if utterance.mentions.isEmpty {
        let written = prefix.map { String(decoding: tweet.text[4..<$0 - 2], as: UTF8.self) }
        if let name = tweet.sharedAuthor?.name ?? written {
          utterance.mentions = [
            Utterance.Mention(
              account: tweet.sharedAuthor?.account, name: name,
              displayName: tweet.sharedAuthor?.displayName)
          ]
        }
      }
    } else if tweet.replyStatus != nil || tweet.replyAccount != nil || tweet.replyName != nil {
      utterance.kind = .reply
      if let parent = tweet.replyStatus { utterance.parent = .utterance(.status(parent)) }
      utterance.addressee = addressee(of: tweet)
    } else if let name = Self.nameAtStart(of: tweet.text) {
      // X's own rule: what begins with a name is said to that account, also in the years
      // before it wrote so into the data.
      utterance.kind = .reply
      let mention = tweet.mentions.first { $0.name.lowercased() == name.lowercased() }
      utterance.addressee = Handle(
        realm: Service.x.name, account: mention?.account, name: mention?.name ?? name,
        displayName: mention?.displayName)
    } else if text.linksToStatus, text.hasWords {
      utterance.kind = .quote
    }
    return true
  }

  /// The utterances of long posts no status belongs to.
  mutating func unmatchedNotes(file: String) -> [Utterance] {
    notes.unmatched.map { note in
      text.read(note.text, note.links, id: nil)
      return Utterance(
        id: Identifier("x:note/", note.id), kind: .status, service: .x, speaker: owner,
        said: Self.moment(note.created), text: String(decoding: text.bytes, as: UTF8.self),
        links: text.links, mentions: note.mentions, parent: .none,
        source: .record(note.record, of: file))
    }
  }

  private mutating func addressee(of tweet: borrowing ArchiveTweet) -> Handle? {
    if let account = tweet.replyAccount, account == owner.account { return owner }
    var name = tweet.replyName ?? Self.nameAtStart(of: tweet.text)
    var displayName: String?
    if let account = tweet.replyAccount,
      let mention = tweet.mentions.first(where: { $0.account == account })
    {
      displayName = mention.displayName
      if name == nil, !mention.name.isEmpty { name = mention.name }
    }
    guard tweet.replyAccount != nil || name != nil else { return nil }
    return addressees.handle(account: tweet.replyAccount, name: name, displayName: displayName)
  }

  /// Says whose status it is, and by that where it can be seen, but for its number: X finds
  /// it by that, whatever the name. Most archives are of one person.
  private mutating func setSpeaker(_ author: Handle?) {
    guard author != nil || !speaksOwner else { return }
    speaksOwner = author == nil
    utterance.speaker = author ?? owner
    let name = utterance.speaker.name ?? Self.anybody
    guard name != addressedName else { return }
    addressedName = name
    utterance.address = Self.address(of: name)
  }

  private static func address(of name: String) -> Utterance.Address {
    .numbered(stem: "https://x.com/\(name)/status/")
  }

  private static func moment(_ milliseconds: Int64?) -> Moment {
    guard let milliseconds else { return .unknown }
    let isDay = milliseconds < firstTimes && milliseconds % 86_400_000 == 0
    return Moment(milliseconds: milliseconds, precision: isDay ? .day : .instant)
  }

  /// The length of `RT @name: `; nil for what is no retweet. Nothing else in an archive
  /// tells one: `retweeted` is always false.
  private static func sharePrefix(_ text: [UInt8]) -> Int? {
    guard text.count > 5, text[0] == UInt8(ascii: "R"), text[1] == UInt8(ascii: "T"),
      text[2] == 32, text[3] == UInt8(ascii: "@")
    else { return nil }
    var place = 4
    while place < text.count, isNameByte(text[place]) { place += 1 }
    guard place > 4, place + 1 < text.count, text[place] == UInt8(ascii: ":"),
      text[place + 1] == 32
    else { return nil }
    return place + 2
  }

  /// The screen name a text begins with: `@name words`.
  private static func nameAtStart(of text: [UInt8]) -> String? {
    guard text.first == UInt8(ascii: "@") else { return nil }
    let name = text[1...].prefix { isNameByte($0) }
    guard !name.isEmpty, name.count <= 20 else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// X writes codes of its own (`und`, `qme`, `zxx`) where it saw no language.
  private mutating func language(_ tag: String?) -> String? {
    guard let tag, let first = tag.utf8.first else { return nil }
    if tag == lastLanguage.tag { return lastLanguage.language }
    let isNone =
      tag.utf8.count == 3 && (first == UInt8(ascii: "q") || tag == "und" || tag == "zxx")
    lastLanguage = (tag, isNone ? nil : tag)
    return lastLanguage.language
  }

  private mutating func client(_ source: String?) -> String? {
    guard let source else { return nil }
    if source == lastClient.source { return lastClient.client }
    lastClient = (source, knownClient(source))
    return lastClient.client
  }

  private mutating func knownClient(_ source: String) -> String? {
    for known in clients where known.source == source { return known.client }
    let client = ClientName.name(in: source)
    if clients.count < Self.maximalClients { clients.append((source, client)) }
    return client
  }
}
