public import Bytes
internal import ConversationCore
internal import LibXML

/// One file of an archive of X, or a list of statuses as X's interface for programs gave
/// it, read by itself.
public struct TweetFileImporter: Importer {
  /// `x-archive`
  public let format = "x-archive"

  /// The importer.
  public init() {}

  /// Certain where the first bytes are such a file's own.
  public func recognise(_ head: SourceHead) -> Recognition {
    Content(TweetFileImporter.narrowed(head.bytes)) == nil ? .no : .certain
  }

  /// The same bytes without the zeros that UTF-16 puts between them; an editor can have
  /// saved the file so.
  private static func narrowed(_ head: [UInt8]) -> [UInt8] {
    head.prefix(64).contains(0) ? head.filter { $0 != 0 } : head
  }

  /// The source in UTF-8: itself, or for a file in UTF-16 what it says.
  private static func inUTF8(_ source: Source, head: [UInt8]) -> Source {
    guard head.prefix(64).contains(0) else { return source }
    let bytes = source.salvage(limit: Limits.standardInput).bytes
    return Source(name: source.name, bytes: TextDecoding.decode(bytes, declared: nil).bytes)
  }

  /// Reads it all; what is damaged is said and left out.
  public func read(_ source: Source, into sink: inout ImportSink) throws(ImportFailure) {
    let head: [UInt8]
    do { head = try source.head() } catch { throw .bytes(error) }
    let source = TweetFileImporter.inUTF8(source, head: head)
    sink.report.rank = .export
    sink.report.visibility = .ownSideOnly
    switch Content(TweetFileImporter.narrowed(head)) {
    case .part(let part):
      let name = source.name.split(separator: "/").last.map { String($0) } ?? source.name
      let file = TweetArchive.File(part: part, number: 0, name: name, source: source)
      var reading = ArchiveReading(archive: source.name, files: [file])
      reading.read(into: &sink)
    case .otherPart(let name):
      sink.report.recognisedAs = English.archivePart(name)
      sink.note(Diagnostic(.note, file: source.name, English.silentPart))
    case .month:
      var reading = MonthsReading(archive: source.name)
      reading.read([source], user: nil, index: nil, into: &sink)
    case .statuses:
      var reading = MonthsReading(archive: source.name)
      reading.read([source], user: nil, index: nil, into: &sink)
      sink.report.recognisedAs = English.jsonStatuses
      sink.report.visibility = .bothSides
      // A time-line is many people's, whoever speaks most in it.
      sink.report.owners = []
    case .search:
      var reading = SearchReading()
      reading.read(source, into: &sink)
      sink.report.recognisedAs = English.searchAnswer
      sink.report.visibility = .bothSides
    case nil:
      throw .unusable(file: source.name, reason: English.noStatuses)
    }
  }

  /// What the first bytes say a file is.
  private enum Content {
    case part(ArchivePart)
    case otherPart(String)
    case month
    case statuses
    case search

    init?(_ head: [UInt8]) {
      let text = head.drop { $0 <= 32 || $0 >= 0x80 }
      if text.starts(with: "Grailbird.data.".utf8) {
        self = .month
      } else if text.starts(with: "window.".utf8) {
        let envelope = text.prefix(200).prefix { $0 != UInt8(ascii: "=") && $0 > 32 }
        guard text.prefix(210).contains(UInt8(ascii: "=")) else { return nil }
        let name = String(decoding: envelope, as: UTF8.self)
        if let part = ArchivePart.part(ofEnvelope: name) {
          self = .part(part)
        } else if name.hasPrefix("window.YTD.") {
          self = .otherPart(String(name.dropFirst("window.YTD.".count)))
        } else {
          return nil
        }
      } else if text.first == UInt8(ascii: "["), Self.hasStatus(text) {
        self = .statuses
      } else if text.first == UInt8(ascii: "{"), Self.isSearch(text) {
        self = .search
      } else {
        return nil
      }
    }

    /// Whether an object holds statuses as the search gave them.
    private static func isSearch(_ text: ArraySlice<UInt8>) -> Bool {
      let beginning = Array(text.prefix(16 << 10))
      guard beginning.holds("\"created_at\"") else { return false }
      return beginning.holds("\"results\"") && beginning.holds("\"from_user\"")
        || beginning.holds("\"statuses\"") && hasStatus(text)
    }

    /// Whether a list of JSON objects has what only statuses have.
    private static func hasStatus(_ text: ArraySlice<UInt8>) -> Bool {
      let beginning = Array(text.prefix(16 << 10))
      return beginning.holds("\"created_at\"")
        && (beginning.holds("\"full_text\"") || beginning.holds("\"text\""))
        && ["\"in_reply_to_status_id\"", "\"user\"", "\"tweet\""].contains(where: beginning.holds)
    }
  }
}
