public import Bytes
internal import ConversationCore
internal import LibXML

/// Reads a WordPress export (WXR 1.0 to 1.2): posts and pages, their comments with
/// parents, pingbacks, and who writes on the site.
///
/// Memory follows the largest record, not the file.
public struct WXRImporter: Importer {
  /// The importer.
  public init() {}

  /// The format's name.
  public var format: String { "wxr" }

  /// An RSS file with the export's namespace or its elements.
  public func recognise(_ head: SourceHead) -> Recognition {
    let start = head.bytes.prefix(64)
    // A file in UTF-16 has a zero in every pair.
    let bytes = start.contains(0) ? head.bytes.filter { $0 != 0 } : head.bytes
    guard Sniffing.root(of: bytes[...], among: ["rss"]) != nil else { return .no }
    // The namespace is declared at the root, near the beginning; a file that has lost it
    // still has its elements.
    if bytes.prefix(4 << 10).holds("wordpress.org/export/") { return .certain }
    let beginning = bytes.prefix(16 << 10)
    // Nearly every feed is told from an export here, which has no tag that begins like an export's.
    guard beginning.holdsPair(UInt8(ascii: "<"), UInt8(ascii: "w")) else { return .no }
    return beginning.holds("<wp:wxr_version") || beginning.holds("<wp:post_id") ? .certain : .no
  }

  /// Reads the export.
  public func read(_ source: Source, into sink: inout ImportSink) throws(ImportFailure) {
    sink.report.rank = .export
    sink.report.visibility = .bothSides
    let document = SourceXML(source)
    var reading = WXRReading(file: source.name)
    let outcome = XMLStream.read(document.input, vocabulary: WXRElement.vocabulary) { tree, node in
      reading.take(tree, node, into: &sink)
    }
    try document.conclude(outcome, uncounted: reading.authors, into: &sink)
    sink.report.recognisedAs = English.wordPressExport(version: reading.site.version)
    sink.report.owners = reading.site.claims(in: reading.site.host ?? "export")
  }
}
