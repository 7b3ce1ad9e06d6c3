/// An address of a status: `https://twitter.com/NAME/status/123`, also `x.com`, `mobile.`,
/// `statuses` and `/i/web/status/`.
struct StatusLink {
  /// The author's screen name; nil where the address has none.
  let name: String?
  /// The status.
  let status: UInt64

  /// Nil for any other address.
  init?(_ address: String) {
    guard Self.mayBeOne(address) else { return nil }
    var parts = address.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 8)[...]
    guard let scheme = parts.popFirst(), scheme.last == UInt8(ascii: ":"),
      let host = parts.popFirst(), Self.hosts.contains(where: { host.elementsEqual($0.utf8) })
    else { return nil }
    if parts.first?.elementsEqual("#!".utf8) == true { parts.removeFirst() }
    guard let first = parts.popFirst(), let second = parts.popFirst(), var third = parts.popFirst()
    else { return nil }
    var word = second
    if first.elementsEqual("i".utf8), second.elementsEqual("web".utf8) {
      guard let fourth = parts.popFirst() else { return nil }
      (word, third) = (third, fourth)
      name = nil
    } else {
      name = String(first)
    }
    guard word.elementsEqual("status".utf8) || word.elementsEqual("statuses".utf8),
      let digits = String(third.prefix { (48...57).contains($0) }), let status = UInt64(digits)
    else { return nil }
    self.status = status
  }

  /// Whether the host is X's: most addresses need no closer look.
  private static func mayBeOne(_ address: String) -> Bool {
    let utf8 = address.utf8Span
    let bytes = utf8.span
    var place = 0
    while place < min(6, bytes.count), bytes[place] != UInt8(ascii: ":") { place += 1 }
    place += 3
    guard place < bytes.count else { return false }
    switch bytes[place] {
    case UInt8(ascii: "t"), UInt8(ascii: "x"), UInt8(ascii: "w"), UInt8(ascii: "m"):
      return hosts.contains { address.utf8.dropFirst(place).starts(with: $0.utf8) }
    default: return false
    }
  }

  private static let hosts = [
    "twitter.com", "x.com", "www.twitter.com", "www.x.com", "mobile.twitter.com", "mobile.x.com",
  ]
}
