internal import ConversationCore

/// What the owner owes: requests that the ranking above buries with age.
struct OwedSection: ReportSection {
  private typealias Text = English.Owed

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    guard let replies = context.analysis.replies, !replies.owed.isEmpty || replies.owedOlder > 0
    else { return }
    page.heading(2, Text.heading)
    if let oldest = replies.owed.map(\.waiting).max() {
      page.paragraph(Text.finding(replies.owed.count, oldest: oldest))
    }
    let listed = Set(replies.next.prefix(context.top).map(\.utterance.id))
    let shown = replies.owed.prefix(context.top)
    page.items(
      shown.map { owed in
        PageItem(
          line: line(owed, isListed: listed.contains(owed.utterance.id)),
          quote: listed.contains(owed.utterance.id)
            ? nil : context.words(owed.utterance, limit: 160))
      })
    page.paragraph(context.more(replies.owed.count, shown: shown.count, Text.more))
    page.paragraph(Text.older(replies.owedOlder))
  }

  /// One debt in one line; where to find it is said above for those who are listed there.
  private func line(_ owed: OwedReply, isListed: Bool) -> Phrase {
    .joined(
      [
        English.strong(context.name(owed.utterance.speaker)),
        Text.asked(context.when(owed.utterance), owed.waiting),
        .ours(English.words(owed.reason)),
        isListed ? Text.listedAbove : context.place(owed.utterance),
      ], by: " · ")
  }
}
