/// Writes a document as GitHub-flavoured Markdown that can be read unrendered too.
struct MarkdownForm {
  /// How pictures are shown.
  let charts: ChartForm
  /// In which language months are named.
  let language: Language

  /// The document.
  func text(of page: Page) -> String {
    page.blocks.flatMap(blocks).map { $0 + "\n" }.joined(separator: "\n")
  }

  private func blocks(_ block: PageBlock) -> [String] {
    switch block {
    case .heading(let level, let title):
      [
        String(repeating: "#", count: level) + " "
          + title.rendered(at: .heading, language: language)
      ]
    case .paragraph(let phrase): [phrase.rendered(at: .text, language: language)]
    case .items(let items): [list(items)]
    case .table(let table): [self.table(table)]
    case .chart(let chart): self.chart(chart)
    }
  }

  private func list(_ items: [PageItem]) -> String {
    let lines = items.map { item in
      let lead = item.number.map { "\($0). " } ?? "- "
      let indent = String(repeating: " ", count: lead.utf8.count)
      var lines = [lead + item.line.rendered(at: .text, language: language)]
      if let words = item.quote {
        lines += ["", indent + "> " + words.rendered(at: .text, language: language)]
      }
      return lines.joined(separator: "\n")
    }
    return lines.joined(separator: items.contains { $0.quote != nil } ? "\n\n" : "\n")
  }
}

// MARK: - Pictures

extension MarkdownForm {
  private func chart(_ chart: any Chart) -> [String] {
    switch charts {
    case .none: return []
    case .unicode:
      var page = Page()
      chart.writeUnicode(on: &page)
      return page.blocks.flatMap(blocks)
    case .mermaid:
      let code = ["```mermaid"] + chart.mermaid(language) + ["```"]
      return [code.joined(separator: "\n")] + details(chart)
    case .files(let folder):
      let text = chart.summary.asLinkText.rendered(at: .text, language: language)
      let path = WebAddress.path("\(folder)/\(chart.name).svg")
      return ["![\(text)](\(path))"] + details(chart)
    }
  }

  /// The numbers of a picture, for whoever does not see it.
  private func details(_ chart: any Chart) -> [String] {
    let title = HTMLText.escaped(PlainText.line(chart.title, language: language))
    return [
      "<details>\n<summary>\(English.Pictures.numbers(of: title))</summary>", table(chart.table),
      "</details>",
    ]
  }
}

// MARK: - Tables

extension MarkdownForm {
  private func table(_ table: PageTable) -> String {
    let cells = ([table.columns.map(\.title)] + table.rows).map { row in
      row.map { $0.rendered(at: .cell, language: language) }
    }
    let columns = table.columns
    let widths = columns.indices.map { column in
      min(40, cells.reduce(3) { max($0, DisplayWidth.columns($1[column])) })
    }
    var lines = cells.map { row in
      line(
        columns.indices.map { column in
          pad(row[column], to: widths[column], atEnd: columns[column].alignment == .left)
        })
    }
    lines.insert(
      line(columns.indices.map { rule(columns[$0].alignment, width: widths[$0]) }), at: 1)
    return lines.joined(separator: "\n")
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func rule(_ alignment: PageColumn.Alignment, width: Int) -> String {
    alignment == .left
      ? String(repeating: "-", count: width) : String(repeating: "-", count: width - 1) + ":"
  }

  private func pad(_ cell: String, to width: Int, atEnd: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - DisplayWidth.columns(cell)))
    return atEnd ? cell + space : space + cell
  }
}
