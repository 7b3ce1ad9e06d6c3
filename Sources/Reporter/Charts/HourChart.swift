internal import ConversationCore

/// When the owner talks: a dot for every hour of every weekday, the larger the more.
struct HourChart: Chart {
  private typealias Text = English.HourPicture

  private let hours: HourGrid
  private let zone: Untrusted

  /// The chart of an owner's hours; the zone is named, since pages may print their own.
  init(_ hours: HourGrid, zone: String) {
    self.hours = hours
    self.zone = Untrusted(zone)
  }

  static let file = "hours"
  var name: String { HourChart.file }
  let title = Text.title

  private var most: Int { max(1, hours.counts.max() ?? 1) }

  /// Weekday and hour with the most talk; the first of equals.
  private var busiest: (weekday: Int, hour: Int) {
    let place = hours.counts.firstIndex(of: most) ?? 0
    return (place / 24, place % 24)
  }

  var summary: Phrase {
    let days = (0..<7).map { day in (0..<24).reduce(0) { $0 + hours[day, $1] } }
    return Text.summary(
      zone: zone, weekday: busiest.weekday, hour: busiest.hour, most: most, byDay: days)
  }

  var columns: [PageColumn] {
    [.words(Text.hour)] + (0..<7).map { .numbers(.date(.weekday($0))) }
  }

  var rows: [[Phrase]] {
    guard hours.total > 0 else { return [] }
    return (0..<24).map { hour in
      [.ours("\(hour < 10 ? "0" : "")\(hour):00")] + (0..<7).map { "\(hours[$0, hour])" }
    }
  }

  func draw(on canvas: inout SVGCanvas) {
    let (left, top, step) = (104.0, 66.0, 22.0)
    canvas.height = top + 7 * step + 14
    canvas.text(16, 22, PlainText.line(title, language: canvas.language), .heading)
    canvas.text(628, 22, Text.legend(most: most), .small, .end)
    for hour in stride(from: 0, to: 24, by: 3) {
      canvas.text(left + (Double(hour) + 0.5) * step, top - 16, "\(hour)", .small, .middle)
    }
    for day in 0..<7 {
      let y = top + Double(day) * step
      let name = canvas.language.weekday(day)
      canvas.text(left - 12, y + 4, name, .label, .end)
      canvas.line(left, y, left + 24 * step, y, .grid)
      for hour in 0..<24 where hours[day, hour] > 0 {
        let radius = max(1.5, 10.5 * (Double(hours[day, hour]) / Double(most)).squareRoot())
        canvas.circle(
          left + (Double(hour) + 0.5) * step, y, radius, .first,
          says: Text.dot(name, hour, hours[day, hour]))
      }
    }
  }

  func writeUnicode(on page: inout Page) {
    page.table(
      Text.barColumns,
      (0..<7).map { day in
        let counts = (0..<24).map { hours[day, $0] }
        let bars = counts.map { $0 == 0 ? nil : Double($0) / Double(most) }
        return [
          .date(.weekday(day)), .ours(Sparkline.line(bars)),
          "\(counts.reduce(0, +))",
        ]
      })
  }

  func mermaid(_ language: Language) -> [String] {
    let counts = (0..<24).map { hour in (0..<7).reduce(0) { $0 + hours[$1, hour] } }
    return [
      "xychart-beta", "  title \"\(Text.mermaidTitle)\"",
      "  x-axis [\((0..<24).map { "\"\($0)\"" }.joined(separator: ", "))]",
      "  bar [\(counts.map(String.init).joined(separator: ", "))]",
    ]
  }
}
