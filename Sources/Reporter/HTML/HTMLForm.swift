/// Writes a document as one HTML file: style and pictures inside, no script, nothing
/// loaded from anywhere.
struct HTMLForm {
  /// Whether pictures are drawn; otherwise they are told with block characters, or not.
  let charts: ChartForm
  /// In which language months are named.
  let language: Language

  /// The document.
  func text(of page: Page) -> String {
    let title = page.blocks.lazy.compactMap { block in
      if case .heading(1, let title) = block { title } else { nil }
    }.first
    let name = HTMLText.escaped(
      title.map { PlainText.line($0, language: language) } ?? English.Documents.otherTitle)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(name)</title>
      <style>
      \(HTMLStyle.sheet)</style>
      </head>
      <body>
      <main>
      \(body(page))
      </main>
      </body>
      </html>

      """
  }

  /// The blocks alone.
  private func body(_ page: Page) -> String {
    page.blocks.map(block).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func block(_ block: PageBlock) -> String {
    switch block {
    case .heading(let level, let title): "<h\(level)>\(title.html(language))</h\(level)>"
    case .paragraph(let phrase): "<p>\(phrase.html(language))</p>"
    case .items(let items): list(items)
    case .table(let table): self.table(table)
    case .chart(let chart): figure(chart)
    }
  }

  private func list(_ items: [PageItem]) -> String {
    let isNumbered = items.allSatisfy { $0.number != nil }
    let lines = items.map { item in
      let value = isNumbered ? item.number.map { " value=\"\($0)\"" } ?? "" : ""
      let quote = item.quote.map { "\n<blockquote dir=\"auto\">\($0.html(language))</blockquote>" }
      return "<li\(value)>\(item.line.html(language))\(quote ?? "")</li>"
    }
    let element = isNumbered ? "ol" : "ul"
    return "<\(element)>\n\(lines.joined(separator: "\n"))\n</\(element)>"
  }

  private func figure(_ chart: any Chart) -> String {
    switch charts {
    case .none: return ""
    case .unicode, .mermaid:
      var page = Page()
      chart.writeUnicode(on: &page)
      return body(page)
    case .files:
      let title = chart.title.html(language)
      return """
        <figure>
        <div class="scroll" tabindex="0" role="region" \
        aria-label="\(HTMLText.escaped(PlainText.line(chart.title, language: language)))">
        \(SVGPicture(chart, language: language, isInline: true).text)
        </div>
        <figcaption>\(chart.summary.html(language))</figcaption>
        </figure>
        <details>
        <summary>\(English.Pictures.numbers(of: title))</summary>
        \(table(chart.table))
        </details>
        """
    }
  }

  private func table(_ table: PageTable) -> String {
    func style(_ column: Int, isDate: Bool = false) -> String {
      isDate
        ? " class=\"d\"" : table.columns[column].alignment == .right ? " class=\"n\"" : ""
    }
    let titles = table.columns.indices.map { column in
      let title = table.columns[column].title.html(language)
      // A column of pictures of the numbers beside it has no title.
      return title.isEmpty ? "<td></td>" : "<th scope=\"col\"\(style(column))>\(title)</th>"
    }
    let rows = table.rows.map { row in
      "<tr>"
        + row.indices.map { column in
          let cell = row[column].html(language)
          return column == 0
            ? "<th scope=\"row\"\(style(column))>\(cell)</th>"
            : "<td\(style(column, isDate: row[column].isDate))>\(cell)</td>"
        }.joined() + "</tr>"
    }
    let names = table.columns.map { PlainText.line($0.title, language: language) }
    return """
      <div class="scroll" tabindex="0" role="region" \
      aria-label="\(HTMLText.escaped(English.Pictures.table(names.filter { !$0.isEmpty })))">
      <table>
      <thead><tr>\(titles.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }
}
