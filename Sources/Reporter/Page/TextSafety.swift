/// Which characters may leave the tool at all, on paper, in a terminal or in JSON.
enum TextSafety {
  /// Combining marks in a row that are kept; more is decoration that climbs over the
  /// neighbouring lines. Vietnamese, Thai and pointed Hebrew need three.
  static let longestMarkRun = 4

  /// Whether a scalar is white space of any kind, line ends included.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A: true
    case 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether a scalar is a mark drawn on the character before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Whether a scalar, printed raw, could steer a terminal or reorder a line: controls,
  /// line separators, direction marks, joiners nobody sees, tags, non-characters.
  static func actsOnTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C: true
    case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFDD0...0xFDEF, 0xFEFF, 0xFFF0...0xFFFB, 0xFFFE, 0xFFFF: true
    case 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// Whether a scalar may be printed: no controls, no line separators, nothing that
  /// reorders its neighbours, no tags, no fillers that look like nothing, no
  /// non-characters. Joiners stay: emoji and several scripts are written with them.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: true
    case 0...0x9F: false
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFFA0: false
    case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: false
    case 0xFDD0...0xFDEF, 0xFEFF, 0xFFF0...0xFFFB: false
    case 0xE0000...0xE00FF, 0xE01F0...0xE0FFF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
