/// A document as blocks, before any form is chosen: the only thing sections write on.
struct Page: Sendable {
  /// The blocks so far.
  private(set) var blocks: [PageBlock] = []

  /// Whether nothing was written yet.
  var isEmpty: Bool { blocks.isEmpty }

  /// The Markdown of the page, without pictures.
  var text: String { MarkdownForm(charts: .none, language: .english).text(of: self) }

  /// A heading of a level from 1 to 6.
  mutating func heading(_ level: Int, _ title: Phrase) { blocks.append(.heading(level, title)) }

  /// A paragraph; nothing for an empty phrase.
  mutating func paragraph(_ phrase: Phrase) {
    if !phrase.isEmpty { blocks.append(.paragraph(phrase)) }
  }

  /// Items with bullets.
  mutating func bullets(_ items: [Phrase]) {
    self.items(items.map { PageItem(line: $0) })
  }

  /// Items with numbers or bullets, each with the words it is about below it.
  mutating func items(_ items: [PageItem]) {
    if !items.isEmpty { blocks.append(.items(items)) }
  }

  /// A table; nothing without rows. Every row has a cell for every column.
  mutating func table(_ columns: [PageColumn], _ rows: [[Phrase]]) {
    if !rows.isEmpty { blocks.append(.table(PageTable(columns, rows))) }
  }

  /// A picture; each form decides how it is drawn, if at all.
  mutating func chart(_ chart: any Chart) {
    if !chart.rows.isEmpty { blocks.append(.chart(chart)) }
  }
}
