/// Who a feed says wrote something.
struct FeedPerson: Equatable {
  var name: String?
  var url: String?
  var email: String?

  /// Whether nothing is known.
  var isEmpty: Bool { name == nil && url == nil && email == nil }

  /// Somebody nobody knows.
  init(name: String? = nil, url: String? = nil, email: String? = nil) {
    self.name = name
    self.url = url
    self.email = email
  }

  /// RSS's `author`: an address, `mail (Name)`, `Name <mail>`, or just a name.
  init(written: String) {
    let bytes = written.utf8Span.span
    var open = 0
    while open < bytes.count, !FeedPerson.isOpening(bytes[open]) { open += 1 }
    var close = min(open + 1, bytes.count)
    while close < bytes.count, !FeedPerson.isClosing(bytes[close]) { close += 1 }
    take(FeedPerson.trimmed(written, 0..<open))
    take(FeedPerson.trimmed(written, min(open + 1, bytes.count)..<close))
  }

  /// Takes a part as the address it looks like, or else as a name; the first of each counts.
  private mutating func take(_ part: String) {
    guard !part.isEmpty else { return }
    if part.utf8.contains(UInt8(ascii: "@")), !part.utf8.contains(0x20) {
      email = email ?? part
    } else {
      name = name ?? part
    }
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "<")
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: ">")
  }

  /// Without white space and quotation marks around.
  private static func trimmed(_ text: String, _ range: Range<Int>) -> String {
    let bytes = text.utf8Span.span
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if bytes[start] <= 0x20 || bytes[start] == UInt8(ascii: "\"") {
        start += 1
      } else if WordSearch.starts(bytes, with: "\u{A0}", at: start) {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if bytes[end - 1] <= 0x20 || bytes[end - 1] == UInt8(ascii: "\"") {
        end -= 1
      } else if WordSearch.starts(bytes, with: "\u{A0}", at: end - 2) {
        end -= 2
      } else {
        break
      }
    }
    return WordSearch.part(of: text, start..<max(start, end))
  }
}
