/// The host of a site as it stands in ids and realms: the same for a page, a feed and an
/// export of one site.
///
/// Lower case, without `www.`, port, user and trailing dot; Blogger's country domains
/// (`x.blogspot.de`) are the one blog they show. A `www.` that a site really needs is
/// kept in its addresses, never in ids.
public enum SiteHost {
  /// The host of an absolute or scheme-less (`//x/…`) address; nil where there is none.
  public static func of(_ address: String) -> String? {
    authority(in: address.utf8Span.span).map { normal(address, at: $0) }
  }

  /// Whether an address leads to a site.
  public static func isSame(_ address: String, as host: String) -> Bool {
    of(address) == host
  }

  /// Whether an address has a host at all.
  static func hasHost(_ address: String) -> Bool {
    authority(in: address.utf8Span.span) != nil
  }

  /// The normal form of a host's name.
  public static func normal(_ host: some StringProtocol) -> String {
    let host = String(host)
    return normal(host, at: 0..<host.utf8.count)
  }

  /// The normal host and whatever follows it, `/`, `?` and `#` included.
  static func parts(of address: String) -> (host: String, rest: Substring)? {
    let bytes = address.utf8Span.span
    guard let authority = authority(in: bytes) else { return nil }
    let end = end(ofAuthority: authority, in: bytes)
    return (normal(address, at: authority), Substring(address.utf8.dropFirst(end)))
  }

  /// Where the host of an address stands, in bytes, as it is written.
  static func authority(in bytes: Span<UInt8>) -> Range<Int>? {
    var start = 0
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    guard let slashes = doubleSlash(in: bytes, from: start) else { return nil }
    start = slashes
    var end = start
    // Where a port begins, if no user follows.
    var colon: Int?
    while end < bytes.count, !isEnd(bytes[end]) {
      if bytes[end] == UInt8(ascii: "@") {
        start = end + 1
        colon = nil
      } else if bytes[end] == UInt8(ascii: ":"), colon == nil {
        colon = end
      }
      end += 1
    }
    guard start < end else { return nil }
    if bytes[start] == UInt8(ascii: "["), let close = place(of: "]", in: bytes, start..<end) {
      end = close + 1
    } else if let colon {
      end = colon
    }
    return start < end && end - start <= 253 ? start..<end : nil
  }

  /// Where an address goes on behind its host and port.
  static func end(ofAuthority authority: Range<Int>, in bytes: Span<UInt8>) -> Int {
    var end = authority.upperBound
    while end < bytes.count, !isEnd(bytes[end]) { end += 1 }
    return end
  }

  /// The normal form of a host that stands inside an address.
  static func normal(_ address: String, at range: Range<Int>) -> String {
    let bytes = address.utf8Span.span
    if isNormal(bytes, range) { return WordSearch.part(of: address, range) }
    let host = WordSearch.part(of: address, range)
    let isASCII = host.utf8.allSatisfy { $0 < 0x80 }
    return normal(ascii: Array((isASCII ? lowered(host) : host.lowercased()).utf8))
  }

  /// Whether a byte ends what stands between `//` and the path.
  static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
      || byte <= 0x20
  }

  private static func place(
    of character: Unicode.Scalar, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int? {
    for index in range where bytes[index] == UInt8(ascii: character) { return index }
    return nil
  }

  /// Whether a host is its own normal form, as nearly all are.
  private static func isNormal(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var dots = 0
    for index in range {
      let byte = bytes[index]
      if byte >= 0x80 || (byte >= 0x41 && byte <= 0x5A) { return false }
      guard byte == UInt8(ascii: ".") else { continue }
      dots += 1
      if dots == 1, WordSearch.starts(bytes, with: ".blogspot.", at: index) { return false }
    }
    return bytes[range.upperBound - 1] != UInt8(ascii: ".")
      && !WordSearch.starts(bytes, with: "www.", at: range.lowerBound)
  }

  private static func lowered(_ host: String) -> String {
    String(
      decoding: host.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func normal(ascii bytes: [UInt8]) -> String {
    var host = bytes[...]
    while host.last == UInt8(ascii: ".") { host.removeLast() }
    if host.starts(with: "www.".utf8), host.count > 4 { host.removeFirst(4) }
    if let dot = host.dropFirst().firstIndex(of: UInt8(ascii: ".")),
      host[dot...].starts(with: ".blogspot.".utf8)
    {
      return String(decoding: host[..<dot], as: UTF8.self) + ".blogspot.com"
    }
    return String(decoding: host, as: UTF8.self)
  }

  /// The place behind `//`, at the start or behind a scheme.
  private static func doubleSlash(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    if index < bytes.count, bytes[index] != UInt8(ascii: "/") {
      let near = min(bytes.count, start + 12)
      while index < near, bytes[index] | 0x20 >= 0x61, bytes[index] | 0x20 <= 0x7A { index += 1 }
      guard index < near, index > start, bytes[index] == UInt8(ascii: ":") else { return nil }
      index += 1
    }
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "/"),
      bytes[index + 1] == UInt8(ascii: "/")
    else { return nil }
    return index + 2
  }
}
