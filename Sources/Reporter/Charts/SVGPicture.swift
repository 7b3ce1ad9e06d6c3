/// A chart as an SVG document: its own background, light and dark by the reader's choice, a
/// title and a description that carries the numbers.
struct SVGPicture {
  private let chart: any Chart
  private let language: Language
  private let isInline: Bool

  /// The picture of a chart; one that stands inside an HTML page needs no name space, but
  /// ids of its own.
  init(_ chart: any Chart, language: Language, isInline: Bool = false) {
    self.chart = chart
    self.language = language
    self.isInline = isInline
  }

  /// The document.
  var text: String {
    var canvas = SVGCanvas(language: language)
    chart.draw(on: &canvas)
    let (title, description) = (line(chart.title), description)
    let id = "rapport-\(chart.name)"
    let (width, height) = (SVGCanvas.number(canvas.width), SVGCanvas.number(canvas.height))
    let namespace = isInline ? "" : " xmlns=\"http://www.w3.org/2000/svg\""
    let paper =
      isInline ? "" : "\n<rect class=\"paper\" width=\"\(width)\" height=\"\(height)\" rx=\"6\"/>"
    let body = canvas.elements.joined(separator: "\n")
    return """
      <svg\(namespace) viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
      role="img" aria-labelledby="\(id)-title \(id)-desc" class="rapport-chart">
      <title id="\(id)-title">\(HTMLText.escaped(title))</title>
      <desc id="\(id)-desc">\(HTMLText.escaped(description))</desc>
      <style>
      \(SVGPicture.style)
      </style>\(paper)
      \(body)
      </svg>\(isInline ? "" : "\n")
      """
  }

  /// The summary and every row of the table, in words.
  private var description: String {
    let titles = chart.columns.map { line($0.title) }
    let rows = chart.rows.map { row in
      let facts = zip(titles, row.map(line)).dropFirst()
        .map { $0.0.isEmpty ? $0.1 : "\($0.0) \($0.1)" }
      return "\(row.first.map(line) ?? ""): \(facts.joined(separator: ", "))"
    }
    return "\(line(chart.summary)) \(rows.joined(separator: "; "))."
  }

  private func line(_ phrase: Phrase) -> String { PlainText.line(phrase, language: language) }

  /// Blue and vermilion of Okabe and Ito (2008), the latter a little darker, told apart by
  /// every kind of colour-blind eye; both stand out from their background by 3 to 1 at
  /// least, text by 4.5 to 1.
  static let style = """
    .rapport-chart text { font: 13px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1b1f24 }
    .rapport-chart .small { font-size: 11.5px; fill: #57606a }
    .rapport-chart .heading { font-size: 14px; font-weight: 600 }
    .rapport-chart .onFill { font-size: 11px; font-weight: 600; fill: #ffffff }
    .rapport-chart .ringName { font-size: 11px; fill: #57606a; stroke: #ffffff; stroke-width: 4px; paint-order: stroke }
    .rapport-chart .paper { fill: #ffffff }
    .rapport-chart .first { fill: #0072b2 }
    .rapport-chart .second { fill: #c24e00 }
    .rapport-chart .unseen { fill: none; stroke: #0072b2; stroke-dasharray: 3 2 }
    .rapport-chart .axis { stroke: #57606a }
    .rapport-chart .grid { stroke: #d0d7de }
    .rapport-chart .ring { fill: none; stroke: #8c959f }
    @media (prefers-color-scheme: dark) {
    .rapport-chart text { fill: #e6edf3 }
    .rapport-chart .small { fill: #a0aab4 }
    .rapport-chart .onFill { fill: #14181d }
    .rapport-chart .ringName { fill: #a0aab4; stroke: #14181d }
    .rapport-chart .paper { fill: #14181d }
    .rapport-chart .first { fill: #56b4e9 }
    .rapport-chart .second { fill: #e69f00 }
    .rapport-chart .unseen { stroke: #56b4e9 }
    .rapport-chart .axis { stroke: #a0aab4 }
    .rapport-chart .grid { stroke: #39424c }
    .rapport-chart .ring { stroke: #6b7682 }
    }
    """
}
