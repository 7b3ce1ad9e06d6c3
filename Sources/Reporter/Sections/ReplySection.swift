internal import ConversationCore

/// Whom to reply to next: rank, who, since when, why, their words, and where.
struct ReplySection: ReportSection {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    guard let replies = context.analysis.replies else { return }
    let shown = replies.next.prefix(context.top)
    guard !shown.isEmpty || !replies.undated.isEmpty else { return }
    page.heading(2, "Reply to these people")
    page.paragraph(finding(replies))
    page.items(shown.map(item))
    let told = shown.reduce(0) { $0 + 1 + $1.alsoWaiting }
    page.paragraph(context.more(replies.candidates, shown: told, "waiting for you"))
    page.paragraph(setAside(replies.setAside))
    writeUndated(replies.undated, on: &page)
  }

  /// How the owner answers those who ask, against the past; nothing without a past.
  private func finding(_ replies: ReplyList) -> Phrase {
    guard let past = context.analysis.past, let asked = past.recent.requests.share else {
      return ""
    }
    let wait: Phrase =
      replies.candidates == 1 ? "one waits now" : "\(replies.candidates) wait now"
    return """
      In the last three months you answered **\(asked.k) of \(asked.n)** who asked you \
      something\(Comparison.words(asked, against: past.before.requests.share)); \(wait).
      """
  }

  private func item(_ suggestion: ReplySuggestion) -> PageItem {
    PageItem(
      number: suggestion.rank, line: ReplyLine(context).line(suggestion),
      quote: context.words(suggestion.utterance))
  }

  private func setAside(_ count: Int) -> Phrase {
    switch count {
    case ..<1: ""
    case 1: "One more is set aside, done with or for later."
    default: "\(count) more are set aside, done with or for later."
    }
  }

  private func writeUndated(_ undated: [UtteranceReference], on page: inout Page) {
    guard !undated.isEmpty else { return }
    page.paragraph(
      "Without a date, so without a rank; nobody can say how long they have waited:")
    page.items(
      undated.prefix(context.top).map { utterance in
        PageItem(
          line: "**\(context.name(utterance.speaker))** · \(context.place(utterance))",
          quote: context.words(utterance, limit: 160))
      })
    page.paragraph(context.more(undated.count, shown: min(undated.count, context.top), "undated"))
  }
}
