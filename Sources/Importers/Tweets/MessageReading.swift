internal import Bytes
internal import ConversationCore

/// Reads `direct-messages.js` and `direct-messages-group.js`: the only data of an archive
/// in which both sides speak.
struct MessageReading: ~Copyable {
  private enum Key: Int, CaseIterable {
    case dmConversation, conversationId, messages, messageCreate, id, senderId, recipientId
    case text, createdAt, urls, mediaUrls, url, expanded, conversationNameUpdate, name
  }

  private struct Message {
    var id: UInt64?
    var sender: UInt64?
    var recipient: UInt64?
    var text: [UInt8] = []
    var created: Int64?
    var links = ShortLinks()
    var hasMedia = false
  }

  private let owner: Handle
  private let keys = JSONKeys(Key.allCases.map { "\($0)" })
  private var text = TweetText()

  init(owner: Handle) { self.owner = owner }

  /// Reads a file; returns how many messages there were.
  mutating func read(_ source: Source, into sink: inout ImportSink) -> Int {
    guard var scanner = JSONScanner.opening(source, &sink) else { return 0 }
    var count = 0
    while scanner.beginElement() {
      let (conversation, title, messages) = decode(&scanner)
      guard scanner.endElement() else { continue }
      let place = SourceReference.line(scanner.line, of: source.name)
      let context = Utterance.Context(
        id: Identifier("x:conversation/", conversation), title: title,
        url: "https://x.com/messages/\(conversation)")
      for message in messages {
        count += 1
        if let utterance = utterance(of: message, in: context, at: place) {
          sink.utter(utterance)
        } else {
          sink.report.skipped[English.withoutSender, default: 0] += 1
        }
      }
    }
    scanner.report(source.name, &sink)
    return count
  }

  private mutating func utterance(
    of message: Message, in context: Utterance.Context, at place: SourceReference
  ) -> Utterance? {
    guard let id = message.id, let sender = message.sender else { return nil }
    text.read(message.text, message.links, id: nil)
    let created = message.created ?? Snowflake.milliseconds(of: id)
    return Utterance(
      id: Identifier("x:message/", id), kind: .message, service: .x, speaker: handle(sender),
      said: created.map { Moment(milliseconds: $0, precision: .instant) } ?? .unknown,
      text: String(decoding: text.bytes, as: UTF8.self), links: text.links, parent: .unknown,
      addressee: message.recipient.flatMap { $0 == 0 ? nil : handle($0) }, context: context,
      marks: message.hasMedia ? .media : [], source: place)
  }

  private func handle(_ account: UInt64) -> Handle {
    account == owner.account ? owner : Handle(realm: Service.x.name, account: account)
  }

  private func decode(_ scanner: inout JSONScanner) -> (String, String?, [Message]) {
    var conversation = ""
    var title: String?
    var messages: [Message] = []
    var depth = 0
    guard scanner.enterObject() else { return ("", nil, []) }
    while let key = scanner.nextKey(in: keys, depth: &depth) {
      switch Key(rawValue: key) {
      case .dmConversation: scanner.enterObject(depth: &depth)
      case .conversationId: conversation = scanner.string() ?? ""
      case .messages:
        guard scanner.enterList() else { break }
        while scanner.nextItem() { decodeEvent(&scanner, &messages, &title) }
      default: scanner.skipValue()
      }
    }
    return (conversation, title, messages)
  }

  /// One entry of a conversation: a message, or what happened to the conversation.
  private func decodeEvent(
    _ scanner: inout JSONScanner, _ messages: inout [Message], _ title: inout String?
  ) {
    guard scanner.enterObject() else { return }
    while let key = scanner.nextKey(in: keys) {
      switch Key(rawValue: key) {
      case .messageCreate: messages.append(decodeMessage(&scanner))
      case .conversationNameUpdate:
        guard scanner.enterObject() else { break }
        while let key = scanner.nextKey(in: keys) {
          // Newest first: the first name met is the last one given.
          if Key(rawValue: key) == .name, title == nil {
            title = scanner.string()
          } else {
            scanner.skipValue()
          }
        }
      default: scanner.skipValue()
      }
    }
  }

  private func decodeMessage(_ scanner: inout JSONScanner) -> Message {
    var message = Message()
    guard scanner.enterObject() else { return message }
    var buffer: [UInt8] = []
    while let key = scanner.nextKey(in: keys) {
      switch Key(rawValue: key) {
      case .id: message.id = scanner.unsigned()
      case .senderId: message.sender = scanner.unsigned()
      case .recipientId: message.recipient = scanner.unsigned()
      case .text: scanner.string(into: &message.text)
      case .createdAt:
        scanner.string(into: &buffer)
        message.created = TweetDate.milliseconds(buffer)
      case .urls:
        guard scanner.enterList() else { break }
        while scanner.nextItem() { decodeURL(&scanner, &message) }
      case .mediaUrls:
        guard scanner.enterList() else { break }
        while scanner.nextItem() {
          message.hasMedia = true
          scanner.skipValue()
        }
      default: scanner.skipValue()
      }
    }
    return message
  }

  private func decodeURL(_ scanner: inout JSONScanner, _ message: inout Message) {
    guard scanner.enterObject() else { return }
    var short: [UInt8] = []
    var target: String?
    while let key = scanner.nextKey(in: keys) {
      switch Key(rawValue: key) {
      case .url: scanner.string(into: &short)
      case .expanded: target = scanner.string()
      default: scanner.skipValue()
      }
    }
    guard let target else { return }
    let isMedia = target.contains("/messages/media/") || target.contains("//ton.")
    message.links.add(short, for: isMedia ? nil : target)
  }
}
