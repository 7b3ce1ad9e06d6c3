internal import ConversationCore

/// How soon and how often answers come, both ways, against the owner's own past.
struct AnswerSection: ReportSection {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    guard let times = context.analysis.answerTimes,
      times.byOwner.total + times.byOthers.total >= AnswerSection.fewest
    else { return }
    page.heading(2, "How soon answers come")
    page.paragraph(.joined([rate, speed(times)], by: " "))
    page.chart(AnswerTimeChart(times))
  }

  /// Under this many timed answers there is nothing to say.
  private static let fewest = 5

  /// How often the owner answers, now and before.
  private var rate: Phrase {
    guard let past = context.analysis.past, let now = past.recent.answered.share else { return "" }
    let said: Phrase = """
      In the last three months you answered **\(now.k) of \(now.n)** things people said to you \
      (\(.ours(Wording.percent(now.value))))
      """
    return "\(said)\(Comparison.words(now, against: past.before.answered.share))."
  }

  private func speed(_ times: AnswerTimes) -> Phrase {
    let sides = [
      side(times.byOwner, "Your answers"), side(times.byOthers, "Answers to you"),
    ].filter { !$0.isEmpty }
    return .joined(sides, by: " ")
  }

  private func side(_ spread: AnswerTimes.Spread, _ who: Phrase) -> Phrase {
    guard let share = Proportion(spread.counts.prefix(3).reduce(0, +), of: spread.total),
      spread.total >= AnswerSection.fewest
    else { return "" }
    return """
      \(who) came within a day \(.ours(Wording.percent(share.value))) of the time \
      (\(share.k) of \(share.n)).
      """
  }
}
