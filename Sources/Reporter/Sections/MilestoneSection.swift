internal import ConversationCore

/// What happened lately for the first time, and what is to be remembered.
struct MilestoneSection: ReportSection {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    let milestones = context.analysis.ties?.milestones ?? []
    guard !milestones.isEmpty else { return }
    page.heading(2, "Milestones")
    let shown = milestones.prefix(context.top)
    page.bullets(shown.map(line))
    page.paragraph(context.more(milestones.count, shown: shown.count, "like these"))
  }

  private func line(_ milestone: Milestone) -> Phrase {
    let what: Phrase =
      switch milestone.kind {
      case .firstReply: "the first answer between you"
      case .firstExchange: "the first time it went both ways"
      case .firstRung(.privateText): "the first private words"
      case .firstRung(.voice): "the first call"
      case .firstRung(.inPerson): "the first meeting"
      case .firstRung(let rung): "the first \(.ours(Wording.rung(rung)))"
      case .count(let count): "the \(count)th time that one of you spoke to the other"
      case .anniversary(let years):
        "\(.ours(Wording.count(years, "year", "years"))) since it first went both ways"
      }
    return """
      \(.day(milestone.day)): **\(context.name(milestone.person))**, \(what).
      """
  }
}
