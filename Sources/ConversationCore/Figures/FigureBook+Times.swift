/// Numbers that are drawn: talk by week and by hour, how soon answers come, and the last
/// quarter against the time before it.
extension FigureBook {
  func week(_ path: inout FigurePath, _ weeks: [TalkSummary.Week], _ own: [Int32])
    -> FigureExplanation?
  {
    guard let index = path.nextIndex(), weeks.indices.contains(index) else { return nil }
    let days = weeks[index].monday...weeks[index].monday.advanced(by: 6)
    let its = own.filter { study.day($0).map(days.contains) ?? false }
    return act(path.next(), path, weeks[index].counts, its)
  }

  func hours(_ path: inout FigurePath, _ hours: HourGrid, _ own: [Int32]) -> FigureExplanation? {
    let talk = own.filter { study.acts[Int($0)] == .talking }
    switch path.next() {
    case "untimed":
      return count(
        path, hours.untimed, .untimed,
        talk.filter { study.wallClock($0) == nil })
    case "weekdays":
      guard let weekday = path.nextIndex(), (0..<7).contains(weekday), path.next() == "by_hour",
        let hour = path.nextIndex(), (0..<24).contains(hour)
      else { return nil }
      return count(
        path, hours[weekday, hour], .hour,
        talk.filter { row in
          guard let wall = study.wallClock(row) else { return false }
          let day = CivilDay(seconds: wall)
          return day.weekday == weekday && (wall - Int64(day.number) * 86_400) / 3600 == hour
        })
    default: return nil
    }
  }

  // MARK: Answer times

  func answerTimes(_ path: inout FigurePath) -> FigureExplanation? {
    guard let times = analysis.answerTimes else { return nil }
    let spread: AnswerTimes.Spread
    let answers: [(row: Int32, seconds: Int64)]
    let meaning: FigureMeaning
    switch path.next() {
    case "by_owner":
      (spread, answers, meaning) = (times.byOwner, answersByOwner(), .soonByOwner)
    case "by_others":
      (spread, answers, meaning) = (times.byOthers, answersToOwner(), .soonToOwner)
    default: return nil
    }
    guard let index = path.nextIndex(), spread.counts.indices.contains(index),
      path.next() == "count"
    else { return nil }
    let lower = index == 0 ? Int64.min : AnswerTimes.bounds[index - 1]
    let upper = index < AnswerTimes.bounds.count ? AnswerTimes.bounds[index] : Int64.max
    let those = answers.filter { $0.seconds >= lower && $0.seconds < upper }
    return figure(
      path, Double(spread.counts[index]), meaning, .sum,
      [part(.answers, those.map { ($0.row, 1.0) })])
  }

  private func answersByOwner() -> [(row: Int32, seconds: Int64)] {
    study.answers.received.filter(study.counts).compactMap { row in
      guard case .answered(let after?) = study.fate(ofReceived: row) else { return nil }
      return (row, after)
    }
  }

  /// One for each of several people who answered the same words.
  private func answersToOwner() -> [(row: Int32, seconds: Int64)] {
    rows { study.speaker($0) == study.people.owner }.flatMap { row in
      study.threads.addressees(of: row).filter { !study.people.ignores($0) }
        .compactMap { person -> (row: Int32, seconds: Int64)? in
          guard case .answered(let after?) = study.fate(ofOwn: row, to: person) else { return nil }
          return (row, after)
        }
    }
  }

  // MARK: Against the past

  func past(_ path: inout FigurePath) -> FigureExplanation? {
    guard let past = analysis.past else { return nil }
    let today = study.clock.day(at: study.now)
    let window: PastComparison.Window
    let days: ClosedRange<CivilDay>
    switch path.next() {
    case "recent": (window, days) = (past.recent, PastComparison.recentPeriod(until: today))
    case "before": (window, days) = (past.before, PastComparison.periodBefore(until: today))
    default: return nil
    }
    func isInside(_ row: Int32) -> Bool {
      study.counts(row) && (study.day(row).map(days.contains) ?? false)
    }
    let own = rows {
      study.speaker($0) == study.people.owner && study.corpus.kinds[Int($0)] != .like
        && isInside($0)
    }
    let received = study.answers.received.filter(isInside)
    switch path.next() {
    case "answered":
      return share(&path, window.answered, .answeredOfSaid, received)
    case "requests":
      return share(
        &path, window.requests, .answeredOfAsked,
        received.filter(study.isRequest))
    case "mutual": return mutual(path, window.mutual, own, received)
    case let name: return act(name, path, window.acts, own)
    }
  }

  private func share(
    _ path: inout FigurePath, _ share: PastComparison.Answered, _ meaning: FigureMeaning,
    _ rows: [Int32]
  ) -> FigureExplanation? {
    var (answered, all): ([Int32], [Int32]) = ([], [])
    for row in rows {
      switch study.fate(ofReceived: row) {
      case .answered:
        answered.append(row)
        all.append(row)
      case .unanswered: all.append(row)
      case .pending, .unobserved: break
      }
    }
    return proportion(&path, share.share, meaning, answered, all)
  }

  /// One for each person with talk in both directions.
  private func mutual(_ path: FigurePath, _ value: Int, _ own: [Int32], _ received: [Int32])
    -> FigureExplanation
  {
    var given: [Int32: [Int32]] = [:]
    for row in own where study.acts[Int(row)] == .talking {
      for person in study.threads.addressees(of: row) { given[person, default: []].append(row) }
    }
    var got: [Int32: [Int32]] = [:]
    for row in received where study.acts[Int(row)] == .talking && study.speaker(row) >= 0 {
      got[study.speaker(row), default: []].append(row)
    }
    return figure(
      path, Double(value), .mutual, .sum,
      given.keys.filter { got[$0] != nil }.sorted().map { person in
        thing(
          .named(study.people.reference(person).id), 1, (given[person] ?? []) + (got[person] ?? []))
      })
  }
}
