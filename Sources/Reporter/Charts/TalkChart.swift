internal import ConversationCore

/// Talk upwards and links downwards, by week; by month or year where the weeks are many.
struct TalkChart: Chart {
  private typealias Text = English.TalkPicture

  /// A stretch of time and what was said in it.
  private struct Bar {
    var label: DateText
    var year: Int
    var month: Int
    var counts: ActCounts
  }

  private let bars: [Bar]
  private let unit: Text.Unit

  /// More weeks than this are drawn by month.
  private static let mostWeeks = 106
  /// More months than this are drawn by year.
  private static let mostMonths = 120

  /// The chart of an owner's talk.
  init(_ talk: TalkSummary) {
    func tells(_ bar: Bar) -> Bool { bar.counts.talking + bar.counts.linking > 0 }
    var bars: [Bar]
    if talk.weeks.count <= TalkChart.mostWeeks {
      unit = .week
      bars = talk.weeks.map { week in
        let (year, month, _) = week.monday.components
        return Bar(label: .short(week.monday), year: year, month: month, counts: week.counts)
      }
    } else {
      let months = talk.months.map {
        Bar(
          label: .shortMonth($0.month, year: $0.year), year: $0.year, month: $0.month,
          counts: $0.counts)
      }
      unit = months.count <= TalkChart.mostMonths ? .month : .year
      bars = unit == .month ? months : TalkChart.byYear(months)
    }
    let first = bars.firstIndex(where: tells) ?? bars.endIndex
    let end = bars.lastIndex(where: tells).map { $0 + 1 } ?? first
    self.bars = Array(bars[first..<end])
  }

  private static func byYear(_ months: [Bar]) -> [Bar] {
    var years: [Bar] = []
    for month in months {
      if years.last?.year != month.year {
        years.append(
          Bar(label: .month(0, year: month.year), year: month.year, month: 0, counts: ActCounts()))
      }
      years[years.count - 1].counts.talking += month.counts.talking
      years[years.count - 1].counts.linking += month.counts.linking
    }
    return years
  }

  static let file = "talk-and-links"
  var name: String { TalkChart.file }

  var title: Phrase { Text.title(unit) }

  var summary: Phrase {
    let talk = bars.reduce(0) { $0 + $1.counts.talking }
    let links = bars.reduce(0) { $0 + $1.counts.linking }
    return Text.summary(
      unit, talk: talk, mostTalk: most(\.talking), links: links, mostLinks: most(\.linking))
  }

  private func most(_ act: KeyPath<ActCounts, Int>) -> (when: Phrase, count: Int)? {
    guard let bar = bars.max(by: { $0.counts[keyPath: act] < $1.counts[keyPath: act] }),
      bar.counts[keyPath: act] > 0, bars.count > 1
    else { return nil }
    return (when(bar), bar.counts[keyPath: act])
  }

  private func when(_ bar: Bar) -> Phrase {
    switch unit {
    case .week: Text.week(of: bar.label)
    case .month: .date(bar.label)
    case .year: .ours("\(bar.year)")
    }
  }

  private func label(_ bar: Bar) -> Phrase {
    unit == .year ? .ours("\(bar.year)") : .date(bar.label)
  }

  var columns: [PageColumn] { Text.columns(unit) }

  var rows: [[Phrase]] {
    bars.count < 2
      ? [] : bars.map { [label($0), "\($0.counts.talking)", "\($0.counts.linking)"] }
  }
}

// MARK: - Drawing

extension TalkChart {
  func draw(on canvas: inout SVGCanvas) {
    let (left, right, top, depth) = (40.0, 628.0, 54.0, 200.0)
    canvas.height = 290
    let most = max(1, bars.reduce(0) { max($0, $1.counts.talking) })
    let mostLinks = max(1, bars.reduce(0) { max($0, $1.counts.linking) })
    let scale = depth / Double(most + mostLinks)
    let base = top + Double(most) * scale
    canvas.text(left, 22, PlainText.line(title, language: canvas.language), .heading)
    legend(on: &canvas, right)
    for (y, number) in [(top, most), (base + Double(mostLinks) * scale, mostLinks)] {
      canvas.line(left, y, right, y, .grid)
      canvas.text(left - 6, y + 4, Wording.number(number), .small, .end)
    }
    let step = (right - left) / Double(max(1, bars.count))
    let gap = step > 5 ? min(3, step * 0.2) : 0.4
    for (index, bar) in bars.enumerated() {
      let x = left + Double(index) * step + gap / 2
      let says = PlainText.line(
        Text.bar(label(bar), talk: bar.counts.talking, links: bar.counts.linking),
        language: canvas.language)
      let (up, down) = (Double(bar.counts.talking) * scale, Double(bar.counts.linking) * scale)
      canvas.rect(x, base - up, step - gap, up, .first, says: says)
      canvas.rect(x, base, step - gap, down, .second, says: says)
    }
    canvas.line(left, base, right, base, .axis)
    ticks(on: &canvas, left: left, step: step, y: top + depth + 18)
  }

  private func legend(on canvas: inout SVGCanvas, _ right: Double) {
    canvas.rect(right - 212, 13, 11, 11, .first)
    canvas.text(right - 196, 23, Text.talkUp, .small)
    canvas.rect(right - 96, 13, 11, 11, .second)
    canvas.text(right - 80, 23, Text.linksDown, .small)
  }

  /// Months below the bars, or years where there are many; never nearer than their words
  /// are wide.
  private func ticks(on canvas: inout SVGCanvas, left: Double, step: Double, y: Double) {
    var last = -1000.0
    var previous: (year: Int, month: Int)?
    for (index, bar) in bars.enumerated() {
      let x = left + Double(index) * step
      defer { previous = (bar.year, bar.month) }
      let isNew = previous.map { $0 != (bar.year, bar.month) } ?? true
      guard isNew, x - last >= 58, x < 575 else { continue }
      last = x
      let isYearShown = unit == .year
      canvas.line(x + 0.5, y - 18, x + 0.5, y - 12, .axis)
      canvas.text(
        x, y,
        isYearShown
          ? "\(bar.year)" : canvas.language.words(.shortMonth(bar.month, year: bar.year)), .small)
    }
  }

  func writeUnicode(on page: inout Page) {
    guard let first = bars.first, let last = bars.last, bars.count > 1 else { return }
    func line(_ act: KeyPath<ActCounts, Int>) -> Phrase {
      let shown = bars.suffix(120).map { $0.counts[keyPath: act] }
      let most = Double(max(1, shown.max() ?? 1))
      return .ours(Sparkline.line(shown.map { $0 == 0 ? nil : Double($0) / most }))
    }
    page.paragraph(Text.period(unit, label(first), label(last)))
    page.table(
      Text.lineColumns(unit),
      [
        [Text.talk, line(\.talking), "\(bars.reduce(0) { max($0, $1.counts.talking) })"],
        [Text.links, line(\.linking), "\(bars.reduce(0) { max($0, $1.counts.linking) })"],
      ])
  }

  func mermaid(_ language: Language) -> [String] {
    let labels = bars.map { MermaidText.label(PlainText.line(label($0), language: language)) }
    func numbers(_ act: KeyPath<ActCounts, Int>) -> String {
      bars.map { String($0.counts[keyPath: act]) }.joined(separator: ", ")
    }
    return [
      "xychart-beta", "  title \"\(PlainText.line(Text.mermaidTitle(unit), language: language))\"",
      "  x-axis [\(labels.joined(separator: ", "))]", "  bar [\(numbers(\.talking))]",
      "  line [\(numbers(\.linking))]",
    ]
  }
}
