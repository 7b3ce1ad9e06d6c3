extension FigureBook {
  func kinds(_ path: inout FigurePath) -> FigureExplanation? {
    guard let name = path.next(),
      let kind = Utterance.Kind.allCases.first(where: { "\($0)" == name })
    else { return nil }
    return count(
      path, analysis.kinds[kind] ?? 0, .ofKind(kind),
      rows { study.corpus.kinds[Int($0)] == kind })
  }

  func talk(_ path: inout FigurePath) -> FigureExplanation? {
    guard let talk = analysis.talk else { return nil }
    let own = rows {
      study.speaker($0) == study.people.owner && study.corpus.kinds[Int($0)] != .like
    }
    switch path.next() {
    case "ratio":
      let talking = own.filter { study.acts[Int($0)] == .talking }
      let both = own.filter { [.talking, .linking].contains(study.acts[Int($0)]) }
      return proportion(&path, talk.ratio, .talkShare, talking, both)
    case "mean_talk":
      let reading = RowReading(corpus: study.corpus, people: study.people, threads: study.threads)
      let said = own.filter { study.acts[Int($0)] != .empty }
      return figure(
        path, talk.meanTalk, .meanTalk, .quotient,
        [
          part(.talkScores, said.map { ($0, reading.verdict($0).talk) }),
          part(.utterances, said),
        ])
    case "days": return days(&path, talk.days, own)
    case "months":
      guard let index = path.nextIndex(), talk.months.indices.contains(index) else { return nil }
      let month = talk.months[index]
      let its = own.filter {
        study.day($0).map { ($0.components.year, $0.components.month) == (month.year, month.month) }
          ?? false
      }
      return act(path.next(), path, month.counts, its)
    case "weeks": return week(&path, talk.weeks, own)
    case "hours": return hours(&path, talk.hours, own)
    case "links":
      return figure(
        path, Double(talk.linkCount), .linksInWords, .sum,
        [part(.links, links(in: own) { _ in true })])
    case "link_sites":
      guard let index = path.nextIndex(), talk.linkSites.indices.contains(index),
        path.next() == "count"
      else { return nil }
      let site = talk.linkSites[index]
      return figure(
        path, Double(site.count), .linksTo(host: site.host), .sum,
        [
          part(
            .links,
            links(in: own) { study.printed(site: study.corpus.hosts.strings[Int($0)]) == site.host }
          )
        ])
    case let name: return act(name, path, talk.counts, own)
    }
  }

  func act(
    _ name: String?, _ path: FigurePath, _ counts: ActCounts, _ rows: [Int32]
  ) -> FigureExplanation? {
    guard let act = Act.allCases.first(where: { $0.name == name }) else { return nil }
    let value =
      switch act {
      case .talking: counts.talking
      case .linking: counts.linking
      case .status: counts.status
      case .empty: counts.empty
      }
    return count(
      path, value, .ownAct(act),
      rows.filter { study.acts[Int($0)] == act })
  }

  private func links(in rows: [Int32], _ isMeant: (UInt32) -> Bool) -> [(
    row: Int32, weight: Double
  )] {
    rows.compactMap { row in
      let count = study.corpus.linkHosts(of: row).count(where: isMeant)
      return count > 0 ? (row, Double(count)) : nil
    }
  }

  // MARK: Days

  private func days(_ path: inout FigurePath, _ days: DayCounts, _ own: [Int32])
    -> FigureExplanation?
  {
    var byDay: [CivilDay: [Int32]] = [:]
    for row in own { if let day = study.day(row) { byDay[day, default: []].append(row) } }
    func isFree(_ rows: [Int32]) -> Bool { !rows.contains { study.acts[Int($0)] == .linking } }
    func isTalkOnly(_ rows: [Int32]) -> Bool {
      isFree(rows) && rows.contains { study.acts[Int($0)] == .talking }
    }
    func sum(_ value: Int, _ meaning: FigureMeaning, _ isMeant: (CivilDay, [Int32]) -> Bool)
      -> FigureExplanation
    {
      figure(
        path, Double(value), meaning, .sum,
        byDay.filter { isMeant($0.key, $0.value) }.sorted { $0.key < $1.key }
          .map { thing(.day($0.key), 1, $0.value) })
    }
    func streak(_ streak: DayCounts.Streak?, _ meaning: FigureMeaning) -> FigureExplanation? {
      guard let streak, path.next() == "days" else { return nil }
      return sum(streak.length, meaning) { day, rows in
        (streak.first...streak.last).contains(day) && isTalkOnly(rows)
      }
    }
    switch path.next() {
    case "active": return sum(days.active, .daysOfWords) { _, _ in true }
    case "link_free": return sum(days.linkFree, .daysWithoutLinking) { isFree($1) }
    case "talk_only": return sum(days.talkOnly, .daysOfTalkOnly) { isTalkOnly($1) }
    case "url_free":
      return sum(days.urlFree, .daysWithoutAddress) { _, rows in
        !rows.contains { study.corpus.linkCount(of: $0) > 0 }
      }
    case "calendar_streak": return streak(days.calendarStreak, .calendarStreak)
    case "active_streak": return streak(days.activeStreak, .activeStreak)
    case "open_streak": return streak(days.openStreak, .openStreak)
    default: return nil
    }
  }
}
