internal import ConversationCore

/// Requests for help and questions, both ways.
struct RequestSection: ReportSection {
  private typealias Text = English.Requests

  private let context: ReportContext

  /// Open requests shown a direction: the rest is counted.
  private static let longest = 5

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    guard let requests = context.analysis.requests else { return }
    let sides: [(Phrase, RequestSummary.Side)] = [
      (Text.askedOfYou, requests.askedOfOwner), (Text.askedByYou, requests.askedByOwner),
    ]
    guard sides.contains(where: { total($0.1) > 0 }) else { return }
    page.heading(2, Text.heading)
    page.paragraph(
      .joined(
        [
          told(requests.askedOfOwner, byOwner: true), told(requests.askedByOwner, byOwner: false),
        ], by: " "))
    page.table(
      Text.columns, sides.filter { total($0.1) > 0 }.map(row))
    writeAnswerers(requests.askedByOwner, on: &page)
    writeOpen(requests.askedOfOwner, Text.openOfYou, on: &page)
    writeOpen(requests.askedByOwner, Text.openByYou, on: &page)
  }

  /// How many were answered, of those old enough to tell and whose answer could be seen.
  private func told(_ side: RequestSummary.Side, byOwner: Bool) -> Phrase {
    Proportion(side.answered, of: side.answered + side.unanswered)
      .map { Text.answered(byOwner: byOwner, $0) } ?? ""
  }

  private func total(_ side: RequestSummary.Side) -> Int {
    side.answered + side.pending + side.unanswered + side.unobserved
  }

  private func row(_ label: Phrase, _ side: RequestSummary.Side) -> [Phrase] {
    [
      label, "\(total(side))", "\(side.answered)", "\(side.pending)", "\(side.unanswered)",
      "\(side.unobserved)", side.latency.map { .ours(Wording.duration($0)) } ?? English.none,
    ]
  }

  /// Who answers the owner, how often and how fast; and what became of open appeals.
  private func writeAnswerers(_ side: RequestSummary.Side, on page: inout Page) {
    var sentences: [Phrase] = []
    let shown = side.answerers.prefix(min(context.top, RequestSection.longest))
    if !shown.isEmpty {
      let people = shown.map { answerer in
        Text.answerer(context.name(answerer.person), answerer.answers, after: answerer.latency)
      }
      sentences.append(Text.answerers(people))
    }
    if side.appeals > 0 {
      sentences.append(Text.appeals(side.appeals, answered: side.appealsAnswered))
    }
    if !sentences.isEmpty { page.paragraph(.joined(sentences, by: " ")) }
  }

  /// The open requests that the lists above have not shown.
  private func writeOpen(_ side: RequestSummary.Side, _ title: Phrase, on page: inout Page) {
    let replies = context.analysis.replies
    let listed = Set(
      (replies?.next.prefix(context.top).map(\.utterance.id) ?? [])
        + (replies?.owed.prefix(context.top).map(\.utterance.id) ?? []))
    let open = side.open.filter { !listed.contains($0.id) }
    let shown = open.prefix(min(context.top, RequestSection.longest))
    guard !shown.isEmpty else { return }
    page.paragraph(title)
    page.items(
      shown.map { request in
        PageItem(
          line: .joined(
            [
              context.isOwner(request.speaker)
                ? "" : English.strong(context.name(request.speaker)),
              context.when(request), context.place(request),
            ], by: " · "), quote: context.words(request, limit: 160))
      })
  }
}
