internal import ConversationCore

/// What happened lately for the first time, and what is to be remembered.
struct MilestoneSection: ReportSection {
  private typealias Text = English.Milestones

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    let milestones = context.analysis.ties?.milestones ?? []
    guard !milestones.isEmpty else { return }
    page.heading(2, Text.heading)
    let others = milestones.count {
      switch $0.kind {
      case .count, .anniversary: true
      case .firstReply, .firstExchange, .firstRung: false
      }
    }
    page.paragraph(Text.finding(firsts: milestones.count - others, others: others))
    let shown = milestones.prefix(context.top)
    page.bullets(shown.map(line))
    page.paragraph(context.more(milestones.count, shown: shown.count, Text.more))
  }

  private func line(_ milestone: Milestone) -> Phrase {
    Text.line(milestone.day, context.name(milestone.person), Text.what(milestone.kind))
  }
}
