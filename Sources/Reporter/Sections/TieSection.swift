internal import ConversationCore

/// How near people are: the layers of five, fifteen, fifty and a hundred and fifty, and
/// the rungs of the ladder from a comment to a meeting.
struct TieSection: ReportSection {
  private typealias Text = English.Ties

  private let context: ReportContext
  /// Ties with talk from both sides, the strongest first.
  private let people: [PersonSummary]

  init(_ context: ReportContext) {
    self.context = context
    people = context.analysis.people.filter { $0.tie.rank != nil }
      .sorted { ($0.tie.rank ?? 0) < ($1.tie.rank ?? 0) }
  }

  func write(on page: inout Page) {
    guard let ties = context.analysis.ties, !people.isEmpty else { return }
    page.heading(2, Text.heading)
    page.paragraph(finding)
    page.chart(TieChart(people, context))
    page.table(
      Text.columns, ties.layers.filter { $0.people > 0 }.map(row))
    if people.contains(where: { $0.tie.role == .prompted }) {
      page.paragraph(Text.meaningOfStar)
    }
    writeLadder(on: &page)
  }

  private var finding: Phrase {
    guard let first = people.first else { return "" }
    let near = people.count { $0.tie.layer.map { $0 <= .fifteen } ?? false }
    return Text.nearest(
      context.name(first.person), isFar: first.tie.layer == .outside, near: near, of: people.count)
  }

  private func row(_ layer: TieSummary.Layer) -> [Phrase] {
    let members = people.filter { $0.tie.layer == layer.layer }
    let shown = members.prefix(min(context.top, 15)).map { person -> Phrase in
      "\(context.name(person.person))\(person.tie.role == .prompted ? Text.star : "")"
    }
    return [
      .ours(Wording.layer(layer.layer)), .ours(Wording.pace(layer.layer)), "\(layer.people)",
      Text.members(Array(shown), andMore: layer.people - shown.count),
    ]
  }

  // MARK: The ladder

  /// Rungs above comments are what the ladder is about.
  private func writeLadder(on page: inout Page) {
    let climbers = people.filter { $0.tie.ladder.steps.contains { $0.rung >= .publicTalk } }
    guard !climbers.isEmpty else { return }
    page.heading(3, Text.ladderHeading)
    let near = climbers.count { $0.tie.ladder.steps.contains { $0.rung >= .privateText } }
    page.paragraph(Text.climbed(near, of: climbers.count))
    let shown = climbers.prefix(context.top)
    let rungs = Rung.allCases.filter { rung in
      rung > .link && shown.contains { $0.tie.ladder.steps.contains { $0.rung == rung } }
    }
    page.table(
      Text.ladderColumns(rungs),
      shown.map { person in
        [context.name(person.person)] + rungs.map { first($0, person.tie.ladder) }
          + [
            person.tie.ladder.stage.map { .ours(Wording.rung($0)) } ?? English.none,
            person.tie.channels.isEmpty
              ? English.none
              : .joined(
                person.tie.channels.map { "\(Untrusted(English.words($0)), limit: 40)" }, by: ", "),
          ]
      })
    page.paragraph(context.more(climbers.count, shown: shown.count, Text.moreClimbers))
  }

  private func first(_ rung: Rung, _ ladder: Ladder) -> Phrase {
    guard let step = ladder.steps.first(where: { $0.rung == rung }) else { return English.none }
    return step.first.map { .date(.short($0)) } ?? English.undated
  }
}
