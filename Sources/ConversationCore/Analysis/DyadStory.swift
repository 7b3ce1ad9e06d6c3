/// What happened between the owner and one person beyond the sums: firsts and lasts,
/// rungs, gifts. Gathered in one pass over their rows in order of time.
struct DyadStory {
  private let study: Study
  private let person: Int32
  private let today: CivilDay
  private var ladder: LadderBuilder
  private var gives = GiveTake()
  private var gets = GiveTake()
  private var lastByOwner: CivilDay?
  private var lastByThem: CivilDay?
  private var lastDay: CivilDay?
  private var gaps: [Int32] = []
  private var firstRow: Int32 = -1
  /// Rows of the first answers, and when they were said.
  private var answerByOwner: (row: Int32, time: Int64)?
  private var answerByThem: (row: Int32, time: Int64)?
  private var invitation: Int32 = -1
  private var isPrompted = false

  /// A story that has not begun, seen from a day.
  init(_ study: Study, with person: Int32, today: CivilDay) {
    self.study = study
    self.person = person
    self.today = today
    ladder = LadderBuilder(today: today)
  }

  /// Adds one utterance.
  mutating func add(_ row: Int32, _ event: DyadEvent) {
    let features = study.corpus.features[Int(row)]
    if event.fromOwner { gives.add(features) } else { gets.add(features) }
    if features.invitesContact { invitation = row }
    addAnswer(to: row, event)
    if let rung = Rung(study.corpus.kinds[Int(row)]) {
      ladder.add(
        rung, row: row, day: event.day, sides: event.fromOwner ? .owner : .them,
        service: study.corpus.profile(of: row).service)
    }
    guard let day = event.day else { return }
    if firstRow < 0 { firstRow = row }
    if event.fromOwner || event.isShared { lastByOwner = max(day, lastByOwner ?? day) }
    if !event.fromOwner || event.isShared { lastByThem = max(day, lastByThem ?? day) }
    if let last = lastDay, last != day { gaps.append(day.number - last.number) }
    lastDay = max(day, lastDay ?? day)
  }

  private mutating func addAnswer(to row: Int32, _ event: DyadEvent) {
    guard case .answered = event.answer else { return }
    if event.fromOwner {
      if event.isRequest { gets.answers += 1 }
      take(study.answers.answer(to: row, by: person), as: &answerByThem)
    } else {
      if event.isRequest { gives.answers += 1 }
      take(study.answers.answer(to: row), as: &answerByOwner)
    }
  }

  private func take(_ answer: Int32, as first: inout (row: Int32, time: Int64)?) {
    guard answer >= 0, let time = study.instant(answer) else { return }
    if time < first?.time ?? .max { first = (answer, time) }
  }

  /// Adds statuses of theirs that no source holds and the owner answered: they spoke,
  /// though nobody kept what they said.
  mutating func add(_ turns: DyadBook.Turns) {
    isPrompted = true
    take(turns.firstRow, as: &answerByOwner)
    guard let last = turns.last else { return }
    let day = study.clock.day(at: last)
    lastByThem = max(day, lastByThem ?? day)
  }

  /// Adds the first link between the two.
  mutating func addLink(_ row: Int32) { ladder.link(first: study.day(row), row: row) }

  /// Writes the story into a person's figures.
  func tell(_ summary: inout PersonSummary, _ measures: DyadMeasures) {
    summary.gives = gives
    summary.gets = gets
    var tie = Tie(role: role(summary))
    tie.activeDays = gaps.isEmpty ? (lastDay == nil ? 0 : 1) : gaps.count + 1
    if tie.role == .mutual || tie.role == .prompted, let mine = lastByOwner,
      let theirs = lastByThem
    {
      tie.lastExchange = min(mine, theirs)
      tie.gap = max(0, Int(today.number) - Int(min(mine, theirs).number))
    }
    tie.usualGap = gaps.count >= 3 ? Self.median(gaps) : nil
    tie.rhythm = study.people.rhythms[person]
    if let lastDay {
      // S halves with every half-life since the last day of talk, whatever it is made of.
      let age = Double(today.number) - Double(lastDay.number)
      tie.strengthAtLast = summary.strength / Elementary.decay(age, halfLife: TieConstants.halfLife)
    }
    tie.ladder = ladder.ladder { study.printedID($0) }
    tie.nextRung = tie.ladder.next(reciprocity: measures.reciprocity, strength: summary.strength)
    tie.channels = channels()
    if invitation >= 0 { tie.invitation = study.reference(invitation) }
    tie.firsts.word = event(firstRow)
    tie.firsts.answerByOwner = answerByOwner.flatMap { event($0.row) }
    tie.firsts.answerByThem = answerByThem.flatMap { event($0.row) }
    summary.tie = tie
  }

  private func role(_ summary: PersonSummary) -> Tie.Role {
    switch summary.standing {
    case .mutual: .mutual
    case .theyReachOut: .audience
    case .youReachOut, .unobserved: isPrompted ? .prompted : .reachedOut
    }
  }

  private func event(_ row: Int32) -> TieFirsts.Event? {
    guard row >= 0, let day = study.day(row) else { return nil }
    return TieFirsts.Event(day: day, utterance: study.printedID(row))
  }

  private static func median(_ values: [Int32]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? Double(sorted[middle]) : (Double(sorted[middle - 1]) + Double(sorted[middle])) / 2
  }

  private func channels() -> [Tie.Channel] {
    ladder.channels.sorted {
      ($0.rung.rawValue, $0.service) < ($1.rung.rawValue, $1.service)
    }.map { channel in
      Tie.Channel(
        channel.rung, on: channel.service >= 0 ? study.corpus.services[channel.service] : "")
    }
  }
}

extension DyadBook {
  /// The story of the owner and one person.
  func story(
    of person: Int32, rows: ArraySlice<Int32>, events: [DyadEvent], today: CivilDay
  ) -> DyadStory {
    var story = DyadStory(study, with: person, today: today)
    for (row, event) in zip(rows, events) { story.add(row, event) }
    if let turns = turns[person] { story.add(turns) }
    let link = firstLinks[Int(person)]
    if link >= 0 { story.addLink(link) }
    return story
  }

  /// Ranks the ties with talk from both sides by strength, and gives each its layer.
  func rank(_ entries: inout [Entry]) {
    rankBefore(&entries)
    let order = entries.indices.filter {
      entries[$0].summary.tie.role == .mutual || entries[$0].summary.tie.role == .prompted
    }.sorted { Entry.isStronger(entries[$0], entries[$1]) }
    for (place, index) in order.enumerated() {
      entries[index].summary.tie.rank = place + 1
      entries[index].summary.tie.layer = TieLayer(
        rank: place + 1, strength: entries[index].summary.strength)
    }
  }

  /// The same a quarter ago, over those who had talked by then.
  private func rankBefore(_ entries: inout [Entry]) {
    let order = entries.indices.filter {
      let role = entries[$0].summary.tie.role
      return (role == .mutual || role == .prompted) && entries[$0].strengthBefore ?? 0 > 0
    }.sorted {
      let (a, b) = (entries[$0].strengthBefore ?? 0, entries[$1].strengthBefore ?? 0)
      return a != b ? a > b : entries[$0].person < entries[$1].person
    }
    for (place, index) in order.enumerated() {
      entries[index].summary.tie.layerBefore = TieLayer(
        rank: place + 1, strength: entries[index].strengthBefore ?? 0)
    }
  }
}
