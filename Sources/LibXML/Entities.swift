/// Character references as HTML reads them: `&eacute;`, `&#8217;`, `&#x2019;`, and the
/// hundred-odd names that old pages write without the semicolon.
public enum Entities {
  /// Text with every reference in it replaced, once. Linear.
  public static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return String(decoding: decoded(Array(text.utf8)), as: UTF8.self)
  }

  /// UTF-8 with every reference in it replaced, once. Linear.
  public static func decoded(_ bytes: [UInt8], inAttribute: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    bytes.withView { buffer in
      appendDecoded(buffer, inAttribute: inAttribute, to: &output)
    }
    return output
  }

  /// Adds UTF-8 to `output` with every reference replaced, once.
  static func appendDecoded(
    _ bytes: ByteView, inAttribute: Bool, to output: inout [UInt8]
  ) {
    var taken = 0
    var index = 0
    while let ampersand = bytes.find(UInt8(ascii: "&"), from: index) {
      bytes.part(taken..<ampersand).append(to: &output)
      taken = ampersand
      index = ampersand + 1
      if let length = reference(in: bytes, at: ampersand, inAttribute: inAttribute, to: &output) {
        taken = ampersand + length
        index = taken
      }
    }
    bytes.part(from: taken).append(to: &output)
  }

  /// Reads the reference that starts with the `&` at `start` and adds what it stands
  /// for; the number of bytes it takes, or nil (and nothing added) where none starts.
  /// With `inAttribute` a name without its semicolon is not read before `=` or a letter,
  /// so that `?a=1&copy=2` stays what it is.
  static func reference(
    in bytes: ByteView, at start: Int, inAttribute: Bool = false,
    to output: inout [UInt8]
  ) -> Int? {
    var index = start + 1
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "#") {
      return numeric(in: bytes, at: start, to: &output)
    }
    while index < bytes.count, index - start <= longestName, isAlphanumeric(bytes[index]) {
      index += 1
    }
    let name = bytes.part((start + 1)..<index)
    guard name.count >= 2 else { return nil }
    if index < bytes.count, bytes[index] == UInt8(ascii: ";") {
      if name.count <= 4, let common = predefined(name) {
        output.append(common)
        return index + 1 - start
      }
      if let entry = table.find(name) {
        table.append(entry, to: &output)
        return index + 1 - start
      }
    }
    for length in stride(from: min(name.count, longestLegacyName), through: 2, by: -1) {
      let prefix = name.part(0..<length)
      guard let entry = table.find(prefix), table.isLegacy(entry) else { continue }
      if inAttribute, start + 1 + length < bytes.count {
        let next = bytes[start + 1 + length]
        if next == UInt8(ascii: "=") || isAlphanumeric(next) { return nil }
      }
      table.append(entry, to: &output)
      return length + 1
    }
    return nil
  }

  private static let longestName = 33
  private static let longestLegacyName = 6
  private static let table = EntityIndex()

  /// The references every text is full of.
  private static func predefined(_ name: ByteView) -> UInt8? {
    if name.is("amp") { return UInt8(ascii: "&") }
    if name.is("lt") { return UInt8(ascii: "<") }
    if name.is("gt") { return UInt8(ascii: ">") }
    if name.is("quot") { return UInt8(ascii: "\"") }
    return nil
  }

  /// `&#…;`: what is no character becomes U+FFFD, and 128–159 are windows-1252, as
  /// browsers read them; NUL becomes nothing.
  private static func numeric(
    in bytes: ByteView, at start: Int, to output: inout [UInt8]
  ) -> Int? {
    var index = start + 2
    guard index < bytes.count else { return nil }
    let isHex = bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHex { index += 1 }
    let first = index
    var value: UInt32 = 0
    while index < bytes.count, let digit = digit(bytes[index]), isHex || digit < 10 {
      value = min(value &* (isHex ? 16 : 10) &+ digit, 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
    switch value {
    case 0: break
    case 0x80...0x9F: UTF8Bytes.append(UTF8Bytes.windows1252[Int(value) - 0x80], to: &output)
    case 0xD800...0xDFFF, 0x11_0000...: UTF8Bytes.append(0xFFFD, to: &output)
    default: UTF8Bytes.append(value, to: &output)
    }
    return index - start
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte & 0x0F)
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
      UInt32(byte & 0x0F) + 9
    default: nil
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}
