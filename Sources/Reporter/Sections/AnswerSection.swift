internal import ConversationCore

/// How soon and how often answers come, both ways, against the owner's own past.
struct AnswerSection: ReportSection {
  private typealias Text = English.Answers

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    guard let times = context.analysis.answerTimes,
      times.byOwner.total + times.byOthers.total >= AnswerSection.fewest
    else { return }
    page.heading(2, Text.heading)
    page.paragraph(.joined([rate, speed(times)], by: " "))
    page.chart(AnswerTimeChart(times))
  }

  /// Under this many timed answers there is nothing to say.
  private static let fewest = 5

  /// How often the owner answers, now and before.
  private var rate: Phrase {
    guard let past = context.analysis.past, let now = past.recent.answered.share else { return "" }
    return Text.rate(
      now, comparison: Comparison.words(now, against: past.before.answered.share))
  }

  private func speed(_ times: AnswerTimes) -> Phrase {
    let sides = [(times.byOwner, true), (times.byOthers, false)].compactMap { spread, byOwner in
      withinADay(spread).map { Text.speed(byOwner: byOwner, $0) }
    }
    return .joined(sides, by: " ")
  }

  private func withinADay(_ spread: AnswerTimes.Spread) -> Proportion? {
    guard spread.total >= AnswerSection.fewest else { return nil }
    return Proportion(spread.counts.prefix(3).reduce(0, +), of: spread.total)
  }
}
