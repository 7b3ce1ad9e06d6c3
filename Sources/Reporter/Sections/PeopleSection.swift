internal import ConversationCore

/// With whom the owner talks, and whether it goes both ways.
struct PeopleSection: ReportSection {
  private let context: ReportContext

  /// More people than this make a picture nobody reads.
  private static let mostDrawn = 15

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    let people = context.analysis.people
    guard !people.isEmpty else { return writeStrangers(on: &page) }
    page.heading(2, "Who you talk with")
    page.paragraph(.joined([finding(people), network], by: " "))
    page.chart(GiveTakeChart(people.prefix(min(context.top, PeopleSection.mostDrawn)), context))
    let groups = Dictionary(grouping: people, by: \.standing)
    writeMutual(groups[.mutual] ?? [], on: &page)
    writeOneWay(
      groups[.theyReachOut] ?? [], "They reach out",
      "They talked to you and have no answer yet.", on: &page)
    writeOneWay(
      groups[.youReachOut] ?? [], "You reach out",
      "You talked to them, and they could have answered and did not.", on: &page)
    writeOneWay(
      groups[.unobserved] ?? [], "Their side cannot be seen",
      """
      You talked to them; what was read holds only your side, so whether they answered is \
      unknown, not no.
      """, on: &page)
  }

  /// With how many it goes both ways; nothing where nobody's side but the owner's was seen.
  private func finding(_ people: [PersonSummary]) -> Phrase {
    let seen = people.count { $0.standing != .unobserved }
    guard seen > 0 else { return "" }
    let mutual = people.count { $0.standing == .mutual }
    let lately: Phrase =
      context.analysis.past.map { past -> Phrase in
        "; in the last three months with \(past.recent.mutual)"
      } ?? ""
    return "Talk goes both ways with **\(mutual) of the \(seen)** whose side can be seen\(lately)."
  }

  /// Without an owner nobody is given or owed anything, but who talks is still known.
  private func writeStrangers(on page: inout Page) {
    guard !network.isEmpty else { return }
    page.heading(2, "Who talks with whom")
    page.paragraph(network)
  }

  private var network: Phrase {
    // Where only one side was read, nothing can be returned, whatever the figures are.
    guard context.analysis.sawBothSides, let network = context.analysis.network, let r = network.r
    else { return "" }
    let weighted: Phrase =
      network.weighted.map { ", \(.ours(Wording.percent($0))) by volume" } ?? ""
    let chance: Phrase =
      network.rho.map { rho in
        """
        ; that is \(rho > 0 ? "more" : "no more") than chance would make it \
        (ρ = \(.ours(Wording.hundredths(rho))))
        """
      } ?? ""
    let unseen: Phrase =
      context.analysis.people.contains { $0.standing == .unobserved }
      ? " Talk whose answer could not be seen is in neither." : ""
    return """
      Among the \(network.persons) people who talk here, \(.ours(Wording.percent(r))) of the \
      \(.ours(Wording.count(network.edges, "direction", "directions"))) of talk \
      \(network.edges == 1 ? "is" : "are") returned\(weighted)\(chance).\(unseen)
      """
  }

  private func writeMutual(_ people: [PersonSummary], on page: inout Page) {
    guard !people.isEmpty else { return }
    page.heading(3, "Both ways (\(people.count))")
    let shown = people.prefix(context.top)
    page.table(
      [
        .words("Person"), .numbers("You → them"), .numbers("They → you"),
        .numbers("Reciprocity"), .words("Balance"), .words("You answered"),
        .words("They answered"), .words("Last talk"),
      ], shown.map(row))
    page.paragraph(context.more(people.count, shown: shown.count, "with whom it goes both ways"))
    if shown.contains(where: { $0.givenUnseen > 0 }) {
      page.paragraph(
        """
        What is marked unseen went where no answer could be seen (an archive of your side \
        only); reciprocity and balance leave it out.
        """)
    }
  }

  /// What the owner gave where an answer could be seen, and beside it the rest.
  private func given(_ person: PersonSummary) -> Phrase {
    let seen: Phrase = .ours(Wording.decimal(person.given - person.givenUnseen))
    guard person.givenUnseen > 0 else { return seen }
    return "\(seen) + \(.ours(Wording.decimal(person.givenUnseen))) unseen"
  }

  private func row(_ person: PersonSummary) -> [Phrase] {
    [
      context.name(person.person), given(person),
      person.received.map { .ours(Wording.decimal($0)) } ?? "unseen",
      person.reciprocity.map { .ours(Wording.hundredths($0)) } ?? "–", balance(person),
      answers(person.answeredByOwner, person.ownerLatency, pending: person.owner.pending),
      answers(person.answeredByThem, person.theirLatency, pending: person.them.pending),
      person.days.map { .date(.short($0.upperBound)) } ?? "undated",
    ]
  }

  /// Who gives more, claimed only where half and half lies outside the interval, and
  /// evenness only where nothing far from it lies inside.
  private func balance(_ person: PersonSummary) -> Phrase {
    guard let received = person.received, person.given.isFinite, received.isFinite else {
      return "–"
    }
    if person.isThin { return "too few to say" }
    let seen = person.given - person.givenUnseen
    let total = Int(min(1e9, seen + received).rounded())
    let given = Int(min(1e9, seen).rounded())
    guard let share = Proportion(min(given, total), of: total) else { return "–" }
    if share.interval.lowerBound > 0.5 { return "you give more" }
    if share.interval.upperBound < 0.5 { return "they give more" }
    let isNarrow = share.interval.lowerBound > 0.3 && share.interval.upperBound < 0.7
    return isNarrow ? "even" : "no clear lean"
  }

  /// What is too young to tell is neither answered nor unanswered.
  private func answers(_ proportion: Proportion?, _ latency: Double?, pending: Int) -> Phrase {
    let open: Phrase = pending > 0 ? "\(pending) open" : ""
    guard let proportion else { return open.isEmpty ? "–" : open }
    let median: Phrase = latency.map { "in \(.ours(Wording.duration($0)))" } ?? ""
    return .joined(["\(proportion.k) of \(proportion.n)", median, open], by: ", ")
  }

  private func writeOneWay(
    _ people: [PersonSummary], _ title: Phrase, _ meaning: Phrase, on page: inout Page
  ) {
    guard !people.isEmpty else { return }
    page.heading(3, "\(title) (\(people.count))")
    let shown = people.prefix(context.top).map { person -> Phrase in
      let times = person.standing == .theyReachOut ? person.received ?? 0 : person.given
      let last: Phrase =
        person.days.map { ", last \(.date(.short($0.upperBound)))" } ?? ""
      let prompts: Phrase =
        switch person.prompts {
        case ..<1: ""
        case let count where Double(count) >= times: ", in answer to theirs"
        case let count: ", \(count) of them in answer to theirs"
        }
      return "**\(context.name(person.person))** \(.ours(Wording.decimal(times)))×\(prompts)\(last)"
    }
    let rest = people.count - shown.count
    let more: Phrase = rest > 0 ? "; and \(rest) more" : ""
    page.paragraph("\(meaning) \(.joined(shown, by: "; "))\(more).")
  }
}
