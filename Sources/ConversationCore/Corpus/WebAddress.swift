/// What a URL says about where it leads, read byte by byte: never fetched, never trusted.
enum WebAddress {
  /// Lower-case host without `www.` and port; nil where the text is no http(s) URL.
  static func host(of url: String) -> String? {
    let utf8 = url.utf8Span
    guard let host = host(in: utf8.span) else { return nil }
    let from = url.utf8.index(url.startIndex, offsetBy: host.range.lowerBound)
    let name = url[from..<url.utf8.index(from, offsetBy: host.range.count)]
    // Almost always as it stands: a short name is then no allocation at all.
    return host.hasCapitals ? lowercased(ArraySlice(name.utf8)) : String(name)
  }

  /// Where the host stands in a URL, without `www.` and port, and whether the URL has capitals
  /// up to its end; nil where the text is no http(s) URL.
  static func host(in bytes: borrowing Span<UInt8>) -> (range: Range<Int>, hasCapitals: Bool)? {
    guard var start = schemeLength(bytes) else { return nil }
    var end = start
    var colon: Int?
    var hasCapitals = false
    reading: while end < bytes.count {
      switch bytes[end] {
      case slash, question, hash: break reading
      case UInt8(ascii: "@"): (start, colon) = (end + 1, nil)
      case UInt8(ascii: ":"): colon = end
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): hasCapitals = true
      default: break
      }
      end += 1
    }
    end = colon ?? end
    if end - start > 4, matches(worldWideWeb, bytes, at: start) { start += 4 }
    return start < end ? (start..<end, hasCapitals) : nil
  }

  /// Bytes of `http://` or `https://`, in whatever case; nil for another beginning, or
  /// where nothing follows.
  private static func schemeLength(_ bytes: borrowing Span<UInt8>) -> Int? {
    if bytes.count > 7, matches(plainScheme, bytes, at: 0) { return 7 }
    if bytes.count > 8, matches(secureScheme, bytes, at: 0) { return 8 }
    return nil
  }

  private static func matches(_ name: [UInt8], _ bytes: borrowing Span<UInt8>, at start: Int)
    -> Bool
  {
    for offset in name.indices where !isSame(bytes[start &+ offset], name[offset]) { return false }
    return true
  }

  private static let plainScheme = Array("http://".utf8)
  private static let secureScheme = Array("https://".utf8)
  private static let worldWideWeb = Array("www.".utf8)

  /// The form in which two addresses of one page are the same text: no scheme, no
  /// `www.`, no fragment, no closing slash, no tracking or paging parameters.
  static func pageKey(of url: String) -> String? {
    guard let rest = afterScheme(url) else { return nil }
    let page = rest.prefix { $0 != hash }
    let path = page.prefix { $0 != question }
    let host = lowercased(withoutWWW(path.prefix { $0 != slash }))
    guard !host.isEmpty else { return nil }
    var key = Array(host.utf8)
    key.append(contentsOf: path.dropFirst(path.prefix { $0 != slash }.count))
    while key.last == slash { key.removeLast() }
    var separator = question
    for parameter in page.dropFirst(path.count + 1).split(separator: UInt8(ascii: "&")) {
      let name = String(decoding: parameter.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
      if passing.contains(name) || name.hasPrefix("utm_") { continue }
      key.append(separator)
      key.append(contentsOf: parameter)
      separator = UInt8(ascii: "&")
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// Whose page it is: the host where a host is one person's or one project's, host and
  /// first steps of the path on hosts many people share.
  static func siteKey(of url: String) -> String? {
    guard let host = host(of: url) else { return nil }
    guard isShared(host) else { return host }
    return pageKey(of: url)
  }

  /// Whether many people have their page on this very host.
  static func isShared(_ host: String) -> Bool {
    sharedHosts.contains(host)
      || host.split(separator: ".").count > 2
        && sharedHosts.contains(
          host.split(separator: ".").suffix(2).joined(separator: "."))
        && shortSubdomains.contains(String(host.prefix { $0 != "." }))
  }

  /// The screen name of a profile on X, where the URL is one.
  static func screenName(of url: String) -> String? {
    guard let host = host(of: url),
      host == "twitter.com" || host == "x.com" || host == "mobile.twitter.com",
      let key = pageKey(of: url)
    else { return nil }
    let steps = key.dropFirst(host.count).split(separator: "/")
    guard steps.count == 1, let name = steps.first, name.utf8.count <= 15,
      name.utf8.allSatisfy({ isWord($0) }),
      !["home", "share", "intent", "search", "i"].contains(name.lowercased())
    else { return nil }
    return String(name)
  }

  private static let slash = UInt8(ascii: "/")
  private static let question = UInt8(ascii: "?")
  private static let hash = UInt8(ascii: "#")

  /// Parameters that lead to the same page.
  private static let passing: Set<String> = [
    "replytocom", "cpage", "showComment", "m", "fbclid", "gclid", "ref", "share",
  ]
  /// Hosts where the path says whose page it is.
  private static let sharedHosts: Set<String> = [
    "twitter.com", "x.com", "facebook.com", "plus.google.com", "profiles.google.com",
    "linkedin.com", "flickr.com", "blogger.com", "github.com", "about.me", "medium.com",
    "instagram.com", "youtube.com", "myspace.com", "gravatar.com", "disqus.com",
    "profile.typepad.com", "profile.typekey.com", "vimeo.com", "openid.aol.com",
    "mastodon.social", "friendfeed.com", "delicious.com", "last.fm", "google.com",
  ]
  private static let shortSubdomains: Set<String> = ["m", "mobile", "de", "fr", "es", "en", "uk"]

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func afterScheme(_ url: String) -> ArraySlice<UInt8>? {
    let bytes = Array(url.utf8)[...]
    for scheme in ["http://", "https://"] where bytes.count > scheme.utf8.count {
      if zip(bytes, scheme.utf8).allSatisfy({ isSame($0, $1) }) {
        return bytes.dropFirst(scheme.utf8.count)
      }
    }
    return nil
  }

  private static func withoutWWW(_ host: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isWWW =
      host.count > 4 && zip(host, "www.".utf8).allSatisfy { isSame($0, $1) }
    return isWWW ? host.dropFirst(4) : host
  }

  /// Whether a byte is this small letter in either case, or this very sign: with the bit of
  /// small letters set a control character would pass for a colon.
  private static func isSame(_ byte: UInt8, _ small: UInt8) -> Bool {
    byte == small || (byte &- UInt8(ascii: "A") < 26 && byte | 0x20 == small)
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(
      decoding: bytes.map {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0
      }, as: UTF8.self)
  }
}
