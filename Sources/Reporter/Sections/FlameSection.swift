internal import ConversationCore

/// Whom to write to before it goes cold, and whom to take a step nearer.
struct FlameSection: ReportSection {
  private typealias Text = English.Flames

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    guard let ties = context.analysis.ties else { return }
    let fading = people(ties.keepTheFlame)
    let dormant = people(ties.dormant)
    let steps = people(ties.nextSteps)
    guard !fading.isEmpty || !dormant.isEmpty || !steps.isEmpty else { return }
    page.heading(2, Text.heading)
    if let first = fading.first {
      page.paragraph(Text.fading(fading.count, first: context.name(first.person)))
      page.items(fading.prefix(context.top).map(line))
      page.paragraph(
        context.more(fading.count, shown: min(fading.count, context.top), Text.moreFading))
    }
    if !dormant.isEmpty {
      page.paragraph(Text.dormant)
      page.items(dormant.prefix(context.top).map(line))
    }
    if !steps.isEmpty {
      page.paragraph(Text.steps)
      page.items(steps.prefix(min(context.top, 5)).map(step))
    }
  }

  private func people(_ references: [PersonReference]) -> [PersonSummary] {
    references.compactMap { context.summary(of: $0) }
  }

  private func line(_ person: PersonSummary) -> PageItem {
    let tie = person.tie
    let gap = Int64(tie.gap ?? 0) * 86_400
    return PageItem(
      line: .joined(
        [
          English.strong(context.name(person.person)),
          tie.lastExchange.map { Text.lastExchange($0, gap) } ?? "",
          tie.usualGap.map(Text.usualGap) ?? "", tie.rhythm.map(Text.rhythm) ?? "",
          tie.returnProbability.map(Text.returning) ?? "",
        ], by: " · "))
  }

  private func step(_ person: PersonSummary) -> PageItem {
    guard let rung = person.tie.nextRung else { return PageItem(line: "") }
    let invitation: Phrase =
      person.tie.invitation.map { words in
        Text.invitation(
          byOwner: context.isOwner(words.speaker), context.when(words),
          context.words(words, limit: 100), at: context.place(words))
      } ?? ""
    return PageItem(
      line: .joined(
        [
          English.strong(context.name(person.person)),
          person.tie.ladder.stage.map(Text.stage) ?? "", Text.next(rung), invitation,
        ], by: " · "))
  }
}
