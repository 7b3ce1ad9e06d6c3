internal import Bytes
internal import ConversationCore

/// Reads `note-tweet.js`: `[{"noteTweet":{"noteTweetId","createdAt","core":{"text",
/// "urls","mentions"}}}]`.
enum NoteReading {
  private enum Key: Int, CaseIterable {
    case noteTweet, noteTweetId, createdAt, core, text, urls, mentions
    case shortUrl, expandedUrl, screenName
  }

  /// Adds all of a file's long posts; returns how many records there were.
  static func read(_ source: Source, into posts: inout LongPosts, _ sink: inout ImportSink) -> Int {
    guard var scanner = JSONScanner.opening(source, &sink) else { return 0 }
    var count = 0
    let keys = JSONKeys(Key.allCases.map { "\($0)" })
    while scanner.beginElement() {
      let note = decode(&scanner, keys)
      guard scanner.endElement() else { continue }
      count += 1
      if let note { posts.add(note) }
    }
    scanner.report(source.name, &sink)
    return count
  }

  private static func decode(_ scanner: inout JSONScanner, _ keys: borrowing JSONKeys)
    -> LongPosts.Note?
  {
    var id: UInt64?
    var note = LongPosts.Note(
      id: 0, record: scanner.elementNumber, created: nil, text: [], links: ShortLinks(),
      mentions: [])
    var buffer: [UInt8] = []
    var depth = 0
    guard scanner.enterObject() else { return nil }
    while let key = scanner.nextKey(in: keys, depth: &depth) {
      switch Key(rawValue: key) {
      case .noteTweet, .core: scanner.enterObject(depth: &depth)
      case .noteTweetId: id = scanner.unsigned()
      case .createdAt:
        scanner.string(into: &buffer)
        note.created = TweetDate.milliseconds(buffer)
      case .text: scanner.string(into: &note.text)
      case .urls:
        guard scanner.enterList() else { break }
        while scanner.nextItem() { decodeURL(&scanner, keys, &note.links) }
      case .mentions:
        guard scanner.enterList() else { break }
        while scanner.nextItem() { decodeMention(&scanner, keys, &note.mentions) }
      default: scanner.skipValue()
      }
    }
    guard let id, !note.text.isEmpty else { return nil }
    note.id = id
    return note
  }

  private static func decodeURL(
    _ scanner: inout JSONScanner, _ keys: borrowing JSONKeys, _ links: inout ShortLinks
  ) {
    guard scanner.enterObject() else { return }
    var short: [UInt8] = []
    var target: String?
    while let key = scanner.nextKey(in: keys) {
      switch Key(rawValue: key) {
      case .shortUrl: scanner.string(into: &short)
      case .expandedUrl: target = scanner.string()
      default: scanner.skipValue()
      }
    }
    if let target { links.add(short, for: target) }
  }

  private static func decodeMention(
    _ scanner: inout JSONScanner, _ keys: borrowing JSONKeys,
    _ mentions: inout [Utterance.Mention]
  ) {
    guard scanner.enterObject() else { return }
    while let key = scanner.nextKey(in: keys) {
      if Key(rawValue: key) == .screenName, let name = scanner.string() {
        mentions.append(Utterance.Mention(name: name))
      } else {
        scanner.skipValue()
      }
    }
  }
}
