internal import ConversationCore

/// One number of the report: its parts, and the utterances behind them.
struct FigureSection {
  private typealias Text = English.Figures

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
    let value: Phrase = figure.value.map { .ours(FigureSection.number($0)) } ?? Text.unknown
    page.paragraph(Text.finding(value, Untrusted(English.words(figure.meaning)), figure.rule))
    let parts = figure.parts.prefix(max(context.top, 40))
    page.table(
      Text.columns,
      parts.map { part in
        let ids = part.utterances.prefix(FigureSection.shown).map { id -> Phrase in
          "\(Untrusted(id), limit: 80)"
        }
        let more: Phrase = part.utterances.count > ids.count ? ", …" : ""
        let path: Phrase = part.path.map { Text.see(Untrusted($0)) } ?? ""
        return [
          .ours(FigureSection.number(part.value)),
          "\(Untrusted(English.words(part.name)), limit: 80)",
          "\(part.utterances.count)",
          .joined([path, "\(.joined(ids, by: ", "))\(more)"], by: "; "),
        ]
      })
    page.paragraph(context.more(figure.parts.count, shown: parts.count, Text.more))
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? Wording.decimal(value) : Wording.hundredths(value)
  }
}
