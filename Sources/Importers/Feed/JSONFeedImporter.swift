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
    sink.report.recognisedAs = "feed of posts (JSON Feed)"
    sink.report.rank = .feed
    sink.report.visibility = .postsOnly
    var scanner: JSONScanner
    do { scanner = try JSONScanner(source) } catch { throw .bytes(error) }
    var channel = FeedChannel()
    var items: [FeedItem]?
    while scanner.beginElement() {
      let feed = JSONFeedReading.feed(&scanner)
      if scanner.endElement() { (channel, items) = feed }
    }
    guard let items = items ?? (scanner.damages.isEmpty ? nil : []) else {
      // An empty list is a feed in which nothing stands; none at all is what is left of one.
      throw .unusable(file: source.name, reason: "it has no list of items")
    }
    for damage in scanner.damages {
      sink.note(
        Diagnostic(
          .damage, file: source.name, line: damage.line, "damaged JSON; the feed was not read",
          fix: "download it again"))
    }
    sink.report.recordsRead = items.count
    var translator = FeedTranslator(channel, first: items.first, file: source.name)
    for item in items { translator.take(item, into: &sink) }
    translator.finish(&sink)
  }
}
