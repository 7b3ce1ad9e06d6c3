/// The talk between the owner and everybody else, by person.
struct DyadBook: Sendable {
  /// What the book makes of one person.
  struct Entry: Sendable {
    var person: Int32
    /// S a quarter ago; nil where that is not known.
    var strengthBefore: Double?
    var summary: PersonSummary

    /// The order by S; among equals by person.
    static func isStronger(_ a: Entry, _ b: Entry) -> Bool {
      let (x, y): (Double, Double) = (a.summary.strength, b.summary.strength)
      return x != y ? x > y : a.person < b.person
    }
  }

  let study: Study
  var owner: Int32 { study.people.owner }
  /// Where each person's rows begin in `rows`, and their end.
  private var starts: [Int32]
  /// Talk of the owner to the person, or of the person to the owner.
  private var rows: [Int32] = []
  /// Shares of theirs by the owner, and shares of or pingbacks to the owner by them.
  private var shared: [Int32]
  private var sharedByThem: [Int32]
  /// Row of the first link between the owner and each person; -1 for none.
  private(set) var firstLinks: [Int32]
  /// Σ of inferred turns over everybody.
  private(set) var inferredTurns = 0
  private(set) var turns: [Int32: Turns] = [:]

  /// What the numbers of absent statuses tell of one person (formats 4.0).
  struct Turns: Sendable {
    /// Times the owner answered a status that no source holds.
    var prompts = 0
    /// Of these, how often it was written after the owner's previous words to them.
    var inferred = 0
    /// Seconds from those statuses to the owner's answers.
    var delays: [Int32] = []
    /// The first answer to one of them.
    var firstRow: Int32 = -1
    /// When the last of them was written, in seconds; nil where no number tells.
    var last: Int64?
  }

  /// Two statuses within this many seconds are one exchange.
  private static let exchange: Int64 = 3600

  /// Opens the book: one pass over the rows to count, one to place.
  init(_ study: Study) {
    self.study = study
    let persons = study.people.persons.count
    shared = Array(repeating: 0, count: persons)
    sharedByThem = Array(repeating: 0, count: persons)
    firstLinks = Array(repeating: -1, count: persons)
    starts = Array(repeating: 0, count: persons + 1)
    guard study.people.owner >= 0 else { return }
    for row in 0..<Int32(study.corpus.count) where study.counts(row) {
      countShare(row)
      for person in Self.partners(of: row, in: study) { starts[Int(person) + 1] += 1 }
    }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    rows = Array(repeating: 0, count: Int(starts[persons]))
    var places = starts
    for row in 0..<Int32(study.corpus.count) where study.acts[Int(row)] == .talking {
      guard study.counts(row) else { continue }
      for person in Self.partners(of: row, in: study) {
        rows[Int(places[Int(person)])] = row
        places[Int(person)] += 1
      }
    }
    for person in 0..<Int32(persons) where starts[Int(person)] < starts[Int(person) + 1] {
      sortByTime(person)
      takeTurns(of: person)
    }
  }

  /// The rows that passed between the owner and a person, in order of time.
  func rows(with person: Int32) -> ArraySlice<Int32> {
    rows[Int(starts[Int(person)])..<Int(starts[Int(person) + 1])]
  }

  /// Everybody with talk in either direction, the most talk first.
  func summaries() -> [Entry] {
    guard owner >= 0 else { return [] }
    let today = study.clock.day(at: study.now)
    let observedDays = observedDays(until: today)
    let rates = rates()
    let substance = study.substance()
    var entries: [Entry] = []
    for person in 0..<Int32(study.people.persons.count) {
      let rows = rows(with: person)
      guard !rows.isEmpty else { continue }
      let events = rows.map { event(of: $0, with: person) }
      // Like with like: what went where no answer could be seen tells nothing of balance.
      let seen = zip(rows, events).filter { isSeen($0.0, with: person) }.map(\.1)
      let whole = DyadMeasures(
        events: events[...], ownerRate: rates.owner, theirRate: rates.theirs, today: today,
        observedDays: observedDays, inboundObserved: !seen.isEmpty)
      let measures =
        seen.isEmpty || seen.count == events.count
        ? whole
        : DyadMeasures(
          events: seen[...], ownerRate: rates.owner, theirRate: rates.theirs, today: today,
          observedDays: observedDays, inboundObserved: true)
      var entry = Entry(
        person: person, strengthBefore: whole.strengthBefore,
        summary: summary(
          of: person, rows: rows, events: events, whole: whole, measures: measures))
      entry.summary.substance = substance[person]
      story(of: person, rows: rows, events: events, today: today).tell(&entry.summary, measures)
      entries.append(entry)
    }
    rank(&entries)
    func talk(_ entry: Entry) -> Double { entry.summary.given + (entry.summary.received ?? 0) }
    func last(_ entry: Entry) -> Int64 {
      entry.summary.latest.map { study.clock.instant(of: $0.said) ?? .min } ?? .min
    }
    // Persons are numbered in the order of their ids.
    entries.sort {
      if talk($0) != talk($1) { return talk($0) > talk($1) }
      // Among equals whoever was there last.
      let (x, y) = (last($0), last($1))
      return x != y ? x > y : $0.person < $1.person
    }
    return entries
  }

  // MARK: Gathering

  /// The persons with whom the owner talks by a row: whom the owner addresses, or who
  /// addresses the owner.
  private static func partners(of row: Int32, in study: Study) -> ArraySlice<Int32> {
    guard study.acts[Int(row)] == .talking else { return [] }
    let speaker = study.speaker(row)
    let addressees = study.threads.addressees(of: row)
    if speaker == study.people.owner {
      return study.people.ignoresSomebody
        ? addressees.filter { !study.people.ignores($0) }[...] : addressees
    }
    return speaker >= 0 && addressees.contains(study.people.owner) ? [speaker] : []
  }

  private mutating func countShare(_ row: Int32) {
    guard let (speaker, target) = share(row) else { return }
    if speaker == owner {
      shared[Int(target)] += 1
      noteLink(row, with: target)
    } else if target == owner {
      sharedByThem[Int(speaker)] += 1
      noteLink(row, with: speaker)
    }
  }

  /// Who passes on whom by a row; nil for what is no link between two people.
  private func share(_ row: Int32) -> (speaker: Int32, target: Int32)? {
    let speaker = study.speaker(row)
    guard speaker >= 0 else { return nil }
    let target: Int32
    switch study.corpus.kinds[Int(row)] {
    case .share: target = study.people.person(ofHandle: study.corpus.addressees[Int(row)])
    case .pingback where speaker != owner:
      let post = study.corpus.ids.row(of: study.threads.parents[Int(row)])
      target = post >= 0 ? study.speaker(post) : People.nobody
    default: return nil
    }
    return target >= 0 && target != speaker ? (speaker, target) : nil
  }

  /// Whether somebody passes somebody else on by a row.
  func isShare(_ row: Int32, by speaker: Int32, of target: Int32) -> Bool {
    share(row).map { $0.speaker == speaker && $0.target == target } ?? false
  }

  private mutating func noteLink(_ row: Int32, with person: Int32) {
    let known = firstLinks[Int(person)]
    if known < 0 || study.isNewer(known, row) { firstLinks[Int(person)] = row }
  }

  private mutating func sortByTime(_ person: Int32) {
    let range = Int(starts[Int(person)])..<Int(starts[Int(person) + 1])
    let keyed = rows[range].map { (time: study.instant($0) ?? .max, row: $0) }
    guard zip(keyed, keyed.dropFirst()).contains(where: { $0.time >= $1.time }) else { return }
    let sorted = keyed.sorted {
      $0.time != $1.time ? $0.time < $1.time : study.id($0.row) < study.id($1.row)
    }
    rows.replaceSubrange(range, with: sorted.map(\.row))
  }

  private mutating func takeTurns(of person: Int32) {
    var found = Turns()
    forEachPrompt(of: person) { prompt in
      found.prompts += 1
      if found.firstRow < 0 { found.firstRow = prompt.row }
      if let written = prompt.written { found.last = max(written, found.last ?? written) }
      if prompt.isInferredTurn { found.inferred += 1 }
      if let delay = prompt.delay { found.delays.append(Int32(clamping: delay)) }
    }
    guard found.prompts > 0 else { return }
    inferredTurns += found.inferred
    turns[person] = found
  }

  /// The owner's answer to a status of somebody's that no source holds.
  struct Prompt {
    /// Row of the answer.
    var row: Int32
    /// When the status was written, in seconds; nil where its number does not tell.
    var written: Int64?
    /// Seconds from the status to the answer.
    var delay: Int64?
    /// Whether it was written after the owner's previous words to them.
    var isInferredTurn: Bool
  }

  /// Goes through the owner's answers to a person's statuses that no source holds.
  func forEachPrompt(of person: Int32, _ body: (Prompt) -> Void) {
    guard let statusSpace = study.corpus.ids.spaceNumber(of: Identifier.status(0).space) else {
      return
    }
    var previous: Int64?
    for row in rows(with: person) where study.speaker(row) == owner {
      let said = study.said(row)
      let time = said.precision == .instant ? said.seconds : nil
      if let status = absentStatus(answeredBy: row, in: statusSpace) {
        let written = Snowflake.milliseconds(of: status).map { $0 / 1000 }
        var prompt = Prompt(row: row, written: written, delay: nil, isInferredTurn: false)
        if let written {
          if let previous, written > previous, written - previous < Self.exchange {
            prompt.isInferredTurn = true
          }
          if let time, time >= written { prompt.delay = time - written }
        }
        body(prompt)
      }
      previous = time ?? previous
    }
  }

  /// The number of a status the row answers and no source holds.
  private func absentStatus(answeredBy row: Int32, in statusSpace: Int32) -> UInt64? {
    let parent = study.threads.parents[Int(row)]
    guard parent >= 0, study.corpus.ids.row(of: parent) < 0,
      study.corpus.ids.spaceNumber(of: parent) == statusSpace
    else { return nil }
    return study.corpus.ids.number(of: parent)
  }

  // MARK: Measuring

  func event(of row: Int32, with person: Int32) -> DyadEvent {
    let isOwn = study.speaker(row) == owner
    let features = study.corpus.features[Int(row)]
    return DyadEvent(
      seconds: study.instant(row), day: study.day(row), fromOwner: isOwn,
      addressees: study.threads.addresseeCount(of: row), ownWords: features.ownWords,
      opensThread: study.answers.opensThread(row),
      isRequest: RequestRule.isRequest(
        features, act: .talking, kind: study.corpus.kinds[Int(row)], addressed: true),
      isShared: Rung(study.corpus.kinds[Int(row)]).map { $0 >= .voice } ?? false,
      pace: study.pace(row),
      answer: isOwn ? study.fate(ofOwn: row, to: person) : study.fate(ofReceived: row))
  }

  /// Whether a row is theirs, or one whose answer by them would have been seen.
  func isSeen(_ row: Int32, with person: Int32) -> Bool {
    study.speaker(row) != owner
      || study.observability.couldShowAnswer(to: row, by: person, in: study.corpus)
  }

  func observedDays(until today: CivilDay) -> Int {
    var first: CivilDay?
    for row in 0..<Int32(study.corpus.count) where study.isUtterance(row) {
      if let day = study.day(row) { first = min(day, first ?? day) }
    }
    return first.map { max(0, Int(today.number) - Int($0.number) + 1) } ?? 0
  }

  /// How often the owner answers anybody, and is answered.
  private func rates() -> (owner: Double?, theirs: Double?) {
    var owner = (answered: 0, mature: 0)
    var theirs = (answered: 0, mature: 0)
    forEachFate { _, isOwn, answer in
      switch answer {
      case .answered where isOwn: theirs = (theirs.answered + 1, theirs.mature + 1)
      case .answered: owner = (owner.answered + 1, owner.mature + 1)
      case .unanswered where isOwn: theirs.mature += 1
      case .unanswered: owner.mature += 1
      case .pending, .unobserved: break
      }
    }
    func rate(_ tally: (answered: Int, mature: Int)) -> Double? {
      tally.mature > 0 ? Double(tally.answered) / Double(tally.mature) : nil
    }
    return (rate(owner), rate(theirs))
  }

  /// Goes through everything that passed between the owner and anybody, with what became
  /// of it.
  func forEachFate(_ body: (Int32, _ isOwn: Bool, DyadEvent.Answer) -> Void) {
    for person in 0..<Int32(study.people.persons.count) {
      for row in rows(with: person) {
        let isOwn = study.speaker(row) == owner
        body(row, isOwn, isOwn ? study.fate(ofOwn: row, to: person) : study.fate(ofReceived: row))
      }
    }
  }

  private func summary(
    of person: Int32, rows: ArraySlice<Int32>, events: [DyadEvent], whole: DyadMeasures,
    measures: DyadMeasures
  ) -> PersonSummary {
    let turns = turns[person] ?? Turns()
    var delays = turns.delays.map { Int64($0) }
    for event in events where !event.fromOwner {
      if case .answered(let after?) = event.answer { delays.append(after) }
    }
    var services: Set<Int32> = []
    for row in rows { services.insert(study.corpus.profile(of: row).service) }
    var summary = PersonSummary.Figures(
      person: study.people.reference(person), given: whole.given, received: measures.received,
      shared: Int(shared[Int(person)]), sharedByThem: Int(sharedByThem[Int(person)]),
      reciprocity: measures.reciprocity, lengthReciprocity: measures.lengthReciprocity,
      balance: measures.balance, isThin: measures.isThin,
      answeredByOwner: measures.byOwner.answered, answeredByThem: measures.byThem.answered,
      ownerLatency: Latency.median(of: delays), theirLatency: measures.byThem.latency,
      prompts: turns.prompts, inferredTurns: turns.inferred, strength: whole.strength,
      days: whole.days, standing: Self.standing(measures),
      latest: rows.last(where: { study.instant($0) != nil }).map { study.reference($0) },
      services: services.map { study.corpus.services[$0] }.sorted(),
      givenUnseen: measures.received == nil ? whole.given : whole.given - measures.given)
    summary.timedReciprocity = measures.timedReciprocity
    summary.overallReciprocity = measures.overall
    summary.floorShare = measures.floorShare
    summary.initiations.byOwner = measures.initiations.byOwner
    summary.initiations.byThem = measures.initiations.byThem
    summary.initiations.balance = measures.initiationBalance
    summary.owner = measures.byOwner
    summary.them = measures.byThem
    return PersonSummary(summary)
  }

  /// Where two people stand.
  static func standing(_ measures: DyadMeasures) -> PersonSummary.Standing {
    guard let received = measures.received else { return .unobserved }
    if received > 0 { return measures.given > 0 ? .mutual : .theyReachOut }
    return .youReachOut
  }
}
