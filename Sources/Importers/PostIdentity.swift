public import ConversationCore

/// What a post is called, from its permalink alone: the one thing that a saved page, a
/// feed, a comment feed and an export of a site all know.
///
/// A permalink that is a number (`?p=12`) gives `wordpress:example.com:post-12`; any
/// other gives its path, `wordpress:example.com:post-/2008/09/title`. The path is taken
/// without what does not tell posts apart: fragment, trailing slash, `index.html`,
/// comment pages, feed and print suffixes, campaign parameters. Where two sources know
/// different permalinks of one post, threading joins them by `Context.url`.
public enum PostIdentity {
  /// The id of the post at an address; nil where the address has no host.
  public static func post(_ service: Service, at permalink: String) -> Identifier? {
    let bytes = permalink.utf8Span.span
    guard let authority = SiteHost.authority(in: bytes) else { return nil }
    let host = SiteHost.normal(permalink, at: authority)
    let end = SiteHost.end(ofAuthority: authority, in: bytes)
    return .post(service, host: host, native(permalink, from: end))
  }

  /// The native number in a fragment (`#comment-12`, `#c12`, `#comment12`); nil for any
  /// other address.
  public static func commentNumber(in address: String) -> UInt64? {
    let bytes = address.utf8Span.span
    return commentDigits(in: bytes, 0..<bytes.count).flatMap { WordSearch.number(bytes, $0) }
  }

  /// Where the digits of the native number stand that an address ends with.
  static func commentDigits(in bytes: Span<UInt8>, _ address: Range<Int>) -> Range<Int>? {
    // From the end: digits, then what they must stand behind.
    var digits = address.upperBound
    while digits > address.lowerBound, bytes[digits - 1] &- 0x30 < 10 { digits -= 1 }
    guard digits > address.lowerBound, digits < address.upperBound else { return nil }
    var mark = digits - 1
    let furthest = max(address.lowerBound, digits - 12)
    while mark > furthest, bytes[mark] != UInt8(ascii: "#") { mark -= 1 }
    // Of most words a letter or two tell.
    let isMark =
      switch digits - mark {
      case 9:
        bytes[digits - 1] == UInt8(ascii: "-") && bytes.eight(at: mark) == commentWord
      case 8: bytes.eight(at: mark) == commentWord
      case 12: WordSearch.starts(bytes, with: "#li-comment-", at: mark)
      case 2: bytes[mark] == UInt8(ascii: "#") && bytes[mark + 1] == UInt8(ascii: "c")
      default: false
      }
    return isMark ? digits..<address.upperBound : nil
  }

  /// `#comment`, the first byte lowest.
  private static let commentWord: UInt64 = 0x746E_656D_6D6F_6323

  /// An address without its fragment.
  public static func withoutFragment(_ address: String) -> String {
    WordSearch.first(UInt8(ascii: "#"), in: address).map {
      WordSearch.part(of: address, 0..<$0)
    } ?? address
  }

  /// The native part of a post's id, from all of an address that follows the host.
  static func native(_ address: String, from start: Int) -> String {
    if let path = plainPath(address.utf8Span.span, from: start) {
      return WordSearch.part(of: address, path)
    }
    return native(Substring(address.utf8.dropFirst(start)))
  }

  /// Where the path stands without its slash at the end; nil where something else has to
  /// go or there are parameters.
  private static func plainPath(_ bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "#") {
      if bytes[end] == UInt8(ascii: "?") || bytes[end] == UInt8(ascii: "%") { return nil }
      end += 1
    }
    if end > start, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    var last = end
    while last > start, bytes[last - 1] != UInt8(ascii: "/") { last -= 1 }
    guard last > start, last < end else { return nil }
    // Of most names the first letter tells.
    guard oddFirsts.contains(bytes[last]) else { return start..<end }
    for word in ["comment-page-", "index."] where WordSearch.starts(bytes, with: word, at: last) {
      return nil
    }
    for word in ["feed", "atom", "amp", "trackback"]
    where end - last == word.utf8.count && WordSearch.starts(bytes, with: word, at: last) {
      return nil
    }
    return start..<end
  }

  /// What names of parts of a post begin with: `comment-page-`, `index.`, `feed`, `atom`,
  /// `amp`, `trackback`.
  private static let oddFirsts = Array("cifat".utf8)

  private static func native(_ rest: Substring) -> String {
    let noFragment = rest.utf8.prefix { $0 != UInt8(ascii: "#") && $0 > 0x20 }
    let path = Substring(noFragment.prefix { $0 != UInt8(ascii: "?") })
    let query = Substring(noFragment.dropFirst(path.utf8.count + 1))
    let parameters = query.split { $0 == "&" || $0 == ";" }
      .map { $0.hasPrefix("amp;") ? $0.dropFirst(4) : $0 }.filter(tellsApart)
    var plain = decoded(path)
    trim(&plain)
    if plain.isEmpty, let number = parameters.lazy.compactMap(number).first { return number }
    let tail = parameters.isEmpty ? "" : "?" + parameters.sorted().joined(separator: "&")
    return (plain.isEmpty ? "/" : plain) + tail
  }

  private static func number(_ parameter: Substring) -> String? {
    for name in ["p=", "page_id="] where parameter.hasPrefix(name) {
      let digits = parameter.dropFirst(name.utf8.count)
      if !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
        return String(digits)
      }
    }
    return nil
  }

  /// Whether a parameter can tell one post from another.
  private static func tellsApart(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return !name.hasPrefix("utm_") && !noise.contains(name)
  }

  private static let noise: Set<String> = [
    "replytocom", "cpage", "showcomment", "fbclid", "gclid", "share", "like_comment", "_wpnonce",
    "preview", "m", "feed", "format", "spref", "ref", "source", "commentpage", "amp", "print",
  ]

  /// Percent escapes replaced where that gives text; letters of escapes otherwise alike.
  private static func decoded(_ path: Substring) -> String {
    guard path.utf8.contains(UInt8(ascii: "%")) else { return String(path) }
    var bytes: [UInt8] = []
    var rest = path.utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.prefix(2).count == 2,
        let value = UInt8(Substring(rest.prefix(2)), radix: 16), value > 0x20
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? path.lowercased()
  }

  /// Takes off the end what does not tell posts apart.
  private static func trim(_ path: inout String) {
    for _ in 0..<4 {
      while path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
      guard let slash = path.lastIndex(of: "/") else { return }
      let last = path[path.index(after: slash)...]
      let isPage = last.hasPrefix("comment-page-") || last.hasPrefix("index.")
      let isView = last == "feed" || last == "atom" || last == "amp" || last == "trackback"
      guard isPage || isView else { return }
      path = String(path[..<slash])
    }
  }
}
