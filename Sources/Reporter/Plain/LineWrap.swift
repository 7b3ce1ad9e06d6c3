/// Breaks text into lines at spaces; a word longer than a line stands alone.
enum LineWrap {
  /// The lines of a text, each at most `width` columns where its words allow it.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in text.split(separator: " ") {
      let size = DisplayWidth.columns(String(word))
      if columns > 0, columns + 1 + size > width {
        lines.append(line)
        line = ""
        columns = 0
      }
      if columns > 0 {
        line += " "
        columns += 1
      }
      line += word
      columns += size
    }
    if columns > 0 { lines.append(line) }
    return lines
  }
}
