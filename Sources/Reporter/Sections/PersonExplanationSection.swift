internal import ConversationCore

/// One person: the figures and the utterances behind them.
struct PersonExplanationSection {
  private let explanation: PersonExplanation
  private let context: ReportContext

  init(_ explanation: PersonExplanation, _ context: ReportContext) {
    self.explanation = explanation
    self.context = context
  }

  func write(on page: inout Page) {
    page.heading(1, context.name(explanation.person))
    page.bullets(
      ([explanation.isOwner ? "This is you." : "", handles] + merges + figures)
        .filter { !$0.isEmpty })
    let isOwner = explanation.isOwner
    write(explanation.waiting, "Waiting for your answer", on: &page)
    write(
      explanation.given, isOwner ? "What you said to people" : "What you said to them", on: &page)
    write(
      explanation.received, isOwner ? "What people said to you" : "What they said to you", on: &page
    )
  }

  private var handles: Phrase {
    let handles = explanation.handles.prefix(20).map { handle -> Phrase in
      "\(Untrusted(handle), limit: 120)"
    }
    return handles.isEmpty ? "" : "Known as \(.list(handles))."
  }

  private var merges: [Phrase] {
    explanation.merges.prefix(context.top).map { merge in
      let handles = merge.handles.prefix(6).map { handle -> Phrase in
        "\(Untrusted(handle), limit: 120)"
      }
      return "One person because of \(Untrusted(merge.evidence), limit: 120): \(.list(handles))."
    }
  }

  private var figures: [Phrase] {
    guard let person = explanation.summary else { return [] }
    let received: Phrase =
      person.received.map { .ours(Wording.decimal($0)) } ?? "an unseen number of"
    let reciprocity: Phrase =
      person.reciprocity.map {
        """
        Reciprocity \(.ours(Wording.hundredths($0))) of 1\
        \(person.isThin ? ", from fewer than five utterances" : "").
        """
      }
      ?? "Reciprocity is not known: \(person.received == nil ? "no source could show their side" : "nothing was said")."
    return [
      "You gave \(.ours(Wording.decimal(person.given))) and got \(received) utterances of talk.",
      reciprocity,
      answered(person.answeredByOwner, person.ownerLatency, "You answered"),
      answered(person.answeredByThem, person.theirLatency, "They answered"),
      person.inferredTurns > 0
        ? """
        \(.ours(Wording.count(person.inferredTurns, "turn", "turns"))) of theirs very likely \
        happened and nobody recorded; they count in no figure.
        """ : "",
      "Tie strength \(.ours(Wording.hundredths(person.strength))).",
      person.days.map { "Talk from \(.date(.period($0)))." } ?? "",
    ]
  }

  private func answered(_ share: Proportion?, _ latency: Double?, _ who: Phrase) -> Phrase {
    guard let share else { return "" }
    let median: Phrase = latency.map { ", median \(.ours(Wording.duration($0)))" } ?? ""
    return "\(who) \(share.k) of \(share.n)\(median)."
  }

  private func write(
    _ evidence: PersonExplanation.Evidence, _ title: Phrase, on page: inout Page
  ) {
    guard evidence.count > 0 else { return }
    page.heading(2, "\(title) (\(evidence.count))")
    let shown = evidence.utterances.prefix(context.top)
    page.items(
      shown.map { utterance in
        PageItem(
          line: """
            \(context.when(utterance)) · \(context.place(utterance)) · \
            \(Untrusted(utterance.id), limit: 200)
            """, quote: context.words(utterance, limit: 160))
      })
    page.paragraph(context.more(evidence.count, shown: shown.count, "like these"))
  }
}
