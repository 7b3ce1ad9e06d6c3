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
    authority(of: address).map { (normal(Substring($0.name)), address[$0.end...]) }
  }

  /// Whether an address has a host at all.
  static func hasHost(_ address: String) -> Bool { authority(of: address) != nil }

  /// The host as written, and where what follows it begins.
  private static func authority(of address: String) -> (
    name: Substring.UTF8View, end: String.Index
  )? {
    let bytes = address.utf8
    var start = bytes.startIndex
    while start < bytes.endIndex, bytes[start] <= 0x20 { start = bytes.index(after: start) }
    guard let slashes = doubleSlash(in: bytes[start...]) else { return nil }
    let end =
      bytes[slashes...].firstIndex {
        $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") || $0 <= 0x20
      } ?? bytes.endIndex
    var authority = bytes[slashes..<end]
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
      authority = authority[authority.index(after: at)...]
    }
    if authority.first == UInt8(ascii: "["), let end = authority.firstIndex(of: UInt8(ascii: "]")) {
      authority = authority[...end]
    } else if let colon = authority.firstIndex(of: UInt8(ascii: ":")) {
      authority = authority[..<colon]
    }
    guard !authority.isEmpty, authority.count <= 253 else { return nil }
    return (authority, end)
  }

  /// The place behind `//`, at the start or behind a scheme.
  private static func doubleSlash(in bytes: Substring.UTF8View) -> String.Index? {
    var rest = bytes
    if rest.first != UInt8(ascii: "/") {
      guard let colon = rest.prefix(12).firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let isScheme = rest[..<colon].allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
      guard isScheme, colon > rest.startIndex else { return nil }
      rest = rest[rest.index(after: colon)...]
    }
    guard rest.starts(with: "//".utf8) else { return nil }
    return rest.index(rest.startIndex, offsetBy: 2)
  }
}
