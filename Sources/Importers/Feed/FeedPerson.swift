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
    let open = written.firstIndex { $0 == "(" || $0 == "<" }
    let head = FeedPerson.trimmed(written[..<(open ?? written.endIndex)])
    let tail = open.map { written[written.index(after: $0)...].prefix { $0 != ")" && $0 != ">" } }
    for part in [head, tail.map { FeedPerson.trimmed($0) } ?? ""] where !part.isEmpty {
      if part.contains("@"), !part.contains(" ") {
        email = email ?? part
      } else {
        name = name ?? part
      }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first.isWhitespace || first == "\"" { text.removeFirst() }
    while let last = text.last, last.isWhitespace || last == "\"" { text.removeLast() }
    return String(text)
  }
}
