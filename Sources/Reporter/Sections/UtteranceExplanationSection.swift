internal import ConversationCore

/// One utterance: what was concluded about it and from what.
struct UtteranceExplanationSection {
  private let explanation: UtteranceExplanation
  private let context: ReportContext

  init(_ explanation: UtteranceExplanation, _ context: ReportContext) {
    self.explanation = explanation
    self.context = context
  }

  func write(on page: inout Page) {
    let utterance = explanation.utterance
    page.heading(1, "\(context.name(utterance.speaker)), \(context.when(utterance))")
    page.items([
      PageItem(
        line: "A \(.ours(explanation.kind.name)) · \(context.place(utterance))",
        quote: context.words(utterance, limit: Untrusted.longest))
    ])
    page.bullets(
      [identity, parent, addressees, waiting, substance, sources].filter { !$0.isEmpty })
    writeReading(on: &page)
    writePriority(on: &page)
  }

  private var identity: Phrase {
    """
    Id \(Untrusted(explanation.utterance.id), limit: 200), in the conversation \
    \(Untrusted(explanation.conversation), limit: 200).
    """
  }

  private var parent: Phrase {
    guard let parent = explanation.parent else {
      return "It answers nothing, or what it answers is not known."
    }
    let confidence: Phrase =
      parent.confidence.map { ", right in \(.ours(Wording.percent($0))) where measured" } ?? ""
    let rule: Phrase =
      parent.rule == "stored"
      ? "the source says so"
      : "inferred by the rule \(Untrusted(parent.rule), limit: 60)\(confidence)"
    guard let utterance = parent.utterance else {
      return "It answers \(Untrusted(parent.id), limit: 200), which no source holds; \(rule)."
    }
    return """
      It answers \(context.name(utterance.speaker)), \(context.when(utterance)) \
      (\(Untrusted(parent.id), limit: 200)); \(rule).
      """
  }

  private var addressees: Phrase {
    let names = explanation.addressedTo.prefix(10).map(context.name)
    return names.isEmpty
      ? "It is addressed to nobody." : "It is addressed to \(.list(Array(names)))."
  }

  private var waiting: Phrase {
    switch explanation.waiting {
    case .notAddressed(let reason):
      .sentence("It does not wait for your answer: \(Untrusted(reason), limit: 200)")
    case .answered(let answer):
      """
      It was answered by \(context.name(answer.speaker)), \(context.when(answer)): \
      \(context.place(answer)).
      """
    case .waiting(let seconds):
      seconds.map { "It has waited \(.ours(Wording.duration($0))) for your answer." }
        ?? "It waits for your answer; it has no date, so for how long is not known."
    }
  }

  private var substance: Phrase {
    guard let parts = explanation.substance else { return "" }
    let takesUp: Phrase =
      switch parts.takesUp {
      case nil: "what it takes up cannot be told, for nothing of the post is known"
      case let words? where words.isEmpty: "takes up nothing of the post"
      case let words?:
        "takes up of the post \(.list(words.map { "“\(Untrusted($0), limit: 40)”" }))"
      }
    return """
      \(.ours(Wording.count(parts.ownWords, "own word", "own words"))), \
      \(parts.words) of them beyond courtesy; \(takesUp); \
      \(parts.asksBack ? "asks back" : "asks nothing"); \
      \(parts.discloses ? "tells of its speaker" : "tells nothing of its speaker").
      """
  }

  private var sources: Phrase {
    let places = explanation.sources.prefix(10).map(context.source)
    return places.isEmpty ? "" : "Read in \(.list(Array(places)))."
  }

  private func writeReading(on page: inout Page) {
    let reading = explanation.reading
    page.heading(2, "Verdict: \(.ours(reading.act.name))")
    page.paragraph(
      """
      Talk score \(.ours(Wording.hundredths(reading.talk))) of 1; talking is 0.70 or more, \
      linking 0.35 or less. The terms sum to its log-odds:
      """)
    page.terms(reading.signals)
  }

  private func writePriority(on page: inout Page) {
    guard let priority = explanation.priority else { return }
    let title: Phrase =
      priority.rank.map { "Rank \($0) of those to reply to" }
      ?? "Reply score; another of the same person is ranked"
    page.heading(2, title)
    page.paragraph(
      "Score \(.ours(Wording.hundredths(priority.score))), the sum of its terms:")
    page.terms(priority.terms)
  }
}

extension Page {
  /// The terms of a sum, with the sum.
  mutating func terms(_ terms: [Term]) {
    let sum = terms.reduce(0) { $0 + $1.weight }
    var rows = terms.map { term -> [Phrase] in
      [
        .ours(Wording.signed(term.weight)), "\(Untrusted(term.name), limit: 60)",
        term.evidence.isEmpty ? "" : "\(Untrusted(term.evidence), limit: 120)",
      ]
    }
    rows.append([.ours(Wording.signed(sum)), "sum", ""])
    table([.numbers("Adds"), .words("Term"), .words("Because")], rows)
  }
}
