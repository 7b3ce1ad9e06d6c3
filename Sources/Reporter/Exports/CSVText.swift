/// The one place that writes a row of CSV (RFC 4180, lines ending in a line feed).
enum CSVText {
  /// A row. A cell a spreadsheet would take for a formula begins with an apostrophe, which
  /// spreadsheets do not show.
  static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\n"
  }

  /// What could steer the terminal a table is printed to, or reorder its line, is left out.
  private static func cell(_ text: String) -> String {
    var cell = String.UnicodeScalarView()
    var needsQuotes = false
    // A formula may hide behind white space.
    var isOpen = true
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { before = scalar }
      switch scalar {
      case "\n" where before == "\r": continue
      case "\n", "\r", "\t": break
      case _ where TextSafety.actsOnTerminal(scalar): continue
      default: break
      }
      if isOpen, isFormula(scalar) || (cell.isEmpty && scalar == "\t") {
        cell.insert("'", at: cell.startIndex)
        isOpen = false
      }
      if !TextSafety.isSpace(scalar) { isOpen = false }
      switch scalar {
      case "\"":
        cell.append(contentsOf: "\"\"".unicodeScalars)
        needsQuotes = true
      case "\n", "\r":
        cell.append("\n")
        needsQuotes = true
      case ",":
        cell.append(scalar)
        needsQuotes = true
      default: cell.append(scalar)
      }
    }
    return needsQuotes ? "\"\(String(cell))\"" : String(cell)
  }

  private static func isFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
