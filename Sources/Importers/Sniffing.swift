/// What the first bytes of a document give away, read without making text of them: every
/// file of a folder is looked at by every importer.
enum Sniffing {
  /// Bytes in which a document's first element has to stand.
  private static let reach = 8 << 10

  /// The first of the names that some element near the start has; nil where an HTML page or
  /// a feed of another name starts first. Words before the element (a server's warning) do no harm.
  static func root(of bytes: ArraySlice<UInt8>, among names: [String]) -> String? {
    let head = bytes.prefix(reach)
    let bytes = head.span
    var index = 0
    while index < bytes.count {
      index += 1
      guard bytes[index - 1] == UInt8(ascii: "<"), index < bytes.count,
        bytes[index] | 0x20 >= 0x61, bytes[index] | 0x20 <= 0x7A
      else { continue }
      var end = index
      let longest = min(bytes.count, index + 16)
      while end < longest, bytes[end] > 0x20, bytes[end] != slash, bytes[end] != close { end += 1 }
      for known in names where isSame(bytes, index..<end, known) { return known }
      for known in page where isSame(bytes, index..<end, known) { return nil }
    }
    return nil
  }

  /// Elements that an HTML page or a feed begins with.
  private static let page = ["html", "head", "body", "rss", "feed", "rdf:rdf"]
  private static let slash = UInt8(ascii: "/")
  private static let close = UInt8(ascii: ">")

  /// Whether a name is a known one, in either case.
  private static func isSame(_ bytes: Span<UInt8>, _ range: Range<Int>, _ known: String) -> Bool {
    guard range.count == known.utf8.count else { return false }
    let known = known.utf8Span.span
    for offset in known.indices where bytes[range.lowerBound + offset] | 0x20 != known[offset] {
      return false
    }
    return true
  }
}
