internal import ConversationCore

/// How soon answers come: the owner's, and the others'.
struct AnswerTimeChart: Chart {
  private typealias Text = English.AnswerPicture

  private let times: AnswerTimes

  /// The chart of answer times.
  init(_ times: AnswerTimes) { self.times = times }

  static let file = "answer-times"
  var name: String { AnswerTimeChart.file }
  let title = Text.title

  var summary: Phrase {
    Text.summary([told(times.byOwner, byOwner: true), told(times.byOthers, byOwner: false)])
  }

  private func told(_ spread: AnswerTimes.Spread, byOwner: Bool) -> Phrase {
    Proportion(spread.counts.prefix(3).reduce(0, +), of: spread.total).map {
      Text.told(byOwner: byOwner, times: spread.total, withinADay: $0.value)
    } ?? ""
  }

  let columns = Text.columns

  var rows: [[Phrase]] {
    guard times.byOwner.total + times.byOthers.total > 0 else { return [] }
    return Text.classes.indices.map { index in
      [
        Text.classes[index], "\(times.byOwner.counts[index])",
        "\(times.byOthers.counts[index])",
      ]
    }
  }

  func draw(on canvas: inout SVGCanvas) {
    let (left, room, top, step) = (150.0, 380.0, 54.0, 44.0)
    let most = Double(max(1, (times.byOwner.counts + times.byOthers.counts).max() ?? 1))
    canvas.height = top + 5 * step + 8
    canvas.text(16, 22, PlainText.line(title, language: canvas.language), .heading)
    canvas.rect(412, 13, 11, 11, .first)
    canvas.text(428, 23, Text.byYouAbove, .small)
    canvas.rect(536, 13, 11, 11, .second)
    canvas.text(552, 23, Text.byOthers, .small)
    for index in Text.classes.indices {
      let y = top + Double(index) * step
      let label = PlainText.line(Text.classes[index], language: canvas.language)
      canvas.text(left - 10, y + 20, label, .label, .end)
      for (spread, paint, line, who) in [
        (times.byOwner, SVGCanvas.Paint.first, 0.0, Text.byYou),
        (times.byOthers, .second, 16, Text.byOthers),
      ] {
        let count = spread.counts[index]
        let length = Double(count) / most * room
        canvas.rect(left, y + line, length, 14, paint, says: Text.bar(label, who, count))
        let share = Proportion(count, of: spread.total).map { ", \(Wording.percent($0.value))" }
        canvas.text(
          left + length + 6, y + line + 11, "\(Wording.number(count))\(share ?? "")", .small)
      }
    }
    canvas.line(left, top - 6, left, canvas.height - 12, .axis)
  }

  func writeUnicode(on page: inout Page) {
    let most = Double(max(1, (times.byOwner.counts + times.byOthers.counts).max() ?? 1))
    func bar(_ count: Int) -> Phrase {
      let length = count == 0 ? 0 : max(1, Int((Double(count) / most * 12).rounded()))
      return "\(.ours(String(repeating: "█", count: length))) \(count)"
    }
    page.table(
      Text.barColumns,
      Text.classes.indices.map { index in
        [
          Text.classes[index], bar(times.byOwner.counts[index]),
          bar(times.byOthers.counts[index]),
        ]
      })
  }

  func mermaid(_ language: Language) -> [String] {
    let labels = Text.classes.map {
      MermaidText.label(PlainText.line($0, language: language))
    }
    return [
      "xychart-beta", "  title \"\(Text.mermaidTitle)\"",
      "  x-axis [\(labels.joined(separator: ", "))]",
      "  bar [\(times.byOwner.counts.map(String.init).joined(separator: ", "))]",
      "  line [\(times.byOthers.counts.map(String.init).joined(separator: ", "))]",
    ]
  }
}
