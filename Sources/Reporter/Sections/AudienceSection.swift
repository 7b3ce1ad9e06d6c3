internal import ConversationCore

/// How many of those who follow, are followed or commented are just numbers.
struct AudienceSection: ReportSection {
  private typealias Text = English.Audience

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    let groups = (context.analysis.audience?.groups ?? []).filter { $0.total > 0 }
    guard !groups.isEmpty else { return }
    page.heading(2, Text.heading)
    let numbered = groups.prefix(context.top).filter { $0.numbers > 0 }
    page.paragraph(
      .joined(numbered.enumerated().compactMap { sentence($1, isFirst: $0 == 0) }, by: " "))
    page.table(Text.columns, groups.prefix(context.top).map(row))
    page.paragraph(context.more(groups.count, shown: min(groups.count, context.top), Text.more))
  }

  private func sentence(_ group: AudienceSummary.Group, isFirst: Bool) -> Phrase? {
    Proportion(group.numbers, of: group.total).map {
      Text.numbers(
        $0, in: Untrusted(English.words(group.kind, at: group.site)), isFirst: isFirst)
    }
  }

  private func row(_ group: AudienceSummary.Group) -> [Phrase] {
    [
      "\(Untrusted(English.words(group.kind, at: group.site)), limit: 80)", "\(group.total)",
      "\(group.mutual)",
      "\(group.theyOnly)", "\(group.youOnly)", "\(group.unobserved)", "\(group.numbers)",
    ]
  }
}
