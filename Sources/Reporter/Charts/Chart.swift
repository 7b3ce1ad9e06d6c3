/// A picture of some numbers: it can be drawn, told in a sentence, set as a table, and
/// shown with block characters, always the same numbers.
protocol Chart: Sendable {
  /// Stable name of the picture's file, without its ending.
  var name: String { get }
  /// What it shows.
  var title: Phrase { get }
  /// What a reader who cannot see it must know, with the numbers that matter.
  var summary: Phrase { get }
  /// The titles of the table of the same numbers.
  var columns: [PageColumn] { get }
  /// The numbers; empty where there is nothing to show.
  var rows: [[Phrase]] { get }

  /// Draws it.
  func draw(on canvas: inout SVGCanvas)
  /// Writes it with block characters.
  func writeUnicode(on page: inout Page)
  /// Its Mermaid code, line by line.
  func mermaid(_ language: Language) -> [String]
}

extension Chart {
  /// The table of the same numbers.
  var table: PageTable { PageTable(columns, rows) }
}
