internal import ConversationCore

/// What the owner owes: requests that the ranking above buries with age.
struct OwedSection: ReportSection {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    guard let replies = context.analysis.replies, !replies.owed.isEmpty || replies.owedOlder > 0
    else { return }
    page.heading(2, "What you owe")
    page.paragraph(finding(replies))
    let listed = Set(replies.next.prefix(context.top).map(\.utterance.id))
    let shown = replies.owed.prefix(context.top)
    page.items(
      shown.map { owed in
        PageItem(
          line: line(owed, isListed: listed.contains(owed.utterance.id)),
          quote: listed.contains(owed.utterance.id)
            ? nil : context.words(owed.utterance, limit: 160))
      })
    page.paragraph(context.more(replies.owed.count, shown: shown.count, "owed"))
    page.paragraph(older(replies.owedOlder))
  }

  private func finding(_ replies: ReplyList) -> Phrase {
    guard let oldest = replies.owed.map(\.waiting).max() else { return "" }
    let count = replies.owed.count
    return """
      **\(.ours(Wording.capitalised(Wording.spelled(count)))) \
      \(count == 1 ? "request is" : "requests are")** owed an answer, the oldest for \
      \(.ours(Wording.duration(oldest))).
      """
  }

  /// One debt in one line; where to find it is said above for those who are listed there.
  private func line(_ owed: OwedReply, isListed: Bool) -> Phrase {
    .joined(
      [
        "**\(context.name(owed.utterance.speaker))**",
        "asked \(context.when(owed.utterance)), \(.ours(Wording.duration(owed.waiting))) ago",
        owed.reason.isEmpty ? "" : "\(Untrusted(owed.reason), limit: 80)",
        isListed ? "listed above" : context.place(owed.utterance),
      ], by: " · ")
  }

  private func older(_ count: Int) -> Phrase {
    switch count {
    case ..<1: ""
    case 1: "One more request is over a year old; it is kept as a number only."
    default: "\(count) more requests are over a year old; they are kept as a number only."
    }
  }
}
