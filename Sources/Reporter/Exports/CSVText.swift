/// The one place that writes a row of CSV (RFC 4180, lines ending in a line feed).
enum CSVText {
  /// A row. A cell a spreadsheet would take for a formula begins with an apostrophe, which
  /// spreadsheets do not show.
  static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\n"
  }

  private static func cell(_ text: String) -> String {
    var cell = String.UnicodeScalarView()
    var needsQuotes = false
    for scalar in text.unicodeScalars where scalar != "\0" {
      if cell.isEmpty, isFormula(scalar) { cell.append("'") }
      switch scalar {
      case "\"":
        cell.append(contentsOf: "\"\"".unicodeScalars)
        needsQuotes = true
      case ",", "\n", "\r":
        cell.append(scalar)
        needsQuotes = true
      default: cell.append(scalar)
      }
    }
    return needsQuotes ? "\"\(String(cell))\"" : String(cell)
  }

  private static func isFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
