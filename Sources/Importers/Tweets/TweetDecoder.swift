internal import Bytes
internal import ConversationCore

/// Reads statuses from JSON: `{"tweet":{…}}`, the bare object of older archives and that
/// of old search answers, in whatever order the members come.
struct TweetDecoder: ~Copyable {
  private enum Key: Int, CaseIterable {
    case tweet, id_str, id, full_text, text, created_at, in_reply_to_status_id_str
    case in_reply_to_status_id, in_reply_to_user_id_str, in_reply_to_user_id
    case in_reply_to_screen_name, entities, extended_entities, source, lang, user
    case retweeted_status
    case from_user, from_user_name, to_user, iso_language_code
  }
  private enum EntityKey: Int, CaseIterable { case user_mentions, urls, media }
  private enum MentionKey: Int, CaseIterable { case name, screen_name, id_str }
  private enum URLKey: Int, CaseIterable { case url, expanded_url }
  private enum UserKey: Int, CaseIterable { case id_str, id, name, screen_name }

  private let keys: JSONKeys
  private let entityKeys: JSONKeys
  /// A status's own members, and those of what is in it.
  private var order: JSONOrder
  private var entityOrder: JSONOrder
  private var extendedOrder: JSONOrder
  private var mentionOrder = JSONOrder(JSONKeys(MentionKey.allCases.map { "\($0)" }))
  private var urlOrder: JSONOrder
  private var mediaOrder: JSONOrder
  private var userOrder = JSONOrder(JSONKeys(UserKey.allCases.map { "\($0)" }))
  private var names = JSONStringCache()
  private var source = JSONRepeat()
  private var language = JSONRepeat()
  private var dates = TweetDates()
  private var buffer: [UInt8] = []
  /// Numbers written as such, which may have lost their last digits.
  private var bare: (id: UInt64?, replyStatus: UInt64?, replyAccount: UInt64?)

  init() {
    keys = JSONKeys(Key.allCases.map { "\($0)" })
    entityKeys = JSONKeys(EntityKey.allCases.map { "\($0)" })
    let urlKeys = JSONKeys(URLKey.allCases.map { "\($0)" })
    order = JSONOrder(keys)
    entityOrder = JSONOrder(entityKeys)
    extendedOrder = JSONOrder(entityKeys)
    urlOrder = JSONOrder(urlKeys)
    mediaOrder = JSONOrder(urlKeys)
  }

  /// Reads one element of a list into `tweet`.
  mutating func decode(_ scanner: inout JSONScanner, into tweet: inout ArchiveTweet) {
    tweet.reset()
    bare = (nil, nil, nil)
    guard scanner.enterObject() else { return }
    var depth = 0
    while let key = scanner.nextKey(along: &order, depth: &depth) {
      switch Key(rawValue: key) {
      case .tweet: scanner.enterObject(depth: &depth)
      case .id_str: tweet.id = scanner.unsigned()
      case .id where tweet.id == nil: bare.id = scanner.unsigned()
      case .full_text: scanner.string(into: &tweet.text)
      case .text where tweet.text.isEmpty: scanner.string(into: &tweet.text)
      case .created_at:
        scanner.string(into: &buffer)
        tweet.created = dates.milliseconds(buffer)
      case .in_reply_to_status_id_str: tweet.replyStatus = scanner.unsigned()
      case .in_reply_to_user_id_str: tweet.replyAccount = scanner.unsigned()
      case .in_reply_to_screen_name: tweet.replyName = scanner.string(from: &names)
      case .entities: decodeEntities(&scanner, &tweet)
      case .extended_entities: decodeExtendedEntities(&scanner, &tweet)
      case .source: tweet.source = scanner.string(repeating: &source, or: &names)
      case .lang: tweet.language = scanner.string(repeating: &language, or: &names)
      case .user: tweet.author = decodeUser(&scanner)
      case .retweeted_status: decodeShared(&scanner, &tweet)
      // The old search numbers people in a way of its own: only their names are theirs.
      case .from_user:
        let name = scanner.string(from: &names)
        Self.changeAuthor(of: &tweet) { $0.name = name }
      case .from_user_name:
        let name = scanner.string(from: &names)
        Self.changeAuthor(of: &tweet) { $0.displayName = name }
      case .to_user: tweet.replyName = scanner.string(from: &names)
      case .iso_language_code: tweet.language = scanner.string(from: &names)
      case .in_reply_to_status_id where tweet.replyStatus == nil:
        bare.replyStatus = scanner.unsigned()
      case .in_reply_to_user_id where tweet.replyAccount == nil:
        bare.replyAccount = scanner.unsigned()
      case .text, .id, .in_reply_to_status_id, .in_reply_to_user_id, nil: scanner.skipValue()
      }
    }
    tweet.id = tweet.id ?? bare.id
    tweet.replyStatus = tweet.replyStatus ?? bare.replyStatus
    tweet.replyAccount = tweet.replyAccount ?? bare.replyAccount
  }

  private static func changeAuthor(
    of tweet: inout ArchiveTweet, _ change: (inout Handle) -> Void
  ) {
    var author = tweet.author ?? Handle(realm: Service.x.name)
    change(&author)
    tweet.author = author
  }

  private mutating func decodeEntities(_ scanner: inout JSONScanner, _ tweet: inout ArchiveTweet) {
    guard scanner.enterObject() else { return }
    while let key = scanner.nextKey(along: &entityOrder) {
      switch EntityKey(rawValue: key) {
      case .user_mentions:
        guard scanner.enterList() else { break }
        while scanner.nextItem() { decodeMention(&scanner, &tweet.mentions) }
      case .urls:
        guard scanner.enterList() else { break }
        while scanner.nextItem() { decodeURL(&scanner, &tweet.links) }
      case .media:
        guard scanner.enterList() else { break }
        while scanner.nextItem() {
          tweet.hasMedia = true
          let target = decodeURL(&scanner, &tweet.links, isMedia: true)
          if let target { tweet.mediaTarget = target }
        }
      case nil: scanner.skipValue()
      }
    }
  }

  /// Only whether there are media: `entities` has their addresses.
  private mutating func decodeExtendedEntities(
    _ scanner: inout JSONScanner, _ tweet: inout ArchiveTweet
  ) {
    guard scanner.enterObject() else { return }
    while let key = scanner.nextKey(along: &extendedOrder) {
      if EntityKey(rawValue: key) == .media { tweet.hasMedia = true }
      scanner.skipValue()
    }
  }

  private mutating func decodeMention(
    _ scanner: inout JSONScanner, _ mentions: inout [Utterance.Mention]
  ) {
    guard scanner.enterObject() else { return }
    var mention = Utterance.Mention(name: "")
    while let key = scanner.nextKey(along: &mentionOrder) {
      switch MentionKey(rawValue: key) {
      case .name: mention.displayName = scanner.string(from: &names)
      case .screen_name: mention.name = scanner.string(from: &names) ?? ""
      case .id_str: mention.account = scanner.unsigned()
      case nil: scanner.skipValue()
      }
    }
    if mention.displayName?.isEmpty == true { mention.displayName = nil }
    if !mention.name.isEmpty || mention.account != nil { mentions.append(mention) }
  }

  /// Reads one address; returns what it stands for.
  @discardableResult
  private mutating func decodeURL(
    _ scanner: inout JSONScanner, _ links: inout ShortLinks, isMedia: Bool = false
  ) -> String? {
    guard scanner.enterObject() else { return nil }
    var target: String?
    buffer.removeAll(keepingCapacity: true)
    while let key = isMedia
      ? scanner.nextKey(along: &mediaOrder) : scanner.nextKey(along: &urlOrder)
    {
      switch URLKey(rawValue: key) {
      case .url: scanner.string(into: &buffer)
      case .expanded_url: target = scanner.string()
      case nil: scanner.skipValue()
      }
    }
    if isMedia {
      links.add(buffer, for: nil)
    } else {
      links.add(buffer, for: target ?? String(decoding: buffer, as: UTF8.self))
    }
    return target
  }

  private mutating func decodeUser(_ scanner: inout JSONScanner) -> Handle? {
    guard scanner.enterObject() else { return nil }
    var user = Handle(realm: Service.x.name)
    var bare: UInt64?
    while let key = scanner.nextKey(along: &userOrder) {
      switch UserKey(rawValue: key) {
      case .id_str: user.account = scanner.unsigned()
      case .id: bare = scanner.unsigned()
      case .name: user.displayName = scanner.string(from: &names)
      case .screen_name: user.name = scanner.string(from: &names)
      case nil: scanner.skipValue()
      }
    }
    user.account = user.account ?? bare
    return user.isUnknown ? nil : user
  }

  private mutating func decodeShared(_ scanner: inout JSONScanner, _ tweet: inout ArchiveTweet) {
    guard scanner.enterObject() else { return }
    tweet.isShare = true
    while let key = scanner.nextKey(in: keys) {
      switch Key(rawValue: key) {
      case .full_text, .text: scanner.string(into: &tweet.sharedText)
      case .user: tweet.sharedAuthor = decodeUser(&scanner)
      case .entities:
        guard scanner.enterObject() else { break }
        while let key = scanner.nextKey(in: entityKeys) {
          let kind = EntityKey(rawValue: key)
          guard kind == .urls || kind == .media, scanner.enterList() else {
            scanner.skipValue()
            continue
          }
          while scanner.nextItem() {
            decodeURL(&scanner, &tweet.sharedLinks, isMedia: kind == .media)
          }
        }
      default: scanner.skipValue()
      }
    }
  }
}
