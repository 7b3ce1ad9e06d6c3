/// Tells an HTML page from its first bytes.
enum HTMLSniffer {
  private static let marks: [[UInt8]] = [
    "<!doctype html", "<html", "<head", "<body", "<div", "<article", "<section", "<title", "<meta",
    "<table", "<p>", "<p ", "<ol", "<ul", "<dl", "<span", "<li", "<h1", "<h2", "<h3", "<blockquote",
    "<a ",
  ].map { Array($0.utf8) }
  private static let feeds: [[UInt8]] = ["<rss", "<feed", "<rdf"].map { Array($0.utf8) }

  /// Whether the bytes look like HTML: a tag of it near the start, and no XML feed.
  static func isPage(_ bytes: ArraySlice<UInt8>) -> Bool {
    // Nearly always the first bytes tell. UTF-16 has a zero in every pair.
    hasTag(bytes.prefix(2048)) || hasTag(bytes.prefix(64 << 10).filter { $0 != 0 }[...])
  }

  private static func hasTag(_ head: ArraySlice<UInt8>) -> Bool {
    var position = head.startIndex
    var seenTags = 0
    while let start = head[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      if marks.contains(where: { stands($0, at: start, in: head) }) { return true }
      if feeds.contains(where: { stands($0, at: start, in: head) }) { return false }
      seenTags += 1
      if seenTags > 400 { return false }
    }
    return false
  }

  /// Whether a mark stands at a place, in any case.
  private static func stands(_ mark: [UInt8], at start: Int, in head: ArraySlice<UInt8>) -> Bool {
    guard start + mark.count <= head.endIndex else { return false }
    for offset in 1..<mark.count {
      let byte = head[start + offset]
      if byte != mark[offset], byte &- 0x41 >= 26 || byte | 0x20 != mark[offset] { return false }
    }
    return true
  }
}
