public import Bytes
internal import ConversationCore
internal import LibXML

/// Reads a saved blog page: its post, and the comments below it.
///
/// Engines are known by tables (`Engine`); a page of an engine nobody listed is read by
/// structure (`GenericFinder`).
public struct BlogPageImporter: Importer {
  /// Order of day and month in bare numbers, where the user said it.
  public var dateOrder: PageDateOrder?
  /// Reads by structure alone, as if no engine were known: for measuring.
  public var ignoresEngines = false
  /// What names on pages suggest, worked out once for all pages.
  let hints = HintMemory()

  /// The importer.
  public init(dateOrder: PageDateOrder? = nil, ignoresEngines: Bool = false) {
    self.dateOrder = dateOrder
    self.ignoresEngines = ignoresEngines
  }

  /// The format's name.
  public var format: String { "blog-page" }

  /// Any HTML page is possible: its comments, if it has some, are seen only in whole. One
  /// under the name of an archive's data is what a server sent in its place: a request to
  /// log in, an error.
  public func recognise(_ head: SourceHead) -> Recognition {
    guard HTMLSniffer.isPage(head.bytes[...]) else { return .no }
    let name = head.name.lowercased()
    return [".js", ".json", ".csv"].contains { name.hasSuffix($0) } ? .no : .possible
  }

  /// Reads the page.
  public func read(_ source: Source, into sink: inout ImportSink) throws(ImportFailure) {
    let bytes: [UInt8]
    do {
      bytes = try source.bytes(limit: BlogLimits.pageBytes)
    } catch {
      throw .bytes(error)
    }
    guard HTMLSniffer.isPage(bytes.prefix(SourceHead.pageSniff)) else {
      throw .unusable(file: source.name, reason: English.noPage)
    }
    let decoded = TextDecoding.decodeHTML(bytes)
    let page = HTMLPage.parse(utf8: decoded.bytes)
    for item in page.diagnostics where item.isDamage {
      sink.note(
        Diagnostic(
          .damage, file: source.name, line: item.line > 0 ? item.line : nil, item.message))
    }
    if decoded.repairs > 0 {
      sink.note(
        Diagnostic(
          .warning, file: source.name,
          English.replaced(decoded.repairs, in: "\(decoded.charset)")))
    }
    var reading = PageReading(page, file: source.name, importer: self)
    reading.write(into: &sink)
  }
}

extension SourceHead {
  /// Bytes looked at to tell a page from anything else.
  static let pageSniff = 64 << 10
}

/// Every bound of the page importer beside `HTMLPage.Limits`.
enum BlogLimits {
  /// Bytes of one page.
  static let pageBytes = 256 << 20
}
