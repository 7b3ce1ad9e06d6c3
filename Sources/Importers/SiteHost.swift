/// The host of a site as it stands in ids and realms: the same for a page, a feed and an
/// export of one site.
///
/// Lower case, without `www.`, port, user and trailing dot; Blogger's country domains
/// (`x.blogspot.de`) are the one blog they show. A `www.` that a site really needs is
/// kept in its addresses, never in ids.
public enum SiteHost {
  /// The host of an absolute or scheme-less (`//x/…`) address; nil where there is none.
  public static func of(_ address: String) -> String? {
    parts(of: address)?.host
  }

  /// Whether an address leads to a site.
  public static func isSame(_ address: String, as host: String) -> Bool {
    of(address) == host
  }

  /// The normal form of a host's name.
  public static func normal(_ host: some StringProtocol) -> String {
    var bytes = Array(host.utf8)
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      return normal(ascii: Array(host.lowercased().utf8))
    }
    for index in bytes.indices where bytes[index] >= 0x41 && bytes[index] <= 0x5A {
      bytes[index] |= 0x20
    }
    return normal(ascii: bytes)
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

  /// The normal host and whatever follows it, `/`, `?` and `#` included.
  static func parts(of address: String) -> (host: String, rest: Substring)? {
    authority(of: address).map { (normal($0.name), address[$0.end...]) }
  }

  /// Whether an address has a host at all.
  static func hasHost(_ address: String) -> Bool {
    authority(in: address.utf8Span.span) != nil
  }

  /// The host as written, and where what follows it begins.
  private static func authority(of address: String) -> (name: Substring, end: String.Index)? {
    guard let found = authority(in: address.utf8Span.span) else { return nil }
    let bytes = address.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: found.name.lowerBound)
    return (
      address[start..<bytes.index(start, offsetBy: found.name.count)],
      bytes.index(bytes.startIndex, offsetBy: found.end)
    )
  }

  /// The same in bytes from the start.
  private static func authority(in bytes: Span<UInt8>) -> (name: Range<Int>, end: Int)? {
    var index = 0
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    // Behind `//`, at the start or behind a scheme.
    if index < bytes.count, bytes[index] != UInt8(ascii: "/") {
      let first = index
      while index < bytes.count, index - first < 12, (bytes[index] | 0x20) &- 0x61 < 26 {
        index += 1
      }
      guard index > first, index < bytes.count, index - first < 12,
        bytes[index] == UInt8(ascii: ":")
      else { return nil }
      index += 1
    }
    guard index + 2 <= bytes.count, bytes[index] == UInt8(ascii: "/"),
      bytes[index + 1] == UInt8(ascii: "/")
    else { return nil }
    var start = index + 2
    var end = start
    while end < bytes.count, !isEnd(bytes[end]) { end += 1 }
    let rest = end
    for place in start..<end where bytes[place] == UInt8(ascii: "@") { start = place + 1 }
    let isNumber = start < end && bytes[start] == UInt8(ascii: "[")
    let stop = isNumber ? UInt8(ascii: "]") : UInt8(ascii: ":")
    for place in start..<end where bytes[place] == stop {
      end = isNumber ? place + 1 : place
      break
    }
    guard start < end, end - start <= 253 else { return nil }
    return (start..<end, rest)
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
      || byte <= 0x20
  }
}
