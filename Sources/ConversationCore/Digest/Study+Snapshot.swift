extension Study {
  /// Everything a report says, and the snapshot the next run compares itself with.
  public func night() -> (analysis: Analysis, snapshot: Snapshot) {
    let dyads = DyadBook(self)
    let summaries = dyads.summaries()
    let analysis = analysis(dyads, summaries)
    return (analysis, snapshot(of: analysis, summaries))
  }

  /// Utterances of these ids as a digest tells them, the oldest first; the owner's own and
  /// those of people who are in no list left out.
  public func items(of ids: [Identifier]) -> [Snapshot.Item] {
    let rows = ids.compactMap { id -> Int32? in
      guard let ref = corpus.ids.find(id) else { return nil }
      let row = corpus.ids.row(of: ref)
      guard row >= 0, counts(row), speaker(row) != people.owner, people.isListed(speaker(row))
      else { return nil }
      return row
    }
    return rows.map(item).sorted { ($0.said ?? .min, $0.id) < ($1.said ?? .min, $1.id) }
  }

  private func snapshot(of analysis: Analysis, _ dyads: [DyadBook.Entry]) -> Snapshot {
    var snapshot = Snapshot(
      now: now, timeZone: analysis.frame.timeZone, owner: analysis.owner.person?.id,
      utterances: analysis.frame.utterances)
    snapshot.exports = exports(among: analysis.sources)
    guard people.owner >= 0 else { return snapshot }
    let listed = dyads.filter { people.isListed($0.person) }
    snapshot.people = listed.map { entry in
      Snapshot.Person(
        id: entry.summary.person.id, name: entry.summary.person.name,
        talk: Int((entry.summary.given + (entry.summary.received ?? 0)).rounded()))
    }.sorted { $0.id < $1.id }
    if let counts = analysis.talk?.counts, counts.talking + counts.linking > 0 {
      snapshot.talk = Snapshot.Talk(talking: counts.talking, linking: counts.linking)
    }
    let book = ReplyBook(self)
    snapshot.waiting = book.waiting
      .filter { $0.age.map { $0 <= ReplyPriority.horizon } ?? true }.map { item($0.row) }
    snapshot.owed = book.owed(dyads, listed: []).list.map { item($0.utterance) }
    let own = requestsByOwner()
    snapshot.unanswered = own.filter { request in
      request.fate == .unanswered
        && age(request.row).map { $0 <= DigestConstants.unansweredNews } ?? false
    }.map { item($0.row) }
    snapshot.fading = fading(listed)
    snapshot.milestones = (analysis.ties?.milestones ?? []).map {
      Snapshot.Mark(
        person: $0.person.id, name: $0.person.name, what: $0.kind.word, day: $0.day.number)
    }
    snapshot.nextTurn = nextTurn(
      waiting: book.waiting + book.statusRequests,
      pending: own.filter { $0.fate == .pending }.map(\.row), listed,
      exports: snapshot.exports)
    return snapshot
  }

  private func item(_ row: Int32) -> Snapshot.Item { item(reference(row)) }

  private func item(_ utterance: UtteranceReference) -> Snapshot.Item {
    Snapshot.Item(
      id: utterance.id, person: utterance.speaker.id, name: utterance.speaker.name,
      said: clock.instant(of: utterance.said),
      excerpt: utterance.excerpt.map { String($0.prefix(DigestConstants.excerpt)) },
      title: utterance.contextTitle, url: utterance.url, source: utterance.source)
  }

  /// Ties that the report's flame section speaks of, however long its lists.
  private func fading(_ dyads: [DyadBook.Entry]) -> [Snapshot.Fading] {
    dyads.compactMap { entry in
      let tie = entry.summary.tie
      guard tie.isWorthKeeping, let gap = tie.gap, gap > tie.rhythm ?? TieConstants.warm else {
        return nil
      }
      return Snapshot.Fading(
        person: entry.summary.person.id, name: entry.summary.person.name, gap: gap,
        flame: Flame(gap: gap).rawValue)
    }.sorted { $0.person < $1.person }
  }

  /// The newest utterance of every export.
  private func exports(among sources: [SourceReport]) -> [Snapshot.Export] {
    let exports = sources.filter { $0.rank == .export && $0.isAboutSource }
    guard !exports.isEmpty else { return [] }
    var newest = Array(repeating: Int64.min, count: corpus.files.strings.count)
    for row in 0..<Int32(corpus.count) {
      guard let said = instant(row), said <= now else { continue }
      let file = Int(corpus.profile(of: row).file)
      newest[file] = max(newest[file], said)
    }
    return exports.compactMap { export in
      let inside = export.file + "/"
      var latest = Int64.min
      for file in newest.indices where newest[file] > latest {
        let name = corpus.files[Int32(file)]
        if name == export.file || name.hasPrefix(inside) { latest = newest[file] }
      }
      guard latest > .min else { return nil }
      return Snapshot.Export(file: export.file, title: export.recognisedAs, newest: latest)
    }.sorted { $0.file < $1.file }
  }
}

// MARK: - When time alone will change it

extension Study {
  /// The first instant after now at which the snapshot would differ although nothing is
  /// said: a request comes to be owed, an own one runs out of time, a tie goes a step
  /// colder, an anniversary comes near, an export grows old, something snoozed comes back.
  private func nextTurn(
    waiting: [ReplyBook.Waiting], pending: [Int32], _ dyads: [DyadBook.Entry],
    exports: [Snapshot.Export]
  ) -> Int64? {
    var next: Int64?
    func turn(_ instant: Int64) {
      if instant > now { next = min(next ?? instant, instant) }
    }
    for entry in waiting {
      guard let said = self.instant(entry.row) else { continue }
      if entry.isRequest { turn(said &+ OwedRule.requestAge &+ 1) }
      if entry.facts.earlier == 0 { turn(said &+ OwedRule.firstTimerAge &+ 1) }
    }
    for row in pending {
      if let said = self.instant(row) { turn(said &+ pace(row).horizon &+ 1) }
    }
    for entry in dyads {
      let tie = entry.summary.tie
      if tie.isWorthKeeping, let last = tie.lastExchange {
        for gap in [
          tie.rhythm ?? TieConstants.warm, TieConstants.warm, TieConstants.cooling,
          TieConstants.cold,
        ] {
          turn(morning(of: last, after: gap + 1))
        }
      }
      if let first = tie.firsts.exchange?.day, let soon = anniversary(of: first) { turn(soon) }
    }
    for export in exports { turn(export.newest &+ DigestConstants.oldExport &+ 1) }
    for case let day? in options.setAside.until.values { turn(morning(of: day, after: 0)) }
    return next
  }

  /// The morning on which the next anniversary of a day comes into sight.
  private func anniversary(of first: CivilDay) -> Int64? {
    let today = clock.day(at: now)
    let window =
      today.advanced(
        by: TieConstants.aheadDays + 1)...today.advanced(
        by: TieConstants.aheadDays + 366)
    return Milestone.anniversary(of: first, in: window).map {
      morning(of: $0.day, after: -TieConstants.aheadDays)
    }
  }

  /// The first second of a day so many days after another.
  private func morning(of day: CivilDay, after days: Int) -> Int64 {
    clock.instant(ofWallClock: Int64(day.advanced(by: days).number) &* 86_400)
  }
}

extension Milestone.Kind {
  /// One word for it, for machines.
  var word: String {
    switch self {
    case .firstReply: "first-reply"
    case .firstExchange: "first-exchange"
    case .firstRung(let rung): "first-rung-\(rung.rawValue)"
    case .count(let count): "count-\(count)"
    case .anniversary(let years): "anniversary-\(years)"
    }
  }
}
