internal import ConversationCore

/// Who speaks besides the owner and those who talk with the owner: everybody, where the
/// owner is not known.
struct SpeakersSection: ReportSection {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    guard let list = context.analysis.speakers else { return }
    if context.analysis.owner.person == nil {
      writeEverybody(list, on: &page)
    } else {
      writeOthers(list, on: &page)
    }
  }

  /// A table, with words by which a reader finds themselves in it.
  private func writeEverybody(_ list: SpeakerList, on page: inout Page) {
    page.heading(2, "Who speaks here")
    let shown = list.speakers.prefix(context.top)
    page.table(
      [
        .words("Person"), .numbers("Said"), .numbers("Talk"), .numbers("Links"),
        .numbers("Talk to them"), .words("Last said"),
      ], shown.map(row))
    page.paragraph(context.more(list.total, shown: shown.count, "who spoke or were spoken to"))
    guard list.unknown > 0 else { return }
    page.paragraph(
      "Of \(.ours(Wording.count(list.unknown, "utterance", "utterances"))) the speaker is not known."
    )
  }

  private func row(_ speaker: SpeakerSummary) -> [Phrase] {
    [
      context.name(speaker.person), "\(speaker.utterances)", "\(speaker.talking)",
      "\(speaker.linking)", "\(speaker.received)", speaker.latest.map(latest) ?? "–",
    ]
  }

  private func latest(_ utterance: UtteranceReference) -> Phrase {
    let day: Phrase =
      context.clock.day(of: utterance.said).map { .date(.short($0)) } ?? "undated"
    return context.words(utterance, limit: 60).map { "\(day): “\($0)”" } ?? day
  }

  /// A paragraph: they speak here, but not with the owner.
  private func writeOthers(_ list: SpeakerList, on page: inout Page) {
    page.heading(2, "Who else speaks here (\(list.total))")
    let shown = list.speakers.prefix(context.top).map { speaker -> Phrase in
      let heard: Phrase = speaker.received > 0 ? ", spoken to \(speaker.received)×" : ""
      let last: Phrase =
        speaker.latest.flatMap { context.clock.day(of: $0.said) }
        .map { ", last \(.date(.short($0)))" } ?? ""
      return "**\(context.name(speaker.person))** \(speaker.utterances)×\(heard)\(last)"
    }
    let rest = list.total - shown.count
    let more: Phrase = rest > 0 ? "; and \(rest) more" : ""
    page.paragraph(
      "They spoke in what was read, and not with you: \(.joined(shown, by: "; "))\(more).")
  }
}
