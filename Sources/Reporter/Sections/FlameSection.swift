internal import ConversationCore

/// Whom to write to before it goes cold, and whom to take a step nearer.
struct FlameSection: ReportSection {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    guard let ties = context.analysis.ties else { return }
    let fading = people(ties.keepTheFlame)
    let dormant = people(ties.dormant)
    let steps = people(ties.nextSteps)
    guard !fading.isEmpty || !dormant.isEmpty || !steps.isEmpty else { return }
    page.heading(2, "Keep the flame")
    if !fading.isEmpty {
      page.paragraph("Near to you once, and without talk both ways for a while:")
      page.items(fading.prefix(context.top).map(line))
      page.paragraph(
        context.more(fading.count, shown: min(fading.count, context.top), "going cold"))
    }
    if !dormant.isEmpty {
      page.paragraph("Silent for over a year, and worth a hello:")
      page.items(dormant.prefix(context.top).map(line))
    }
    if !steps.isEmpty {
      page.paragraph("Even, near, and ready for a step nearer:")
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
          "**\(context.name(person.person))**",
          tie.lastExchange.map {
            """
            talk last went both ways \(.day($0)), \
            \(.ours(Wording.duration(gap))) ago
            """
          } ?? "",
          tie.usualGap.map { "you used to talk \(.ours(Wording.every($0)))" } ?? "",
          tie.rhythm.map { "you wanted to be in touch \(.ours(Wording.every(Double($0))))" } ?? "",
          tie.returnProbability.map {
            "after such a silence \(.ours(Wording.percent($0))) are in touch again in 90 days"
          } ?? "",
        ], by: " · "))
  }

  private func step(_ person: PersonSummary) -> PageItem {
    guard let rung = person.tie.nextRung else { return PageItem(line: "") }
    let invitation: Phrase =
      person.tie.invitation.map { words in
        let who: Phrase = context.isOwner(words.speaker) ? "you" : "they"
        let quote: Phrase = context.words(words, limit: 100).map { ": “\($0)”" } ?? ""
        return "\(who) said on \(context.when(words))\(quote)"
      } ?? ""
    return PageItem(
      line: .joined(
        [
          "**\(context.name(person.person))**",
          person.tie.ladder.stage.map { "you stand at \(.ours(Wording.rung($0)))" } ?? "",
          "next: \(.ours(Wording.invitation(to: rung)))", invitation,
        ], by: " · "))
  }
}
