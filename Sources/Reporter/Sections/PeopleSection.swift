internal import ConversationCore

/// With whom the owner talks, and whether it goes both ways.
struct PeopleSection: ReportSection {
  private typealias Text = English.People

  private let context: ReportContext

  /// More people than this make a picture nobody reads.
  private static let mostDrawn = 15

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    let people = context.analysis.people
    guard !people.isEmpty else { return writeStrangers(on: &page) }
    page.heading(2, Text.heading)
    page.paragraph(.joined([finding(people), network], by: " "))
    page.chart(GiveTakeChart(people.prefix(min(context.top, PeopleSection.mostDrawn)), context))
    let groups = Dictionary(grouping: people, by: \.standing)
    writeMutual(groups[.mutual] ?? [], on: &page)
    for standing in [PersonSummary.Standing.theyReachOut, .youReachOut, .unobserved] {
      writeOneWay(groups[standing] ?? [], standing, on: &page)
    }
  }

  /// With how many it goes both ways; nothing where nobody's side but the owner's was seen.
  private func finding(_ people: [PersonSummary]) -> Phrase {
    let seen = people.count { $0.standing != .unobserved }
    guard seen > 0 else { return "" }
    return Text.finding(
      mutual: people.count { $0.standing == .mutual }, of: seen,
      lately: context.analysis.past?.recent.mutual)
  }

  /// Without an owner nobody is given or owed anything, but who talks is still known.
  private func writeStrangers(on page: inout Page) {
    guard !network.isEmpty else { return }
    page.heading(2, Text.strangersHeading)
    page.paragraph(network)
  }

  private var network: Phrase {
    // Where only one side was read, nothing can be returned, whatever the figures are.
    guard context.analysis.sawBothSides, let network = context.analysis.network, let r = network.r
    else { return "" }
    return Text.network(
      network, returned: r,
      someUnseen: context.analysis.people.contains { $0.standing == .unobserved })
  }

  private func writeMutual(_ people: [PersonSummary], on page: inout Page) {
    guard !people.isEmpty else { return }
    page.heading(3, Text.heading(.mutual, people.count))
    let shown = people.prefix(context.top)
    page.table(Text.columns, shown.map(row))
    page.paragraph(context.more(people.count, shown: shown.count, Text.moreBothWays))
    if shown.contains(where: { $0.givenUnseen > 0 }) { page.paragraph(Text.meaningOfUnseen) }
  }

  /// What the owner gave where an answer could be seen, and beside it the rest.
  private func given(_ person: PersonSummary) -> Phrase {
    let seen: Phrase = .ours(Wording.decimal(person.given - person.givenUnseen))
    return person.givenUnseen > 0 ? Text.given(seen, unseen: person.givenUnseen) : seen
  }

  private func row(_ person: PersonSummary) -> [Phrase] {
    [
      context.name(person.person), given(person),
      person.received.map { .ours(Wording.decimal($0)) } ?? Text.unseen,
      person.reciprocity.map { .ours(Wording.hundredths($0)) } ?? English.none, balance(person),
      // What is too young to tell is neither answered nor unanswered.
      Text.answers(person.answeredByOwner, person.ownerLatency, open: person.owner.pending),
      Text.answers(person.answeredByThem, person.theirLatency, open: person.them.pending),
      person.days.map { .date(.short($0.upperBound)) } ?? English.undated,
    ]
  }

  /// Who gives more, claimed only where half and half lies outside the interval, and
  /// evenness only where nothing far from it lies inside.
  private func balance(_ person: PersonSummary) -> Phrase {
    guard let received = person.received, person.given.isFinite, received.isFinite else {
      return English.none
    }
    if person.isThin { return Text.Balance.tooFew }
    let seen = person.given - person.givenUnseen
    let total = Int(min(1e9, seen + received).rounded())
    let given = Int(min(1e9, seen).rounded())
    guard let share = Proportion(min(given, total), of: total) else { return English.none }
    if share.interval.lowerBound > 0.5 { return Text.Balance.youGive }
    if share.interval.upperBound < 0.5 { return Text.Balance.theyGive }
    let isNarrow = share.interval.lowerBound > 0.3 && share.interval.upperBound < 0.7
    return isNarrow ? Text.Balance.even : Text.Balance.unclear
  }

  private func writeOneWay(
    _ people: [PersonSummary], _ standing: PersonSummary.Standing, on page: inout Page
  ) {
    guard !people.isEmpty else { return }
    page.heading(3, Text.heading(standing, people.count))
    let shown = people.prefix(context.top).map { person in
      Text.oneWay(
        context.name(person.person),
        standing == .theyReachOut ? person.received ?? 0 : person.given, prompts: person.prompts,
        last: person.days?.upperBound)
    }
    let list = English.longList(shown, andMore: people.count - shown.count)
    page.paragraph("\(Text.meaning(standing)) \(list).")
  }
}
