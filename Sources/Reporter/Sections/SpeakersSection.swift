internal import ConversationCore

/// Who speaks besides the owner and those who talk with the owner: everybody, where the
/// owner is not known.
struct SpeakersSection: ReportSection {
  private typealias Text = English.Speakers

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
    page.heading(2, Text.heading)
    let shown = list.speakers.prefix(context.top)
    page.table(Text.columns, shown.map(row))
    page.paragraph(context.more(list.total, shown: shown.count, Text.more))
    if list.unknown > 0 { page.paragraph(Text.unknown(list.unknown)) }
  }

  private func row(_ speaker: SpeakerSummary) -> [Phrase] {
    [
      context.name(speaker.person), "\(speaker.utterances)", "\(speaker.talking)",
      "\(speaker.linking)", "\(speaker.received)", speaker.latest.map(latest) ?? English.none,
    ]
  }

  private func latest(_ utterance: UtteranceReference) -> Phrase {
    let day: Phrase =
      context.clock.day(of: utterance.said).map { .date(.short($0)) } ?? English.undated
    let place: Phrase =
      utterance.url.flatMap(WebAddress.init).map { .link(to: $0) }
      ?? context.source(utterance.source)
    return context.words(utterance, limit: 60).map { Text.latest(day, $0, at: place) } ?? day
  }

  /// A paragraph: they speak here, but not with the owner.
  private func writeOthers(_ list: SpeakerList, on page: inout Page) {
    page.heading(2, Text.othersHeading(list.total))
    let shown = list.speakers.prefix(context.top).map { speaker in
      Text.other(
        context.name(speaker.person), speaker.utterances, spokenTo: speaker.received,
        last: speaker.latest.flatMap { context.clock.day(of: $0.said) })
    }
    page.paragraph(Text.others(English.longList(shown, andMore: list.total - shown.count)))
  }
}
