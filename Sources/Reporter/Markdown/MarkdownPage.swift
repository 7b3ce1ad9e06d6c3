/// Writes a Markdown document block by block: the only code that puts text on a page.
struct MarkdownPage {
  /// The document so far.
  private(set) var text = ""

  /// A heading of a level from 1 to 6.
  mutating func heading(_ level: Int, _ title: Phrase) {
    block(String(repeating: "#", count: level) + " " + title.rendered(at: .heading))
  }

  /// A paragraph; nothing for an empty phrase.
  mutating func paragraph(_ phrase: Phrase) {
    if !phrase.isEmpty { block(phrase.rendered(at: .text)) }
  }

  /// Items with bullets.
  mutating func bullets(_ items: [Phrase]) {
    guard !items.isEmpty else { return }
    block(items.map { "- " + $0.rendered(at: .text) }.joined(separator: "\n"))
  }

  /// Items with numbers or bullets, each with the words it is about below it.
  mutating func items(_ items: [MarkdownItem]) {
    guard !items.isEmpty else { return }
    let lines = items.map { item in
      let lead = item.number.map { "\($0). " } ?? "- "
      let indent = String(repeating: " ", count: lead.utf8.count)
      var lines = [lead + item.line.rendered(at: .text)]
      if let words = item.quote {
        lines += ["", indent + "> " + words.rendered(at: .text)]
      }
      return lines.joined(separator: "\n")
    }
    block(lines.joined(separator: items.contains { $0.quote != nil } ? "\n\n" : "\n"))
  }

  /// A table, its columns padded so that it can be read unrendered too.
  mutating func table(_ columns: [MarkdownColumn], _ rows: [[Phrase]]) {
    guard !rows.isEmpty else { return }
    let cells = ([columns.map(\.title)] + rows).map { row in
      row.prefix(columns.count).map { $0.rendered(at: .cell) }
    }
    let widths = columns.indices.map { column in
      min(40, cells.reduce(3) { max($0, column < $1.count ? DisplayWidth.columns($1[column]) : 0) })
    }
    var lines = cells.map { row in
      line(
        columns.indices.map { column in
          pad(
            column < row.count ? row[column] : "", to: widths[column],
            atEnd: columns[column].alignment == .left)
        })
    }
    lines.insert(
      line(columns.indices.map { rule(columns[$0].alignment, width: widths[$0]) }), at: 1)
    block(lines.joined(separator: "\n"))
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func rule(_ alignment: MarkdownColumn.Alignment, width: Int) -> String {
    alignment == .left
      ? String(repeating: "-", count: width) : String(repeating: "-", count: width - 1) + ":"
  }

  private func pad(_ cell: String, to width: Int, atEnd: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - DisplayWidth.columns(cell)))
    return atEnd ? cell + space : space + cell
  }

  private mutating func block(_ markdown: String) {
    if !text.isEmpty { text += "\n" }
    text += markdown + "\n"
  }
}
