internal import ConversationCore

/// One utterance: what was concluded about it and from what.
struct UtteranceExplanationSection {
  private typealias Text = English.OneUtterance

  private let explanation: UtteranceExplanation
  private let context: ReportContext

  init(_ explanation: UtteranceExplanation, _ context: ReportContext) {
    self.explanation = explanation
    self.context = context
  }

  func write(on page: inout Page) {
    let utterance = explanation.utterance
    page.heading(1, Text.heading(context.name(utterance.speaker), context.when(utterance)))
    page.items([
      PageItem(
        line: Text.line(explanation.kind.name, context.place(utterance)),
        quote: context.words(utterance, limit: Untrusted.longest))
    ])
    page.bullets(
      [identity, parent, addressees, waiting, substance, sources].filter { !$0.isEmpty })
    writeReading(on: &page)
    writePriority(on: &page)
  }

  private var identity: Phrase {
    Text.identity(Untrusted(explanation.utterance.id), in: Untrusted(explanation.conversation))
  }

  private var parent: Phrase {
    guard let parent = explanation.parent else { return Text.noParent }
    let rule = Text.rule(parent.rule, confidence: parent.confidence)
    guard let utterance = parent.utterance else {
      return Text.parent(Untrusted(parent.id), rule: rule)
    }
    return Text.parent(
      Untrusted(parent.id), by: context.name(utterance.speaker), context.when(utterance),
      rule: rule)
  }

  private var addressees: Phrase {
    Text.addressed(to: explanation.addressedTo.prefix(10).map(context.name))
  }

  private var waiting: Phrase {
    switch explanation.waiting {
    case .notAddressed(let reason): Text.notWaiting(Untrusted(English.words(reason)))
    case .answered(let answer):
      Text.answered(
        by: context.name(answer.speaker), context.when(answer), at: context.place(answer))
    case .waiting(let seconds): Text.waiting(seconds)
    }
  }

  private var substance: Phrase { explanation.substance.map(Text.substance) ?? "" }

  private var sources: Phrase {
    let places = explanation.sources.prefix(10).map(context.source)
    return places.isEmpty ? "" : Text.sources(Array(places))
  }

  private func writeReading(on page: inout Page) {
    let reading = explanation.reading
    page.heading(2, Text.verdict(reading.act.name))
    page.paragraph(Text.talk(reading.talk))
    page.terms(reading.signals)
  }

  private func writePriority(on page: inout Page) {
    guard let priority = explanation.priority else { return }
    page.heading(2, Text.rank(priority.rank))
    page.paragraph(Text.score(priority.score))
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
        "\(Untrusted(English.words(term.evidence)), limit: 120)",
      ]
    }
    rows.append([.ours(Wording.signed(sum)), English.OneUtterance.sum, ""])
    table(English.OneUtterance.termColumns, rows)
  }
}
