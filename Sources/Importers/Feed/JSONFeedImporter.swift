public import Bytes
internal import ConversationCore
internal import LibXML

/// JSON Feed, versions 1 and 1.1 (jsonfeed.org).
public struct JSONFeedImporter: Importer {
  /// `json-feed`
  public let format = "json-feed"

  /// The importer.
  public init() {}

  /// Certain for an object that names the format's version.
  public func recognise(_ head: SourceHead) -> Recognition {
    // Nearly every source starts otherwise, and need not be decoded to tell.
    guard head.bytes.prefix(1024).contains(UInt8(ascii: "{")),
      head.bytes.first(where: { $0 > 0x20 }) != UInt8(ascii: "<")
    else { return .no }
    let text = TextDecoding.decode(head.bytes, declared: nil).bytes
    guard text.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return .no }
    let isNamed = text.holds("jsonfeed.org/version") || text.holds("jsonfeed.org\\/version")
    return isNamed ? .certain : .no
  }

  /// Reads the feed's items into the sink.
  public func read(_ source: Source, into sink: inout ImportSink) throws(ImportFailure) {
    sink.report.recognisedAs = English.jsonFeed
    sink.report.rank = .feed
    sink.report.visibility = .postsOnly
    var scanner: JSONScanner
    do { scanner = try JSONScanner(source) } catch { throw .bytes(error) }
    var channel = FeedChannel()
    var items: [FeedItem]?
    while scanner.beginElement() {
      let feed = JSONFeedReading.feed(&scanner)
      channel = feed.channel
      if scanner.endElement() { items = feed.items }
    }
    if items == nil, !scanner.damages.isEmpty {
      items = salvage(source, damage: scanner.damages, &sink)
    }
    guard let items else {
      // An empty list is a feed in which nothing stands; none at all is what is left of one.
      throw .unusable(file: source.name, reason: English.noItems)
    }
    sink.report.recordsRead = items.count
    var translator = FeedTranslator(channel, first: items.first, file: source.name)
    for item in items { translator.take(item, into: &sink) }
    translator.finish(&sink)
  }

  /// The items of a damaged feed, each read by itself, so that only those are lost that the
  /// damage is in.
  private func salvage(
    _ source: Source, damage: [JSONDamage], _ sink: inout ImportSink
  ) -> [FeedItem] {
    var items: [FeedItem] = []
    let bytes = source.salvage(limit: Limits.jsonElement).bytes
    if let list = JSONFeedReading.list(in: bytes),
      var scanner = try? JSONScanner(Source(name: source.name, bytes: Array(bytes[list...])))
    {
      while scanner.beginElement() {
        let item = JSONFeedReading.item(&scanner)
        if scanner.endElement() { items.append(item) }
      }
      let before = bytes[..<list].count { $0 == UInt8(ascii: "\n") }
      scanner.report(source.name, linesBefore: before, &sink)
      if !scanner.damages.isEmpty { return items }
    }
    // What is broken stands outside of the items.
    for damage in damage {
      sink.note(
        Diagnostic(
          .damage, file: source.name, line: damage.line,
          English.damagedFeed(items: items.count)))
    }
    return items
  }
}
