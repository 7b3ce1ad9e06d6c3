internal import ConversationCore

/// Linking and talking in the owner's own words: the ratio with its interval, by month,
/// the days of talk without a link, and where the links go.
struct TalkSection: ReportSection {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    guard let talk = context.analysis.talk, talk.counts.total + talk.counts.empty > 0 else {
      return
    }
    page.heading(2, "Talking and linking")
    page.paragraph(shares(talk))
    page.paragraph(.joined([change(talk.months), extremes(talk.months)], by: " "))
    page.paragraph(days(talk.days))
    page.chart(TalkChart(talk))
    TalkTable(talk.months).write(on: &page)
    page.chart(HourChart(talk.hours, zone: context.analysis.frame.timeZone))
    page.paragraph(links(talk))
  }

  private func shares(_ talk: TalkSummary) -> Phrase {
    let counts = talk.counts
    let said: Phrase = """
      You \(times(counts.talking, "talked")), \(times(counts.linking, "linked")), and said \
      \(.ours(Wording.count(counts.status, "thing", "things"))) to nobody in particular.
      """
    guard let ratio = talk.ratio else {
      return "\(said) Without talk or links there is no ratio."
    }
    let interval = ratio.interval
    return """
      \(said) Of talk and links together, **\(.ours(Wording.percent(ratio.value))) is talk** \
      (95 % interval \(.ours(Wording.percent(interval.lowerBound))) to \
      \(.ours(Wording.percent(interval.upperBound))), n = \(ratio.n)).
      """
  }

  private func times(_ count: Int, _ verb: Phrase) -> Phrase {
    switch count {
    case 0: "never \(verb)"
    case 1: "\(verb) once"
    case 2: "\(verb) twice"
    default: "\(verb) \(count) times"
    }
  }

  /// The second half of the months against the first, said only where the intervals
  /// do not overlap.
  private func change(_ months: [TalkSummary.Month]) -> Phrase {
    guard months.count >= 2 else { return "" }
    let middle = months.count / 2
    guard let before = ratio(months[..<middle]), let after = ratio(months[middle...]) else {
      return ""
    }
    let since = months[middle]
    let than: Phrase = """
      \(.ours(Wording.percent(after.value))) since \
      \(.date(.month(since.month, year: since.year))), \(.ours(Wording.percent(before.value))) before
      """
    if after.interval.lowerBound > before.interval.upperBound {
      return "You have come to talk more and link less: \(than)."
    }
    if after.interval.upperBound < before.interval.lowerBound {
      return "You have come to link more and talk less: \(than)."
    }
    return ""
  }

  /// The month that surely has the largest share of talk and the one that has the
  /// smallest, by the ends of their intervals and where these part: eight words of eight
  /// are no month of talk.
  private func extremes(_ months: [TalkSummary.Month]) -> Phrase {
    let shares = months.indices.compactMap { index in
      ratio(months[index...index]).map { (month: months[index], ratio: $0) }
    }
    guard
      let most = shares.max(by: { $0.ratio.interval.lowerBound < $1.ratio.interval.lowerBound }),
      let least = shares.min(by: { $0.ratio.interval.upperBound < $1.ratio.interval.upperBound }),
      most.ratio.interval.lowerBound > least.ratio.interval.upperBound
    else { return "" }
    return """
      Most talk was in \(.date(.month(most.month.month, year: most.month.year))) \
      (\(.ours(Wording.percent(most.ratio.value)))), least in \
      \(.date(.month(least.month.month, year: least.month.year))) \
      (\(.ours(Wording.percent(least.ratio.value)))).
      """
  }

  private func ratio(_ months: ArraySlice<TalkSummary.Month>) -> Proportion? {
    let talking = months.reduce(0) { $0 + $1.counts.talking }
    return Proportion(talking, of: talking + months.reduce(0) { $0 + $1.counts.linking })
  }

  private func days(_ days: DayCounts) -> Phrase {
    guard days.active > 0 else { return "" }
    let active: Phrase = days.active == 1 ? "the one day" : "the \(days.active) days"
    let challenge: Phrase =
      switch days.talkOnly {
      case 0:
        "A day of talk without a link is still to come: none of \(active) you were here was one."
      case 1: "**One day was all talk and no link**, of \(active) you were here."
      default: "**\(days.talkOnly) days were all talk and no link**, of \(active) you were here."
      }
    let other: Phrase =
      days.linkFree == 0
      ? ""
      : """
      On \(.ours(Wording.count(days.linkFree, "day", "days"))) you passed no link on, and on \
      \(days.urlFree) you wrote no address at all.
      """
    return .joined([challenge, streaks(days), other], by: " ")
  }

  private func streaks(_ days: DayCounts) -> Phrase {
    guard let longest = days.calendarStreak, longest.length > 1 || days.activeStreak != nil else {
      return ""
    }
    var sentence: Phrase =
      "The longest run: \(.ours(Wording.count(longest.length, "day", "days"))) (\(range(longest)))"
    if let active = days.activeStreak, active.length > longest.length {
      sentence = sentence + ", or \(active.length) if idle days are skipped (\(range(active)))"
    }
    if let open = days.openStreak {
      sentence =
        sentence + "; a run of \(open.length) is still open on the last day"
    }
    return "\(sentence)."
  }

  private func range(_ streak: DayCounts.Streak) -> Phrase {
    streak.first <= streak.last ? .date(.period(streak.first...streak.last)) : ""
  }

  private func links(_ talk: TalkSummary) -> Phrase {
    guard talk.linkCount > 0, !talk.linkSites.isEmpty else { return "" }
    let sites = talk.linkSites.prefix(context.top).map { site -> Phrase in
      "\(Untrusted(site.host), limit: 60) \(site.count)"
    }
    let rest = talk.linkCount - talk.linkSites.prefix(sites.count).reduce(0) { $0 + $1.count }
    let tail: Phrase = rest > 0 ? ", and \(rest) elsewhere" : ""
    return """
      Where your \(.ours(Wording.count(talk.linkCount, "link goes", "links go"))): \
      \(.joined(sites, by: ", "))\(tail).
      """
  }
}
