internal import ConversationCore

/// What changed since the last run: whom to answer first, then what else is new, and at
/// the end what does not work.
struct DigestSection {
  private let digest: Digest
  private let context: ReportContext

  init(_ digest: Digest, _ context: ReportContext) {
    self.digest = digest
    self.context = context
  }

  /// Writes it under a heading of a level.
  func write(on page: inout Page, level: Int) {
    guard let since = digest.since else {
      page.heading(level, "The first night")
      page.paragraph(baseline)
      writeTroubles(on: &page)
      return
    }
    page.heading(level, "Since \(.day(context.clock.day(at: since)))")
    page.paragraph(digest.isEmpty ? "Nothing new." : counts)
    writeItems("Waiting for your answer:", digest.waiting, "waiting", on: &page)
    writeItems("Put in other words since:", digest.edited, "edited", on: &page)
    writeItems("You owe an answer now:", digest.owed, "owed", on: &page)
    writeItems("Nobody answered you:", digest.unanswered, "unanswered", on: &page)
    writeLines(on: &page)
    writeTroubles(on: &page)
  }

  private var baseline: Phrase {
    let why: Phrase =
      switch digest.restart {
      case .owner?: "You are somebody else now than in the last run, so this one begins anew. "
      case .version?: "The last run was of another version, so this one begins anew. "
      case nil: ""
      }
    let now = digest.carried
    return """
      \(why)There are \(now.utterances) utterances, \(now.people.count) people you talk with, and \
      \(now.waiting.count) things that wait for your answer. From the next run on, this says what \
      has changed.
      """
  }

  private var counts: Phrase {
    var parts: [Phrase] = []
    if digest.utterances > 0 { parts.append(count(digest.utterances, "new utterance")) }
    if digest.utterances < 0 { parts.append(count(-digest.utterances, "utterance") + " fewer") }
    if !digest.newPeople.isEmpty { parts.append(people) }
    if !digest.edited.isEmpty { parts.append("\(digest.edited.count) edited") }
    if digest.settled > 0 {
      parts.append(
        "\(digest.settled) that waited \(digest.settled == 1 ? "waits" : "wait") no more")
    }
    return parts.isEmpty ? "" : "\(.joined(parts, by: "; "))."
  }

  private func count(_ number: Int, _ one: String) -> Phrase {
    .ours(Wording.count(number, one, one + "s"))
  }

  private var people: Phrase {
    let shown = digest.newPeople.prefix(min(context.top, 5)).map { name($0.id, $0.name) }
    let rest = digest.newPeople.count - shown.count
    let more: [Phrase] = rest > 0 ? ["\(rest) more"] : []
    let kind: Phrase = digest.newPeople.count == 1 ? "one new person" : "new people"
    return "\(kind): \(.list(shown + more))"
  }

  private func name(_ id: String, _ name: String?) -> Phrase {
    "**\(context.name(PersonReference(id: id, name: name)))**"
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
        [isOwn ? "" : name(item.person, item.name), day ?? "undated", place(item)],
        by: " · "),
      quote: context.options.quotes ? words(item.excerpt) : nil)
  }

  private func words(_ excerpt: String?) -> Phrase? {
    guard let excerpt, !Untrusted(excerpt).cleaned(limit: 160).isEmpty else { return nil }
    return "\(Untrusted(excerpt), limit: 160)"
  }

  private func place(_ item: Snapshot.Item) -> Phrase {
    let title = Untrusted(item.title ?? "")
    if let address = item.url.flatMap(WebAddress.init) { return .link(title, to: address) }
    return title.cleaned(limit: 60).isEmpty ? "" : "“\(title, limit: 60)”"
  }

  // MARK: What else

  private func writeLines(on page: inout Page) {
    var lines: [Phrase] = []
    if let talk = digest.talk {
      lines.append(
        """
        Of talk and links together \(.ours(Wording.percent(talk.now.value))) is talk now; it was \
        \(.ours(Wording.percent(talk.before.value))).
        """)
    }
    lines += digest.colder.prefix(context.top).map { tie in
      """
      \(name(tie.person, tie.name)): no talk both ways for \
      \(.ours(Wording.duration(Int64(tie.gap) * 86_400))).
      """
    }
    lines += digest.milestones.prefix(context.top).map { mark in
      let day = CivilDay(number: mark.day)
      return "\(name(mark.person, mark.name)): \(milestone(mark.what)), \(.day(day))."
    }
    let left =
      max(0, digest.colder.count - context.top) + max(0, digest.milestones.count - context.top)
    page.bullets(lines)
    page.paragraph(context.more(left, shown: 0, "like these"))
  }

  /// The word a milestone has in a snapshot, in plain words.
  private func milestone(_ word: String) -> Phrase {
    let number = word.split(separator: "-").last.flatMap { Int($0) } ?? 0
    if word == "first-reply" { return "the first answer between you" }
    if word == "first-exchange" { return "the first time it went both ways" }
    if word.hasPrefix("count-") { return "the \(number)th time that one spoke to the other" }
    if word.hasPrefix("anniversary-") {
      return "\(.ours(Wording.count(number, "year", "years"))) since it first went both ways"
    }
    let rung = Rung(rawValue: UInt8(clamping: number)).map(Wording.rung) ?? "words"
    return "the first \(.ours(rung))"
  }

  // MARK: What does not work

  private func writeTroubles(on page: inout Page) {
    var lines: [Phrase] = digest.failing.map { feed in
      let since = Phrase.day(context.clock.day(at: feed.failingSince))
      return """
        The feed \(Untrusted(feed.address), limit: 120) cannot be had since \(since): \
        \(Untrusted(feed.reason), limit: 120).
        """
    }
    lines += digest.recovered.map { "The feed \(Untrusted($0), limit: 120) can be had again." }
    lines += digest.oldExports.map { export in
      let day = Phrase.day(context.clock.day(at: export.newest))
      return """
        \(Untrusted(export.file), limit: 120) ends on \(day): a fresh export would tell \
        what has happened since.
        """
    }
    if digest.clockWentBack {
      lines.append("The clock stands before the time of the last run; ages may be wrong.")
    }
    page.bullets(lines)
  }
}
