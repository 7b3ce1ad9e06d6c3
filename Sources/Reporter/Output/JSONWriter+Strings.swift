extension JSONWriter {
  /// Appends a string with its quotation marks.
  mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    if JSONWriter.isPlain(value) {
      bytes.append(contentsOf: value.utf8)
    } else {
      escaped(value)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether nothing in a string can need an escape: most strings, and the check costs
  /// about a nanosecond a byte.
  private static func isPlain(_ value: String) -> Bool {
    var previous: UInt8 = 0
    for byte in value.utf8 {
      switch byte {
      case 0..<0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x7C, 0x7F: return false
      // First bytes of the characters `TextSafety.actsOnTerminal` knows.
      case 0xC2, 0xD8, 0xE2, 0xEF, 0xF3: return false
      case UInt8(ascii: "("), UInt8(ascii: "["): if previous == UInt8(ascii: "]") { return false }
      case UInt8(ascii: "*") where previous == byte: return false
      case UInt8(ascii: "^") where previous == UInt8(ascii: "["): return false
      // `href=` and `src=`, also with a space before the sign.
      case UInt8(ascii: "=") where "fFcC ".utf8.contains(previous): return false
      default: break
      }
      previous = byte
    }
    return true
  }

  private mutating func escaped(_ value: String) {
    var previous: Unicode.Scalar = "\0"
    // The last four letters before the sign of a possible attribute.
    var tail: UInt32 = 0
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case "<", ">", "|": unicode(scalar.value)
      case "(" where previous == "]", "[" where previous == "]": unicode(scalar.value)
      case "*" where previous == "*", "^" where previous == "[": unicode(scalar.value)
      case "=" where tail == 0x6872_6566 || tail & 0xFF_FFFF == 0x73_7263: unicode(scalar.value)
      case _ where scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F:
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case _ where TextSafety.actsOnTerminal(scalar): unicode(scalar.value)
      default: bytes += UTF8.encode(scalar) ?? .init()
      }
      previous = scalar
      if scalar != " " { tail = tail << 8 | (scalar.isASCII ? scalar.value | 0x20 : 0) }
    }
  }

  private mutating func unicode(_ value: UInt32) {
    if value > 0xFFFF {
      let offset = value &- 0x10000
      unit(0xD800 + offset >> 10)
      unit(0xDC00 + offset & 0x3FF)
    } else {
      unit(value)
    }
  }

  private mutating func unit(_ value: UInt32) {
    bytes += "\\u".utf8
    for shift: UInt32 in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: value >> shift & 15)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
    }
  }
}
