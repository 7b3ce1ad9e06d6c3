extension FigureBook {
  /// S as the sum of its days, the span of observation taken out of each.
  func strength(_ path: FigurePath, _ value: Double, _ person: PersonFigures)
    -> FigureExplanation
  {
    let today = study.clock.day(at: study.now)
    let scale = TieStrength.scale(observedDays: dyads.observedDays(until: today))
    return figure(
      path, value, .strength, .sum,
      person.days.map { day in
        thing(
          .day(day.day), TieStrength.weight(of: day, today: today) / scale,
          person.rows(on: day.day))
      })
  }

  func tie(
    _ path: inout FigurePath, _ summary: PersonSummary, _ person: PersonFigures, _ base: String
  ) -> FigureExplanation? {
    let tie = summary.tie
    let today = study.clock.day(at: study.now)
    switch path.next() {
    case "rank":
      return figure(
        path, tie.rank.map(Double.init), .rank, .sum,
        ranked.prefix(tie.rank ?? 0).map {
          thing(.named($0.summary.person.id), 1, Array(dyads.rows(with: $0.person)))
        })
    case "active_days":
      return figure(
        path, Double(tie.activeDays), .activeDays, .sum,
        person.days.map { thing(.day($0.day), 1, person.rows(on: $0.day)) })
    case "gap_days":
      guard let last = tie.lastExchange else { return nil }
      return figure(
        path, tie.gap.map(Double.init), .gap, .difference,
        [
          thing(.reportDay(today), Double(today.number)),
          thing(.day(last), Double(last.number), person.rows(on: last)),
        ])
    case "usual_gap_days":
      let gaps = zip(person.days, person.days.dropFirst()).compactMap { before, after in
        person.rows(on: after.day).first.map {
          (row: $0, weight: Double(after.day.number) - Double(before.day.number))
        }
      }
      return figure(
        path, tie.usualGap, .usualGap, .median,
        [part(.gaps, gaps)])
    case "return_probability":
      return figure(
        path, tie.returnProbability,
        .returnProbability, .stated,
        [thing(.measured, tie.returnProbability ?? 0, path: "\(base).tie.gap_days")])
    case "rhythm_days":
      return figure(
        path, tie.rhythm.map(Double.init), .rhythm, .stated,
        [thing(.peopleFile, Double(tie.rhythm ?? 0))])
    case "strength_at_last":
      guard let last = person.days.last?.day else {
        return figure(path, tie.strengthAtLast, .strengthAtLast, .sum, [])
      }
      let age = Double(today.number) - Double(last.number)
      return figure(
        path, tie.strengthAtLast, .strengthAtLast, .quotient,
        [
          thing(.strengthToday, summary.strength, path: "\(base).strength"),
          thing(
            .leftSince(last),
            Elementary.decay(age, halfLife: TieConstants.halfLife), person.rows(on: last)),
        ])
    case "steps":
      guard let index = path.nextIndex(), tie.ladder.steps.indices.contains(index),
        path.next() == "days_in_365"
      else { return nil }
      return steps(path, tie.ladder.steps[index], person)
    default: return nil
    }
  }

  private func steps(_ path: FigurePath, _ step: Ladder.Step, _ person: PersonFigures)
    -> FigureExplanation
  {
    let since = study.clock.day(at: study.now).advanced(by: 1 - TieConstants.recent)
    var byDay: [CivilDay: [Int32]] = [:]
    for (row, event) in zip(person.rows, person.events) {
      guard Rung(study.corpus.kinds[Int(row)]) == step.rung, let day = event.day, day >= since
      else { continue }
      byDay[day, default: []].append(row)
    }
    return figure(
      path, Double(step.recentDays), .recentDays, .sum,
      byDay.sorted { $0.key < $1.key }.map { thing(.day($0.key), 1, $0.value) })
  }

  /// Ties with talk from both sides, the strongest first.
  private var ranked: [DyadBook.Entry] {
    everybody.filter { $0.summary.tie.rank != nil }
      .sorted { ($0.summary.tie.rank ?? 0) < ($1.summary.tie.rank ?? 0) }
  }

  /// Layers and milestones.
  func ties(_ path: inout FigurePath) -> FigureExplanation? {
    guard let ties = analysis.ties else { return nil }
    switch path.next() {
    case "layers":
      guard let index = path.nextIndex(), ties.layers.indices.contains(index),
        path.next() == "people"
      else { return nil }
      let layer = ties.layers[index]
      return figure(
        path, Double(layer.people), .peopleInLayer, .sum,
        ranked.filter { $0.summary.tie.layer == layer.layer }.map { entry in
          thing(.named(entry.summary.person.id), 1, Array(dyads.rows(with: entry.person)))
        })
    case "milestones":
      guard let index = path.nextIndex(), ties.milestones.indices.contains(index) else {
        return nil
      }
      return milestone(&path, ties.milestones[index])
    default: return nil
    }
  }

  private func milestone(_ path: inout FigurePath, _ milestone: Milestone) -> FigureExplanation? {
    guard let entry = everybody.first(where: { $0.summary.person == milestone.person }) else {
      return nil
    }
    switch (path.next(), milestone.kind) {
    case ("years", .anniversary(let years)):
      guard let first = entry.summary.tie.firsts.exchange else { return nil }
      return figure(
        path, Double(years), .yearsOfTalk, .difference,
        [
          thing(.year(milestone.day), Double(milestone.day.components.year)),
          FigureExplanation.Part(
            name: .year(first.day), value: Double(first.day.components.year),
            utterances: [first.utterance]),
        ])
    case ("count", .count(let number)):
      return count(
        path, number, .utterancesUpTo,
        Array(dyads.rows(with: entry.person).prefix(number)))
    default: return nil
    }
  }
}
