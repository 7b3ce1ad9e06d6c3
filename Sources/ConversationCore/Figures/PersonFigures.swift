/// What one person's figures are counted from, gathered once.
struct PersonFigures {
  let entry: DyadBook.Entry
  let rows: [Int32]
  let events: [DyadEvent]
  /// Whether each row is theirs, or one whose answer by them would have been seen.
  let isSeen: [Bool]
  /// Days of talk with who talked, over all rows.
  let days: [TieDay]

  init(_ entry: DyadBook.Entry, _ book: DyadBook) {
    self.entry = entry
    rows = Array(book.rows(with: entry.person))
    events = rows.map { book.event(of: $0, with: entry.person) }
    let seen = rows.map { book.isSeen($0, with: entry.person) }
    // As the measures have it: without anything seen, all there is.
    isSeen = seen.contains(true) ? seen : seen.map { _ in true }
    var sums = DyadSums()
    for event in events { sums.add(event) }
    days = sums.days
  }

  /// Rows of a side, seen ones only or all.
  func rows(
    ofOwner: Bool, seenOnly: Bool = true, where isMeant: (DyadEvent) -> Bool = { _ in true }
  )
    -> [Int32]
  {
    rows.indices.filter {
      (events[$0].fromOwner == ofOwner || events[$0].isShared) && (isSeen[$0] || !seenOnly)
        && isMeant(events[$0])
    }.map { rows[$0] }
  }

  /// The same, each with a weight; nil leaves a row out.
  func weights(
    ofOwner: Bool, seenOnly: Bool = true, _ weight: (DyadEvent) -> Double?
  ) -> [(row: Int32, weight: Double)] {
    rows.indices.compactMap { index in
      guard events[index].fromOwner == ofOwner || events[index].isShared,
        isSeen[index] || !seenOnly, let weight = weight(events[index])
      else { return nil }
      return (rows[index], weight)
    }
  }

  /// Rows that begin talk anew, by the owner or by them.
  func initiations(byOwner: Bool) -> [Int32] {
    var sums = DyadSums()
    var found: [Int32] = []
    for index in rows.indices where isSeen[index] {
      let before = byOwner ? sums.fromOwner.initiations : sums.fromThem.initiations
      sums.add(events[index])
      if (byOwner ? sums.fromOwner.initiations : sums.fromThem.initiations) > before {
        found.append(rows[index])
      }
    }
    return found
  }

  /// Rows of a day.
  func rows(on day: CivilDay) -> [Int32] {
    rows.indices.filter { events[$0].day == day }.map { rows[$0] }
  }

  static func share(_ event: DyadEvent) -> Double? { 1 / Double(event.addressees) }

  static func length(_ event: DyadEvent) -> Double? {
    Elementary.logOnePlus(Double(event.ownWords)) / Double(event.addressees)
  }

  static func delay(_ event: DyadEvent) -> Double? {
    if case .answered(let after?) = event.answer { Double(after) } else { nil }
  }

  /// What an answer is worth by its delay; nil where that is not known.
  static func promptness(_ event: DyadEvent) -> Double? {
    switch event.answer {
    case .unanswered: 0
    case .answered(let after?): Elementary.decay(Double(after), halfLife: event.pace.halfLife)
    case .answered, .pending, .unobserved: nil
    }
  }

  static func isMature(_ event: DyadEvent) -> Bool {
    switch event.answer {
    case .answered, .unanswered: true
    case .pending, .unobserved: false
    }
  }

  static func isInTime(_ event: DyadEvent) -> Bool {
    switch event.answer {
    case .answered(let after): after.map { $0 <= event.pace.horizon } ?? true
    case .unanswered, .pending, .unobserved: false
    }
  }
}
