internal import ConversationCore

/// Linking and talking in the owner's own words: the ratio with its interval, by month,
/// the days of talk without a link, and where the links go.
struct TalkSection: ReportSection {
  private typealias Text = English.Talk

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    guard let talk = context.analysis.talk, talk.counts.total + talk.counts.empty > 0 else {
      return
    }
    page.heading(2, Text.heading)
    page.paragraph(Text.shares(talk.counts, talk.ratio))
    page.paragraph(.joined([change(talk.months), extremes(talk.months)], by: " "))
    page.paragraph(days(talk.days))
    page.chart(TalkChart(talk))
    TalkTable(talk.months).write(on: &page)
    page.chart(HourChart(talk.hours, zone: context.analysis.frame.timeZone))
    page.paragraph(links(talk))
  }

  /// The second half of the months against the first, said only where the intervals
  /// do not overlap.
  private func change(_ months: [TalkSummary.Month]) -> Phrase {
    guard months.count >= 2 else { return "" }
    let middle = months.count / 2
    guard let before = ratio(months[..<middle]), let after = ratio(months[middle...]) else {
      return ""
    }
    let toTalk = after.interval.lowerBound > before.interval.upperBound
    let toLinks = after.interval.upperBound < before.interval.lowerBound
    return toTalk || toLinks
      ? Text.change(toTalk: toTalk, since: name(months[middle]), after, before: before) : ""
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
    return Text.extremes(
      most: name(most.month), most.ratio, least: name(least.month), least.ratio)
  }

  private func name(_ month: TalkSummary.Month) -> DateText {
    .month(month.month, year: month.year)
  }

  private func ratio(_ months: ArraySlice<TalkSummary.Month>) -> Proportion? {
    let talking = months.reduce(0) { $0 + $1.counts.talking }
    return Proportion(talking, of: talking + months.reduce(0) { $0 + $1.counts.linking })
  }

  private func days(_ days: DayCounts) -> Phrase {
    guard days.active > 0 else { return "" }
    return .joined(
      [Text.challenge(days), runs(days), days.linkFree == 0 ? "" : Text.otherDays(days)], by: " ")
  }

  private func runs(_ days: DayCounts) -> Phrase {
    guard let longest = days.calendarStreak, longest.length > 1 || days.activeStreak != nil else {
      return ""
    }
    let active = days.activeStreak.flatMap { $0.length > longest.length ? $0 : nil }
    return Text.runs(
      longest.length, range(longest), active: active.map { ($0.length, range($0)) },
      open: days.openStreak?.length)
  }

  private func range(_ streak: DayCounts.Streak) -> Phrase {
    streak.first <= streak.last ? .date(.period(streak.first...streak.last)) : ""
  }

  private func links(_ talk: TalkSummary) -> Phrase {
    guard talk.linkCount > 0, !talk.linkSites.isEmpty else { return "" }
    let shown = talk.linkSites.prefix(context.top)
    return Text.links(
      talk.linkCount, to: shown.map { (Untrusted($0.host), $0.count) },
      elsewhere: talk.linkCount - shown.reduce(0) { $0 + $1.count })
  }
}
