/// Tells an HTML page from its first bytes.
enum HTMLSniffer {
  private static let marks: [[UInt8]] = [
    "<!doctype html", "<html", "<head", "<body", "<div", "<article", "<section", "<title", "<meta",
    "<table", "<p>", "<p ", "<ol", "<ul", "<dl", "<span", "<li", "<h1", "<h2", "<h3", "<blockquote",
    "<a ",
  ].map { Array($0.utf8) }

  /// Whether the bytes look like HTML: a tag of it near the start, and no XML feed or
  /// anything with many zero bytes in front.
  static func isPage(_ bytes: [UInt8]) -> Bool {
    // Nearly always the first bytes tell.
    hasTag(bytes.prefix(2048)) || (bytes.count > 2048 && hasTag(bytes.prefix(64 << 10)))
  }

  private static func hasTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    // UTF-16 has a zero in every pair.
    let head = bytes.filter { $0 != 0 }
    var position = 0
    var seenTags = 0
    while let start = head[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      let rest = head[start...].prefix(16).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
      if marks.contains(where: { rest.starts(with: $0) }) { return true }
      if rest.starts(with: Array("<rss".utf8)) || rest.starts(with: Array("<feed".utf8))
        || rest.starts(with: Array("<rdf".utf8))
      {
        return false
      }
      seenTags += 1
      if seenTags > 400 { return false }
    }
    return false
  }
}
