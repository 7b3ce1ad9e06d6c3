/// How wide text stands in a terminal, well enough to line up a table.
enum DisplayWidth {
  /// Columns: East Asian wide characters and emoji take two.
  static func columns(_ text: String) -> Int {
    // Letters of ASCII are no part of any cluster but a line end's.
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text.utf8.count }
    return text.reduce(0) { $0 + ($1.unicodeScalars.first.map(isWide) == true ? 2 : 1) }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF: true
    case 0xFE30...0xFE6F, 0xFF01...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
