internal import ConversationCore

/// Conversations that took off.
struct TookOffSection: ReportSection {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    let conversations = context.analysis.tookOff
    guard !conversations.isEmpty else { return }
    page.heading(2, "Conversations that took off")
    if let largest = conversations.first {
      page.paragraph(
        """
        Of \(context.analysis.conversationCount) conversations the largest drew \
        \(.ours(Wording.count(largest.replies, "reply", "replies"))) from \
        \(.ours(Wording.count(largest.speakers, "person", "people"))).
        """)
    }
    let shown = conversations.prefix(context.top)
    page.bullets(shown.map(line))
    page.paragraph(context.more(conversations.count, shown: shown.count, "that took off"))
  }

  private func line(_ conversation: ConversationSummary) -> Phrase {
    let size: Phrase = """
      \(.ours(Wording.count(conversation.replies, "reply", "replies"))) by \
      \(.ours(Wording.count(conversation.speakers, "person", "people"))), \
      \(conversation.depth) deep
      """
    return .joined(
      [
        subject(conversation.root), size,
        conversation.lifetime.map { "over \(.ours(Wording.duration($0)))" } ?? "",
        reason(conversation),
      ], by: " · ")
  }

  /// Why it is listed, where its size does not say so already.
  private func reason(_ conversation: ConversationSummary) -> Phrase {
    let reason = conversation.reason
    let isSaid =
      reason.hasPrefix("\(conversation.speakers) people")
      || reason.hasSuffix("\(conversation.depth) replies deep")
    return reason.isEmpty || isSaid ? "" : "\(Untrusted(reason), limit: 80)"
  }

  /// The title with its link, or the first words of who began it.
  private func subject(_ root: UtteranceReference) -> Phrase {
    let who = context.isOwner(root.speaker) ? "you" : context.name(root.speaker)
    let begun: Phrase = "\(who), \(context.when(root))"
    guard root.contextTitle == nil, let words = context.words(root, limit: 80) else {
      return "\(context.place(root)), begun by \(begun)"
    }
    return "“\(words)”, begun by \(begun) · \(context.place(root))"
  }
}
