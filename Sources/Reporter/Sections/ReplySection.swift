internal import ConversationCore

/// Whom to reply to next: rank, who, since when, why, their words, and where.
struct ReplySection: ReportSection {
  private typealias Text = English.Replies

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    guard let replies = context.analysis.replies else { return }
    let shown = replies.next.prefix(context.top)
    guard !shown.isEmpty || !replies.undated.isEmpty else { return }
    page.heading(2, Text.heading)
    page.paragraph(finding(replies))
    page.items(shown.map(item))
    let told = shown.reduce(0) { $0 + 1 + $1.alsoWaiting }
    page.paragraph(context.more(replies.candidates, shown: told, Text.moreWaiting))
    page.paragraph(Text.setAside(replies.setAside))
    writeUndated(replies.undated, on: &page)
  }

  /// How the owner answers those who ask, against the past; nothing without a past.
  private func finding(_ replies: ReplyList) -> Phrase {
    guard let past = context.analysis.past, let asked = past.recent.requests.share else {
      return ""
    }
    return Text.finding(
      asked, comparison: Comparison.words(asked, against: past.before.requests.share),
      waiting: replies.candidates)
  }

  private func item(_ suggestion: ReplySuggestion) -> PageItem {
    PageItem(
      number: suggestion.rank, line: ReplyLine(context).line(suggestion),
      quote: context.words(suggestion.utterance))
  }

  private func writeUndated(_ undated: [UtteranceReference], on page: inout Page) {
    guard !undated.isEmpty else { return }
    page.paragraph(Text.undatedOnes)
    page.items(
      undated.prefix(context.top).map { utterance in
        PageItem(
          line: .joined(
            [English.strong(context.name(utterance.speaker)), context.place(utterance)], by: " · "),
          quote: context.words(utterance, limit: 160))
      })
    page.paragraph(
      context.more(undated.count, shown: min(undated.count, context.top), Text.moreUndated))
  }
}
