extension Study {
  /// Linking and talking in the owner's own words; nil without an owner.
  func talkSummary() -> TalkSummary? {
    guard people.owner >= 0 else { return nil }
    let reading = RowReading(corpus: corpus, people: people, threads: threads)
    var memo = VerdictMemo()
    var tally = DayTally()
    var hosts = Array(repeating: 0, count: corpus.hosts.strings.count)
    var linkCount = 0
    var lastDay: CivilDay?
    var hours = HourGrid()
    for row in 0..<Int32(corpus.count) where counts(row) {
      let day = day(row)
      if let day { lastDay = max(day, lastDay ?? day) }
      guard speaker(row) == people.owner, corpus.kinds[Int(row)] != .like else { continue }
      let (act, talk) = reading.verdict(row, by: &memo)
      let links = corpus.linkCount(of: row)
      tally.add(day: day, act: act, talk: talk, hasURL: links > 0)
      if act == .talking { hours.count(wallClock(row)) }
      linkCount += links
      for host in corpus.linkHosts(of: row) { hosts[Int(host)] += 1 }
    }
    // Sites of hidden people are printed as one.
    var counts: [String: Int] = [:]
    for index in hosts.indices where hosts[index] > 0 && !corpus.hosts.strings[index].isEmpty {
      counts[printed(site: corpus.hosts.strings[index]), default: 0] += hosts[index]
    }
    let sites = counts.map { TalkSummary.LinkSite(host: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.host) < ($0.count, $1.host) }
    return TalkSummary(
      counts: tally.counts, ratio: tally.ratio, meanTalk: tally.meanTalk, months: tally.months(),
      days: tally.days(lastDay: lastDay), linkSites: Array(sites.prefix(max(options.top, 10))),
      linkCount: linkCount, weeks: tally.weeks(), hours: hours)
  }

  /// What a clock on the wall showed when a row was said; nil where the hour is not known.
  func wallClock(_ row: Int32) -> Int64? {
    let said = corpus.said(row)
    guard let seconds = said.seconds else { return nil }
    switch said.precision {
    case .instant: return clock.wallClock(at: seconds)
    case .local: return seconds
    case .day, .order, .unknown: return nil
    }
  }

  /// Reciprocity over everybody's talk, as far as an answer could have been seen: half of
  /// an exchange is no lack of reciprocity. Nil where there is none such.
  func network() -> NetworkReciprocity? {
    var edges: [NetworkMeasures.Edge] = []
    for row in 0..<Int32(corpus.count) where acts[Int(row)] == .talking && counts(row) {
      let from = speaker(row)
      let addressees = threads.addressees(of: row)
      guard from >= 0, !addressees.isEmpty else { continue }
      for to in addressees
      where !people.ignores(to) && observability.couldShowAnswer(to: row, by: to, in: corpus) {
        edges.append(
          NetworkMeasures.Edge(from: from, to: to, weight: 1 / Double(addressees.count)))
      }
    }
    return edges.isEmpty ? nil : NetworkMeasures.reciprocity(of: edges)
  }
}
