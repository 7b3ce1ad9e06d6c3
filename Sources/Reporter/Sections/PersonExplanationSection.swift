internal import ConversationCore

/// One person: the figures and the utterances behind them.
struct PersonExplanationSection {
  private typealias Text = English.Person

  private let explanation: PersonExplanation
  private let context: ReportContext

  init(_ explanation: PersonExplanation, _ context: ReportContext) {
    self.explanation = explanation
    self.context = context
  }

  func write(on page: inout Page) {
    page.heading(1, context.name(explanation.person))
    page.bullets(
      ([explanation.isOwner ? Text.isOwner : "", handles] + merges + figures)
        .filter { !$0.isEmpty })
    let isOwner = explanation.isOwner
    write(explanation.waiting, Text.waiting, on: &page)
    write(explanation.given, Text.given(isOwner: isOwner), on: &page)
    write(explanation.received, Text.received(isOwner: isOwner), on: &page)
  }

  private var handles: Phrase {
    let handles = explanation.handles.prefix(20).map { handle -> Phrase in
      "\(Untrusted(handle), limit: 120)"
    }
    return handles.isEmpty ? "" : Text.handles(handles)
  }

  private var merges: [Phrase] {
    explanation.merges.prefix(context.top).map { merge in
      let handles = merge.handles.prefix(6).map { handle -> Phrase in
        "\(Untrusted(handle), limit: 120)"
      }
      return Text.merge(Untrusted(English.words(merge.evidence)), handles)
    }
  }

  private var figures: [Phrase] {
    guard let person = explanation.summary else { return [] }
    return [
      Text.talk(given: person.given, received: person.received),
      person.reciprocity.map { Text.reciprocity($0, isThin: person.isThin) }
        ?? Text.noReciprocity(isUnseen: person.received == nil),
      person.answeredByOwner.map { Text.answered(byOwner: true, $0, person.ownerLatency) } ?? "",
      person.answeredByThem.map { Text.answered(byOwner: false, $0, person.theirLatency) } ?? "",
      person.inferredTurns > 0 ? Text.inferredTurns(person.inferredTurns) : "",
      Text.strength(person.strength), person.days.map(Text.days) ?? "",
    ]
  }

  private func write(
    _ evidence: PersonExplanation.Evidence, _ title: Phrase, on page: inout Page
  ) {
    guard evidence.count > 0 else { return }
    page.heading(2, Text.heading(title, evidence.count))
    let shown = evidence.utterances.prefix(context.top)
    page.items(
      shown.map { utterance in
        PageItem(
          line: """
            \(context.when(utterance)) · \(context.place(utterance)) · \
            \(Untrusted(utterance.id), limit: 200)
            """, quote: context.words(utterance, limit: 160))
      })
    page.paragraph(context.more(evidence.count, shown: shown.count, Text.more))
  }
}
