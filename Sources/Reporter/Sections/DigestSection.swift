internal import ConversationCore

/// What changed since the last run: whom to answer first, then what else is new, and at
/// the end what does not work.
struct DigestSection {
  private typealias Text = English.Changes

  private let digest: Digest
  private let context: ReportContext

  init(_ digest: Digest, _ context: ReportContext) {
    self.digest = digest
    self.context = context
  }

  /// Writes it under a heading of a level.
  func write(on page: inout Page, level: Int) {
    guard let since = digest.since else {
      page.heading(level, Text.firstNight)
      page.paragraph(baseline)
      writeTroubles(on: &page)
      return
    }
    page.heading(level, Text.since(context.clock.day(at: since)))
    page.paragraph(digest.isEmpty ? Text.nothing : counts)
    writeItems(Text.waiting, digest.waiting, Text.moreWaiting, on: &page)
    writeItems(Text.edited, digest.edited, Text.moreEdited, on: &page)
    writeItems(Text.owed, digest.owed, Text.moreOwed, on: &page)
    writeItems(Text.unanswered, digest.unanswered, Text.moreUnanswered, on: &page)
    writeLines(on: &page)
    writeTroubles(on: &page)
  }

  private var baseline: Phrase {
    let now = digest.carried
    return Text.baseline(
      digest.restart, utterances: now.utterances, people: now.people.count,
      waiting: now.waiting.count)
  }

  private var counts: Phrase {
    var parts: [Phrase] = []
    if digest.utterances > 0 { parts.append(Text.newUtterances(digest.utterances)) }
    if digest.utterances < 0 { parts.append(Text.fewerUtterances(-digest.utterances)) }
    if !digest.newPeople.isEmpty {
      let shown = digest.newPeople.prefix(min(context.top, 5)).map { name($0.id, $0.name) }
      parts.append(Text.newPeople(digest.newPeople.count, shown))
    }
    if !digest.edited.isEmpty { parts.append(Text.edits(digest.edited.count)) }
    if digest.settled > 0 { parts.append(Text.settled(digest.settled)) }
    return parts.isEmpty ? "" : Text.counts(parts)
  }

  private func name(_ id: String, _ name: String?) -> Phrase {
    English.strong(context.name(PersonReference(id: id, name: name)))
  }

  // MARK: Words of others

  private func writeItems(
    _ title: Phrase, _ items: [Snapshot.Item], _ what: Phrase, on page: inout Page
  ) {
    guard !items.isEmpty else { return }
    page.paragraph(title)
    page.items(items.prefix(context.top).map(item))
    page.paragraph(context.more(items.count, shown: min(items.count, context.top), what))
  }

  private func item(_ item: Snapshot.Item) -> PageItem {
    let day = item.said.map { Phrase.day(context.clock.day(at: $0)) }
    let isOwn = item.person == digest.carried.owner
    return PageItem(
      line: .joined(
        [isOwn ? "" : name(item.person, item.name), day ?? English.undated, place(item)],
        by: " · "),
      quote: context.options.quotes ? words(item.excerpt) : nil)
  }

  private func words(_ excerpt: String?) -> Phrase? {
    guard let excerpt, !Untrusted(excerpt).cleaned(limit: 160).isEmpty else { return nil }
    return "\(Untrusted(excerpt), limit: 160)"
  }

  /// The link; where there is none, the title and the file with its line.
  private func place(_ item: Snapshot.Item) -> Phrase {
    let title = Untrusted(item.title ?? "")
    if let address = item.url.flatMap(WebAddress.init) { return .link(title, to: address) }
    let hasTitle = !title.cleaned(limit: 60).isEmpty
    guard let file = item.file else { return hasTitle ? English.quoted(title, limit: 60) : "" }
    let name: Phrase = "\(Untrusted(file), limit: 120)"
    let place =
      (item.line ?? item.record).map { English.place(name, "\($0)", isLine: item.line != nil) }
      ?? name
    return hasTitle ? English.title(title, in: place) : place
  }

  // MARK: What else

  private func writeLines(on page: inout Page) {
    var lines: [Phrase] = []
    if let talk = digest.talk { lines.append(Text.talk(talk.now, before: talk.before)) }
    lines += digest.colder.prefix(context.top).map { tie in
      Text.colder(name(tie.person, tie.name), Int64(tie.gap) * 86_400)
    }
    lines += digest.milestones.prefix(context.top).map { mark in
      Text.milestone(
        name(mark.person, mark.name), milestone(mark.what), CivilDay(number: mark.day))
    }
    let left =
      max(0, digest.colder.count - context.top) + max(0, digest.milestones.count - context.top)
    page.bullets(lines)
    page.paragraph(context.more(left, shown: 0, Text.more))
  }

  /// The word a milestone has in a snapshot, in plain words.
  private func milestone(_ word: String) -> Phrase {
    let number = word.split(separator: "-").last.flatMap { Int($0) } ?? 0
    if word == "first-reply" { return English.Milestones.firstAnswer }
    if word == "first-exchange" { return English.Milestones.firstExchange }
    if word.hasPrefix("count-") { return Text.spokenTimes(number) }
    if word.hasPrefix("anniversary-") { return English.Milestones.anniversary(number) }
    return English.Milestones.first(
      Rung(rawValue: UInt8(clamping: number)).map(Wording.rung) ?? Text.words)
  }

  // MARK: What does not work

  private func writeTroubles(on page: inout Page) {
    var lines = digest.failing.map { feed in
      Text.failing(
        Untrusted(feed.address), since: context.clock.day(at: feed.failingSince),
        Untrusted(feed.reason))
    }
    lines += digest.recovered.map { Text.recovered(Untrusted($0)) }
    lines += digest.oldExports.map {
      Text.oldExport(Untrusted($0.file), context.clock.day(at: $0.newest))
    }
    if digest.clockWentBack { lines.append(Text.clockWentBack) }
    page.bullets(lines)
  }
}
