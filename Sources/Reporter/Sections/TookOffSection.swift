internal import ConversationCore

/// Conversations that took off.
struct TookOffSection: ReportSection {
  private typealias Text = English.TookOff

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    let conversations = context.analysis.tookOff
    guard !conversations.isEmpty else { return }
    page.heading(2, Text.heading)
    if let largest = conversations.first {
      page.paragraph(
        Text.finding(
          of: context.analysis.conversationCount, replies: largest.replies,
          people: largest.speakers))
    }
    let shown = conversations.prefix(context.top)
    page.bullets(shown.map(line))
    page.paragraph(context.more(conversations.count, shown: shown.count, Text.more))
  }

  private func line(_ conversation: ConversationSummary) -> Phrase {
    .joined(
      [
        subject(conversation.root), Text.size(conversation),
        conversation.lifetime.map(Text.lifetime) ?? "",
        reason(conversation),
      ], by: " · ")
  }

  /// Why it is listed, where its size does not say so already.
  private func reason(_ conversation: ConversationSummary) -> Phrase {
    switch conversation.reason {
    case .people, .depth: ""
    case .replies: .ours(English.words(conversation.reason, of: conversation))
    }
  }

  /// The title with its link, or the first words of who began it.
  private func subject(_ root: UtteranceReference) -> Phrase {
    let who = context.isOwner(root.speaker) ? English.you : context.name(root.speaker)
    guard root.contextTitle == nil, let words = context.words(root, limit: 80) else {
      return Text.begun(context.place(root), by: who, context.when(root))
    }
    return Text.begun(words, at: context.place(root), by: who, context.when(root))
  }
}
