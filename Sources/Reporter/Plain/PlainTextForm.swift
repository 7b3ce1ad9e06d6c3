/// Writes a document as plain text for mail and for a terminal: wrapped lines, headings
/// underlined, tables lined up or, where they are too wide, told row by row.
struct PlainTextForm {
  /// How pictures are shown; files cannot be.
  let charts: ChartForm
  /// In which language months are named.
  let language: Language

  /// Columns a line may have.
  private static let width = 76

  /// The document.
  func text(of page: Page) -> String {
    page.blocks.map(block).filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private func line(_ phrase: Phrase) -> String {
    PlainText.line(phrase, language: language, showsAddresses: true)
  }

  private func block(_ block: PageBlock) -> [String] {
    switch block {
    case .heading(let level, let title):
      let lines = LineWrap.lines(line(title), width: PlainTextForm.width)
      let widest = lines.map(DisplayWidth.columns).max() ?? 0
      return lines
        + (level < 3 ? [String(repeating: level == 1 ? "=" : "-", count: widest)] : [])
    case .paragraph(let phrase): return LineWrap.lines(line(phrase), width: PlainTextForm.width)
    case .items(let items): return list(items)
    case .table(let table): return self.table(table)
    case .chart(let chart):
      if charts == .none { return [] }
      var page = Page()
      chart.writeUnicode(on: &page)
      return page.blocks.map(self.block).filter { !$0.isEmpty }
        .joined(separator: [""]).map { $0 }
    }
  }

  private func list(_ items: [PageItem]) -> [String] {
    items.enumerated().flatMap { index, item -> [String] in
      let lead = item.number.map { "\($0). " } ?? "- "
      let indent = String(repeating: " ", count: lead.utf8.count)
      let lines = LineWrap.lines(line(item.line), width: PlainTextForm.width - indent.utf8.count)
      let quote =
        item.quote.map {
          LineWrap.lines(line($0), width: PlainTextForm.width - indent.utf8.count - 2)
        }
        ?? []
      let isSpaced = index > 0 && items.contains { $0.quote != nil }
      return (isSpaced ? [""] : [])
        + lines.enumerated().map { ($0.offset == 0 ? lead : indent) + $0.element }
        + quote.map { indent + "> " + $0 }
    }
  }

  private func table(_ table: PageTable) -> [String] {
    let cells = ([table.columns.map(\.title)] + table.rows).map { $0.map(line) }
    let widths = table.columns.indices.map { column in
      cells.reduce(0) { max($0, DisplayWidth.columns($1[column])) }
    }
    let whole = widths.reduce(0, +) + 2 * (widths.count - 1)
    guard whole <= PlainTextForm.width else { return records(cells) }
    var lines = cells.map { row in
      var line = row.indices.map { column in
        let space = String(
          repeating: " ", count: max(0, widths[column] - DisplayWidth.columns(row[column])))
        return table.columns[column].alignment == .left ? row[column] + space : space + row[column]
      }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
    lines.insert(
      widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "), at: 1)
    return lines
  }

  /// Each row as a line of its own: the first cell, then title and value of the others.
  private func records(_ cells: [[String]]) -> [String] {
    guard let titles = cells.first else { return [] }
    return cells.dropFirst().flatMap { row -> [String] in
      let facts = zip(titles, row).dropFirst().filter { !$0.1.isEmpty && $0.1 != "–" }
        .map { $0.0.isEmpty ? $0.1 : "\($0.0): \($0.1)" }
      let text = "\(row.first ?? "") – \(facts.joined(separator: "; "))"
      return LineWrap.lines(text, width: PlainTextForm.width - 2).enumerated()
        .map { ($0.offset == 0 ? "- " : "  ") + $0.element }
    }
  }
}
