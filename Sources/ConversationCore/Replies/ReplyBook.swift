/// What waits for the owner's reply: candidates with their scores, the undated, and what
/// is owed (measures 9.7, decisions 14–16).
struct ReplyBook: Sendable {
  /// A received row with what counts for its priority.
  struct Waiting: Sendable {
    var row: Int32
    /// Seconds it has waited; nil where it has no date.
    var age: Int64?
    var isRequest: Bool
    var facts: ReplyPriority.Circumstances
  }

  private let study: Study
  /// Unanswered talk, in order of time.
  private(set) var waiting: [Waiting] = []
  /// Unanswered talk that may be meant for another guest: ranked, and never owed.
  private(set) var asides: [Waiting] = []
  /// Unanswered requests that are no talk: not ranked, but they may be owed.
  private(set) var statusRequests: [Waiting] = []
  /// How many would wait had the user not set them aside.
  private(set) var setAside = 0

  /// Goes through everything addressed to the owner, in order of time, counting what
  /// each person said and was answered before.
  init(_ study: Study) {
    self.study = study
    let asides = Set(study.answers.asides)
    let rows = (study.answers.received + study.answers.asides)
      .filter { study.isUtterance($0) && !study.people.ignores(study.speaker($0)) }
      .map { (time: study.instant($0) ?? .max, row: $0) }
      .sorted { $0.time != $1.time ? $0.time < $1.time : study.id($0.row) < study.id($1.row) }
      .map(\.row)
    let answered = rows.count { study.answers.answer(to: $0) >= 0 }
    let baseRate = ReplyPriority.baseRate(
      answered: answered, of: rows.count { !asides.contains($0) })
    var history: [Int32: (said: Int, answered: Int)] = [:]
    var lateness = LatenessHabit()
    let rowsSetAside = study.rowsSetAside(among: rows)
    for row in rows {
      let person = study.speaker(row)
      let before = history[person] ?? (said: 0, answered: 0)
      let isAnswered = study.answers.answer(to: row) >= 0
      let isAside = asides.contains(row)
      if person >= 0, !isAside {
        history[person] = (before.said + 1, before.answered + (isAnswered ? 1 : 0))
      }
      let isLate = study.isLate(row)
      if let isLate, !isAside, isAnswered || study.age(row) ?? 0 > Self.answeringTime {
        lateness.count(isLate: isLate, isAnswered: isAnswered)
      }
      guard !isAnswered, study.counts(row), study.people.isListed(person) else { continue }
      let isTalk = study.acts[Int(row)] == .talking
      let isRequest = study.isRequest(row)
      guard isTalk || isRequest else { continue }
      guard !rowsSetAside.contains(row) else {
        setAside += 1
        continue
      }
      var facts = facts(of: row, before: before, baseRate: baseRate)
      facts.isAside = isAside
      facts.isLate = isLate ?? false
      let entry = Waiting(row: row, age: study.age(row), isRequest: isRequest, facts: facts)
      if isTalk {
        waiting.append(entry)
      } else if !isAside {
        statusRequests.append(entry)
      }
    }
    lookAround(lateness)
    self.asides = waiting.filter(\.facts.isAside)
    waiting.removeAll(where: \.facts.isAside)
  }

  /// What is younger than this, in seconds, may still be answered: it tells nothing of the
  /// owner's habits.
  private static let answeringTime: Int64 = 86_400

  private func facts(of row: Int32, before: (said: Int, answered: Int), baseRate: Double)
    -> ReplyPriority.Circumstances
  {
    let parent = study.corpus.ids.row(of: study.threads.parents[Int(row)])
    let continues =
      parent >= 0 && study.corpus.kinds[Int(parent)] != .post
      && study.speaker(parent) == study.people.owner
    return ReplyPriority.Circumstances(
      waiting: study.age(row) ?? 0, earlier: before.said, answered: before.answered,
      baseRate: baseRate, isPassedOver: study.answers.passedOver.contains(row),
      continuesOwner: continues)
  }

  /// What happened after each waiting row: in its conversation, and by the owner anywhere.
  private mutating func lookAround(_ lateness: LatenessHabit) {
    let lastOfKind = study.ownersLast(ofKinds: Set(waiting.map { study.corpus.kinds[Int($0.row)] }))
    var placesIn: [Int32: [Int]] = [:]
    for (place, entry) in waiting.enumerated() {
      waiting[place].facts.lateness = lateness
      if let last = lastOfKind[study.corpus.kinds[Int(entry.row)]],
        let said = study.instant(entry.row)
      {
        waiting[place].facts.isNew = said > last
      }
      placesIn[study.threads.conversations[Int(entry.row)], default: []].append(place)
    }
    for (conversation, places) in placesIn where conversation >= 0 {
      let members = study.threads.members(of: conversation)
      guard members.count > 1 else { continue }
      let placeOfRow = Dictionary(
        places.map { (waiting[$0].row, $0) }, uniquingKeysWith: { first, _ in first })
      var later = 0
      var speakers: Set<Int32> = []
      for row in members.reversed() where study.counts(row) {
        switch study.corpus.kinds[Int(row)] {
        case .post, .share, .pingback, .like: continue
        default: break
        }
        let speaker = study.speaker(row)
        guard !study.people.speaksForOwner(speaker) else { continue }
        if let place = placeOfRow[row] {
          waiting[place].facts.later = later
          waiting[place].facts.wroteAgain = speakers.contains(speaker)
        }
        later += 1
        if speaker >= 0 { speakers.insert(speaker) }
      }
    }
  }

  /// The score of a waiting row.
  func priority(of entry: Waiting) -> ReplyPriority {
    ReplyPriority(
      study.corpus.features[Int(entry.row)], kind: study.corpus.kinds[Int(entry.row)], entry.facts)
  }

  /// The candidates young enough to rank, with the ranking of one line a person.
  func ranking() -> (candidates: [Waiting], places: [ReplyPriority.Place]) {
    let candidates = (waiting + asides).filter { entry in
      entry.age.map { $0 <= ReplyPriority.horizon } ?? false
    }
    let places = ReplyPriority.rank(
      candidates.map { entry in
        let person = study.speaker(entry.row)
        return ReplyPriority.Candidate(
          // Nobody knows that two unknown speakers are one.
          person: person >= 0 ? person : -2 - entry.row, seconds: study.instant(entry.row) ?? 0,
          id: study.id(entry.row), score: priority(of: entry).score,
          isFirstTimeQuestion: entry.facts.earlier == 0 && isQuestion(entry.row))
      })
    return (candidates, places)
  }

  /// Whether a row asks a question.
  func isQuestion(_ row: Int32) -> Bool {
    study.corpus.features[Int(row)].asksQuestion(in: study.corpus.kinds[Int(row)])
  }

  /// What is owed, one line a person with their oldest request, the strongest tie first;
  /// and how much more is over a year old. What a person of the reply list waits for is
  /// left to that list, unless it is too old for it.
  func owed(_ dyads: [DyadBook.Entry], listed: Set<Int32>) -> (list: [OwedReply], older: Int) {
    let strengths = Dictionary(
      dyads.map { ($0.person, $0.summary.strength) }, uniquingKeysWith: { first, _ in first })
    var found: [(entry: Waiting, age: Int64, strength: Double, reason: OwedRule.Reason)] = []
    var older = 0
    for (entry, verdict) in owedVerdicts(dyads, listed: listed) {
      switch verdict {
      case .notOwed: break
      case .tooOld: older += 1
      case .owed(let reason):
        let strength = strengths[study.speaker(entry.row)] ?? 0
        found.append((entry, entry.age ?? 0, strength, reason))
      }
    }
    let sorted = found.sorted { a, b in
      OwedRule.precedes(
        (a.strength, a.age, study.id(a.entry.row)), (b.strength, b.age, study.id(b.entry.row)))
    }
    var list: [OwedReply] = []
    var placeOfPerson: [Int32: Int] = [:]
    for it in sorted {
      let person = study.speaker(it.entry.row)
      if person >= 0, let place = placeOfPerson[person] {
        list[place].alsoOwed += 1
        continue
      }
      placeOfPerson[person] = list.count
      list.append(
        OwedReply(
          utterance: study.reference(it.entry.row), reason: it.reason, waiting: it.age,
          strength: it.strength))
    }
    return (list, older)
  }
}

extension ReplyBook {
  /// The verdict of the owed rule on everything dated that waits, but for what a person of
  /// the reply list waits for and is young enough for it.
  func owedVerdicts(_ dyads: [DyadBook.Entry], listed: Set<Int32>) -> [(
    entry: Waiting, verdict: OwedRule.Verdict
  )] {
    var places: [Int32: Int] = [:]
    for (index, entry) in dyads.enumerated() { places[entry.person] = index }
    return (waiting + statusRequests).compactMap { entry in
      guard let age = entry.age,
        age > ReplyPriority.horizon || !listed.contains(study.speaker(entry.row))
      else { return nil }
      let dyad = places[study.speaker(entry.row)].map { dyads[$0] }
      return (
        entry,
        OwedRule.verdict(
          waiting: age, isRequest: entry.isRequest, isQuestion: isQuestion(entry.row),
          reciprocity: dyad?.summary.reciprocity, strength: dyad?.summary.strength ?? 0,
          isFirstTime: entry.facts.earlier == 0)
      )
    }
  }
}

extension Study {
  /// Whom to reply to next, and what is owed; nil without an owner.
  func replyList(_ dyads: [DyadBook.Entry]) -> ReplyList? {
    guard people.owner >= 0 else { return nil }
    let book = ReplyBook(self)
    let (candidates, places) = book.ranking()
    let next = places.prefix(max(options.top, 10)).enumerated().map { index, place in
      let entry = candidates[place.candidate]
      let priority = book.priority(of: entry)
      return ReplySuggestion(
        rank: index + 1, utterance: reference(entry.row), score: priority.score,
        terms: priority.terms, alsoWaiting: place.alsoWaiting, isRequest: entry.isRequest,
        isFirstTime: entry.facts.earlier == 0, waiting: entry.age ?? 0,
        also: place.also.map { other in
          let priority = book.priority(of: candidates[other])
          return ScoredUtterance(
            id: printedID(candidates[other].row), score: priority.score,
            terms: priority.terms)
        })
    }
    let listed = Set(
      places.prefix(max(options.top, 10)).map { speaker(candidates[$0.candidate].row) }
        .filter { $0 >= 0 })
    let owed = book.owed(dyads, listed: listed)
    return ReplyList(
      next: next, undated: book.waiting.filter { $0.age == nil }.map { reference($0.row) },
      owed: owed.list, owedOlder: owed.older, candidates: candidates.count,
      setAside: book.setAside)
  }
}
