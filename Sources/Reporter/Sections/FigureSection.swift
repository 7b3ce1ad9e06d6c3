internal import ConversationCore

/// One number of the report: its parts, and the utterances behind them.
struct FigureSection {
  private let figure: FigureExplanation
  private let context: ReportContext

  /// Utterances named for each part; the machine form has them all.
  private static let shown = 5

  init(_ figure: FigureExplanation, _ context: ReportContext) {
    self.figure = figure
    self.context = context
  }

  func write(on page: inout Page) {
    page.heading(1, "\(Untrusted(figure.path), limit: 120)")
    let value: Phrase = figure.value.map { .ours(FigureSection.number($0)) } ?? "not known"
    page.paragraph(
      .sentence("**\(value)**: \(Untrusted(figure.meaning), limit: 200), \(rule)"))
    let parts = figure.parts.prefix(max(context.top, 40))
    page.table(
      [.numbers("Value"), .words("Part"), .numbers("Utterances"), .words("Which")],
      parts.map { part in
        let ids = part.utterances.prefix(FigureSection.shown).map { id -> Phrase in
          "\(Untrusted(id), limit: 80)"
        }
        let more: Phrase = part.utterances.count > ids.count ? ", …" : ""
        let path: Phrase = part.path.map { "see \(Untrusted($0), limit: 80)" } ?? ""
        return [
          .ours(FigureSection.number(part.value)), "\(Untrusted(part.name), limit: 80)",
          "\(part.utterances.count)",
          .joined([path, "\(.joined(ids, by: ", "))\(more)"], by: "; "),
        ]
      })
    page.paragraph(context.more(figure.parts.count, shown: parts.count, "parts"))
  }

  private var rule: Phrase {
    switch figure.rule {
    case .sum: "the sum of its parts"
    case .quotient: "the first part over the second"
    case .difference: "the first part less the second"
    case .evenness: "twice the smaller part over both together"
    case .balance: "the first part less the second, over both together"
    case .share: "the larger part over both together"
    case .mean: "the mean of its parts"
    case .median: "the middle one of what each utterance has"
    case .wilsonLow: "the lower end of the Wilson 95 % interval of the first part of the second"
    case .wilsonHigh: "the upper end of the Wilson 95 % interval of the first part of the second"
    case .smoothed:
      "the first part over the second, with five more at the rate of the third over the fourth"
    case .rho:
      """
      (r − ā)/(1 − ā), r the first part over the second, ā the second over N(N − 1), N the third
      """
    case .stated: "not counted here"
    }
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? Wording.decimal(value) : Wording.hundredths(value)
  }
}
