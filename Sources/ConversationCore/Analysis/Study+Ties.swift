extension Study {
  /// Layers, whom to keep warm, who is ready for a step nearer, what to remember; nil
  /// without an owner.
  func tieSummary(_ dyads: [DyadBook.Entry], _ book: DyadBook) -> TieSummary? {
    guard people.owner >= 0 else { return nil }
    let layers = TieLayer.allCases.map { layer in
      TieSummary.Layer(layer: layer, people: dyads.count { $0.summary.tie.layer == layer })
    }
    let listed = dyads.filter { people.isListed($0.person) }
    let most = max(options.top, 10)
    let steps = listed.filter { $0.summary.tie.nextRung != nil }
      .sorted(by: DyadBook.Entry.isStronger)
    return TieSummary(
      layers: layers,
      keepTheFlame: fading(listed, from: TieConstants.warm, to: TieConstants.cold)
        .prefix(most).map { $0.summary.person },
      dormant: fading(listed, from: TieConstants.cold, to: .max)
        .prefix(TieConstants.mostDormant).map { $0.summary.person },
      nextSteps: steps.prefix(most).map { $0.summary.person },
      milestones: Array(milestones(listed, book).prefix(most)))
  }

  /// Ties worth keeping without two-way talk for so many days, the greatest loss first.
  /// What the owner wants to keep up more often is due when that time is over.
  private func fading(_ dyads: [DyadBook.Entry], from least: Int, to most: Int)
    -> [DyadBook.Entry]
  {
    dyads.filter { entry in
      let tie = entry.summary.tie
      guard tie.isWorthKeeping, let gap = tie.gap else { return false }
      let due = least == TieConstants.warm ? tie.rhythm ?? least : least
      return gap > due && gap <= most
    }.sorted { a, b in
      a.summary.tie.loss != b.summary.tie.loss
        ? a.summary.tie.loss > b.summary.tie.loss : a.person < b.person
    }
  }

  /// What happened lately for the first time, the newest first.
  private func milestones(_ dyads: [DyadBook.Entry], _ book: DyadBook) -> [Milestone] {
    let today = clock.day(at: now)
    let first = since ?? today.advanced(by: -TieConstants.newsDays)
    let last = max(first, until ?? today)
    let soon = max(first, today.advanced(by: -TieConstants.warm))
    let ahead = max(soon, last.advanced(by: TieConstants.aheadDays))
    var found: [(milestone: Milestone, person: Int32)] = []
    for entry in dyads {
      let tie = entry.summary.tie
      func note(_ kind: Milestone.Kind, _ day: CivilDay?, _ utterance: String?) {
        guard let day, (first...ahead).contains(day) else { return }
        found.append(
          (
            Milestone(
              person: entry.summary.person, kind: kind, day: day, utterance: utterance),
            entry.person
          ))
      }
      // Of two firsts in one utterance the greater is told.
      if tie.firsts.reply?.utterance != tie.firsts.exchange?.utterance {
        note(.firstReply, tie.firsts.reply?.day, tie.firsts.reply?.utterance)
      }
      note(.firstExchange, tie.firsts.exchange?.day, tie.firsts.exchange?.utterance)
      for step in tie.ladder.steps where step.rung >= .privateText {
        note(.firstRung(step.rung), step.first, step.firstUtterance)
      }
      let rows = book.rows(with: entry.person)
      for count in TieConstants.roundNumbers where rows.count >= count {
        let row = rows[rows.startIndex + count - 1]
        note(.count(count), day(row), printedID(row))
      }
      if let exchange = tie.firsts.exchange,
        let date = Milestone.anniversary(of: exchange.day, in: soon...ahead)
      {
        note(.anniversary(years: date.years), date.day, exchange.utterance)
      }
    }
    return found.sorted { a, b in
      a.milestone.day != b.milestone.day
        ? a.milestone.day > b.milestone.day
        : a.person != b.person ? a.person < b.person : a.milestone.kind < b.milestone.kind
    }.map(\.milestone)
  }
}

extension Milestone.Kind: Comparable {
  /// The greater first, so that equal days read in one order.
  public static func < (a: Milestone.Kind, b: Milestone.Kind) -> Bool { a.order < b.order }

  private var order: Int {
    switch self {
    case .anniversary: 0
    case .firstRung(let rung): 1 + Int(Rung.inPerson.rawValue - rung.rawValue)
    case .firstExchange: 10
    case .firstReply: 11
    case .count(let count): 100 + count
    }
  }
}
