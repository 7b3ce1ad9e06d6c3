/// What the first bytes of a document give away, read without making text of them: every
/// file of a folder is looked at by every importer.
enum Sniffing {
  /// Bytes in which a document's first element has to stand.
  private static let reach = 8 << 10

  /// The first of the names that some element near the start has; nil where an HTML page
  /// starts first. Words before the element (a server's warning) do no harm.
  static func root(of bytes: ArraySlice<UInt8>, among names: [StaticString]) -> StaticString? {
    var rest = bytes.prefix(reach)
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      guard let first = rest.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else { continue }
      let name = rest.prefix(16).prefix { $0 > 0x20 && $0 != slash && $0 != close }
      for known in names where isSame(name, known) { return known }
      if ["html", "head", "body"].contains(where: { isSame(name, $0) }) { return nil }
    }
    return nil
  }

  private static let slash = UInt8(ascii: "/")
  private static let close = UInt8(ascii: ">")

  private static func isSame(_ name: ArraySlice<UInt8>, _ known: StaticString) -> Bool {
    name.elementsEqual(known.description.utf8) { $0 == $1 || $0 | 0x20 == $1 }
  }
}
