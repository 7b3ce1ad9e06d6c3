internal import ConversationCore

/// How many of those who follow, are followed or commented are just numbers.
struct AudienceSection: ReportSection {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    let groups = (context.analysis.audience?.groups ?? []).filter { $0.total > 0 }
    guard !groups.isEmpty else { return }
    page.heading(2, "Friends, or just numbers?")
    page.paragraph(.joined(groups.prefix(context.top).compactMap(sentence), by: " "))
    page.table(
      [
        .words("Who"), .numbers("All"), .numbers("Both ways"), .numbers("Only they talk"),
        .numbers("Only you talk"), .numbers("Cannot be seen"), .numbers("Just numbers"),
      ], groups.prefix(context.top).map(row))
    page.paragraph(
      context.more(groups.count, shown: min(groups.count, context.top), "such groups"))
  }

  private func sentence(_ group: AudienceSummary.Group) -> Phrase? {
    guard let share = Proportion(group.numbers, of: group.total), group.numbers > 0 else {
      return nil
    }
    return """
      Of \(group.total) \(Untrusted(group.name), limit: 80), **\(group.numbers) \
      (\(.ours(Wording.percent(share.value)))) \
      \(group.numbers == 1 ? "is just a number" : "are just numbers")**: not a word either way in \
      what was read.
      """
  }

  private func row(_ group: AudienceSummary.Group) -> [Phrase] {
    [
      "\(Untrusted(group.name), limit: 80)", "\(group.total)", "\(group.mutual)",
      "\(group.theyOnly)", "\(group.youOnly)", "\(group.unobserved)", "\(group.numbers)",
    ]
  }
}
