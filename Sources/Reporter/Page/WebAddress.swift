/// An address a report may link to: http or https, with a host that is shown.
struct WebAddress: Hashable, Sendable {
  /// The host as a reader should see it, without `www.`, a user name or a port.
  let host: Untrusted
  /// The destination, percent-encoded so that it cannot end early in any form; its only
  /// character with a meaning in Markdown or HTML is `&`.
  let destination: String

  /// Longer addresses are not linked.
  private static let longest = 2000

  /// An address from the input; nil for anything that is not plainly http or https,
  /// or whose host a browser and a reader could read differently.
  init?(_ untrusted: String) {
    let bytes = Array(untrusted.utf8)
    guard bytes.count <= WebAddress.longest, let start = WebAddress.schemeLength(bytes) else {
      return nil
    }
    let end = bytes[start...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.endIndex
    guard let host = WebAddress.host(bytes[start..<end]) else { return nil }
    self.host = Untrusted(host)
    self.destination = WebAddress.encoded(bytes)
  }

  private static func schemeLength(_ bytes: [UInt8]) -> Int? {
    for scheme in ["https://", "http://"]
    where bytes.count > scheme.utf8.count
      && zip(bytes, scheme.utf8).allSatisfy({ isSame($0, $1) })
    {
      return scheme.utf8.count
    }
    return nil
  }

  /// Whether a byte is a letter of a scheme in either case, or its very sign: setting the
  /// bit of small letters in any byte would make a colon of a control character.
  private static func isSame(_ byte: UInt8, _ small: UInt8) -> Bool {
    byte == small || (byte &- UInt8(ascii: "A") < 26 && byte | 0x20 == small)
  }

  private static func host(_ authority: ArraySlice<UInt8>) -> String? {
    guard !authority.contains(UInt8(ascii: "\\")) else { return nil }
    var host = authority
    if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
    if host.first == UInt8(ascii: "[") {
      guard let close = host.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      host = host[...close]
    } else if let colon = host.lastIndex(of: UInt8(ascii: ":")) {
      host = host[..<colon]
    }
    // A space, a backslash or a control in the host is read differently by different
    // browsers: no link is better than one that leads elsewhere.
    guard !host.isEmpty,
      !host.contains(where: { $0 <= 0x20 || $0 == 0x7F || "\\<>\"'`%(){}|^*".utf8.contains($0) })
    else { return nil }
    let text = String(decoding: host, as: UTF8.self)
    guard text.unicodeScalars.allSatisfy(TextSafety.isPrintable) else { return nil }
    let bare = text.lowercased()
    let shown = bare.hasPrefix("www.") ? String(bare.dropFirst(4)) : bare
    // A link nobody can see: nothing but a prefix, or marks without a letter.
    return Untrusted(shown).cleaned().isEmpty ? nil : shown
  }

  /// The destination for Markdown: an ampersand that would be read as an entity is escaped.
  var markdownDestination: String {
    let bytes = Array(destination.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16)
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "&"), WebAddress.isEntity(bytes[(index + 1)...]) {
        output.append(UInt8(ascii: "\\"))
      }
      output.append(bytes[index])
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A relative path as a destination; its folders stay folders.
  static func path(_ path: String) -> String {
    // A colon in the first part would make it a scheme.
    encoded(Array(path.utf8)).replacing("%2F", with: "/").replacing(":", with: "%3A")
      .replacing("#", with: "%23").replacing("?", with: "%3F").replacing("&", with: "%26")
  }

  /// Percent-encodes what could end a destination, open markup, or be no part of an
  /// address at all.
  private static func encoded(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16)
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0...0x20, 0x7F...0xFF: appendEncoded(byte, to: &output)
      case _ where "()<>\"\\|`[]{}^*'$".utf8.contains(byte): appendEncoded(byte, to: &output)
      default: output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func isEntity(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.prefix(40).prefix { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "#"): true
      default: false
      }
    }
    return name.endIndex < rest.endIndex && rest[name.endIndex] == UInt8(ascii: ";")
  }

  private static func appendEncoded(_ byte: UInt8, to output: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    output.append(UInt8(ascii: "%"))
    output.append(digits[Int(byte >> 4)])
    output.append(digits[Int(byte & 15)])
  }
}
