/// Names in the form in which two spellings of one name are equal: lower case, without
/// accents, full-width letters narrowed, runs of white space one space. Scripts without
/// case are kept as they are.
enum NameKey {
  /// The key of a name.
  static func fold(_ name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var isGap = true
    for scalar in name.unicodeScalars {
      let isSpace =
        scalar.value < 0x80 ? scalar.value <= 0x20 : scalar.properties.isWhitespace
      if isSpace {
        if !isGap { bytes.append(UInt8(ascii: " ")) }
        isGap = true
        continue
      }
      let before = bytes.count
      append(scalar, to: &bytes)
      if bytes.count > before { isGap = false }
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a name says only that nobody signed.
  static func isNobody(_ name: String) -> Bool { nobody.contains(fold(name)) }

  private static let nobody: Set<String> = [
    "", "anonymous", "anonym", "anonyme", "anonimo", "anonymous user", "anonymous coward",
    "guest", "gast", "invite", "invitado", "unknown", "someone", "somebody", "nobody", "no name",
    "n/a", "-", "?", "unbekannt", "inconnu", "desconocido", "anoniem", "匿名", "名無し",
  ]

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x41...0x5A: bytes.append(UInt8(scalar.value) | 0x20)
    case 0x20...0x7F: bytes.append(UInt8(scalar.value))
    case 0xC0...0x17F: bytes.append(contentsOf: latin(scalar).utf8)
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: break
    case 0xFF01...0xFF5E:
      if let narrow = Unicode.Scalar(scalar.value - 0xFEE0) { append(narrow, to: &bytes) }
    default: bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  /// Base letters of U+00C0…U+017F, by NFKD where it has one and by custom where not (ø, ß).
  private static func latin(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xC6, 0xE6: return "ae"
    case 0xDF: return "ss"
    case 0xDE, 0xFE: return "th"
    case 0x132, 0x133: return "ij"
    case 0x152, 0x153: return "oe"
    case 0xD7, 0xF7: return String(scalar)
    default:
      let index = Int(scalar.value) - 0xC0
      return index < baseLetters.count
        ? String(decoding: [baseLetters[index]], as: UTF8.self) : String(scalar)
    }
  }

  private static let baseLetters = Array(
    ("aaaaaaaceeeeiiiidnooooo.ouuuuyts" + "aaaaaaaceeeeiiiidnooooo.ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkk"
      + "llllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
