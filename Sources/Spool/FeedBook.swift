public import Bytes
internal import FoundationEssentials

/// What is remembered of all feeds, as `feeds.json` in the spool keeps it.
public struct FeedBook: Sendable {
  /// The records, by the feed's address as configured.
  public var records: [String: FeedRecord] = [:]

  /// Nothing remembered yet.
  public init() {}

  /// The records in the order of their addresses.
  public var sorted: [FeedRecord] {
    records.values.sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
  }

  /// Reads the book of a spool; an empty one where there is none yet.
  ///
  /// - Throws: `SpoolFailure` where it is there and cannot be understood.
  public init(of spool: SpoolFolder) throws(SpoolFailure) {
    let bytes: [UInt8]
    do {
      bytes = try Source(file: spool.bookPath).bytes(limit: Self.sizeLimit)
    } catch {
      if case .notFound = error { return }
      throw .unreadable(path: spool.bookPath, reason: error.reason)
    }
    do {
      let page = try JSONDecoder().decode(Page.self, from: Data(bytes))
      guard page.schema == Self.schema else {
        throw SpoolFailure.unreadable(
          path: spool.bookPath, reason: English.version(page.schema, not: Self.schema))
      }
      for record in page.feeds { records[record.address] = record }
    } catch let failure as SpoolFailure {
      throw failure
    } catch {
      throw .unreadable(path: spool.bookPath, reason: English.foreignBook)
    }
  }

  /// Writes it, whole or not at all.
  public func save(in spool: SpoolFolder) throws(WriteFailure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let page = Page(schema: Self.schema, feeds: sorted)
    guard let text = try? encoder.encode(page) else {
      throw .failed(path: spool.bookPath, reason: English.unspeakable)
    }
    var file = try WholeFile(path: spool.bookPath)
    try file.write(Array(text) + [0x0A])
    try file.commit()
  }

  private struct Page: Codable {
    var schema: Int
    var feeds: [FeedRecord]
  }

  private static let schema = 1
  private static let sizeLimit = 256 << 20
}
