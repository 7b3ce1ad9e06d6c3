internal import ConversationCore

/// How soon answers come: the owner's, and the others'.
struct AnswerTimeChart: Chart {
  private let times: AnswerTimes

  /// The chart of answer times.
  init(_ times: AnswerTimes) { self.times = times }

  private static let classes: [Phrase] = [
    "under 10 minutes", "under an hour", "under a day", "under a week", "longer",
  ]

  static let file = "answer-times"
  var name: String { AnswerTimeChart.file }
  let title: Phrase = "How soon answers come"

  var summary: Phrase {
    "How soon answers come: \(.joined([told(times.byOwner, "you answered"), told(times.byOthers, "others answered you")], by: "; "))."
  }

  private func told(_ spread: AnswerTimes.Spread, _ who: Phrase) -> Phrase {
    guard let share = Proportion(spread.counts.prefix(3).reduce(0, +), of: spread.total) else {
      return ""
    }
    return """
      \(who) \(.ours(Wording.count(spread.total, "time", "times"))), \
      \(.ours(Wording.percent(share.value))) within a day
      """
  }

  let columns: [PageColumn] = [
    .words("Answered in"), .numbers("By you"), .numbers("By others"),
  ]

  var rows: [[Phrase]] {
    guard times.byOwner.total + times.byOthers.total > 0 else { return [] }
    return AnswerTimeChart.classes.indices.map { index in
      [
        AnswerTimeChart.classes[index], "\(times.byOwner.counts[index])",
        "\(times.byOthers.counts[index])",
      ]
    }
  }

  func draw(on canvas: inout SVGCanvas) {
    let (left, room, top, step) = (150.0, 380.0, 54.0, 44.0)
    let most = Double(max(1, (times.byOwner.counts + times.byOthers.counts).max() ?? 1))
    canvas.height = top + 5 * step + 8
    canvas.text(16, 22, "How soon answers come", .heading)
    canvas.rect(412, 13, 11, 11, .first)
    canvas.text(428, 23, "by you (above)", .small)
    canvas.rect(536, 13, 11, 11, .second)
    canvas.text(552, 23, "by others", .small)
    for index in AnswerTimeChart.classes.indices {
      let y = top + Double(index) * step
      let label = PlainText.line(AnswerTimeChart.classes[index], language: canvas.language)
      canvas.text(left - 10, y + 20, label, .label, .end)
      for (spread, paint, line, who) in [
        (times.byOwner, SVGCanvas.Paint.first, 0.0, "by you"),
        (times.byOthers, .second, 16, "by others"),
      ] {
        let count = spread.counts[index]
        let length = Double(count) / most * room
        canvas.rect(left, y + line, length, 14, paint, says: "\(label), \(who): \(count)")
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
      [.words("Answered in"), .words("By you"), .words("By others")],
      AnswerTimeChart.classes.indices.map { index in
        [
          AnswerTimeChart.classes[index], bar(times.byOwner.counts[index]),
          bar(times.byOthers.counts[index]),
        ]
      })
  }

  func mermaid(_ language: Language) -> [String] {
    let labels = AnswerTimeChart.classes.map {
      MermaidText.label(PlainText.line($0, language: language))
    }
    return [
      "xychart-beta", "  title \"Answers by you (bars) and by others (line)\"",
      "  x-axis [\(labels.joined(separator: ", "))]",
      "  bar [\(times.byOwner.counts.map(String.init).joined(separator: ", "))]",
      "  line [\(times.byOthers.counts.map(String.init).joined(separator: ", "))]",
    ]
  }
}
