internal import ConversationCore

/// What goes each way beside talk: thanks, offers, referrals, answers.
struct GiveTakeSection: ReportSection {
  private typealias Text = English.Gifts

  private let context: ReportContext
  private let people: [PersonSummary]

  init(_ context: ReportContext) {
    self.context = context
    people = context.analysis.people.filter { !$0.gives.isEmpty || !$0.gets.isEmpty }
      .sorted { a, b in
        GiveTakeSection.sum(a) != GiveTakeSection.sum(b)
          ? GiveTakeSection.sum(a) > GiveTakeSection.sum(b) : a.person.id < b.person.id
      }
  }

  func write(on page: inout Page) {
    guard !people.isEmpty else { return }
    page.heading(2, Text.heading)
    page.paragraph(
      Text.finding(
        total(\.gives), total(\.gets), sawBothSides: context.analysis.sawBothSides))
    let shown = people.prefix(context.top)
    page.table(
      Text.columns,
      shown.map { person in
        [
          context.name(person.person), "\(person.gives.thanks)", got(person, person.gets.thanks),
          "\(person.gives.offers)", got(person, person.gets.offers),
          "\(person.gives.referrals)", got(person, person.gets.referrals),
          "\(person.gives.answers)", got(person, person.gets.answers),
        ]
      })
    page.paragraph(context.more(people.count, shown: shown.count, Text.more))
  }

  private static func sum(_ person: PersonSummary) -> Int {
    [person.gives, person.gets].reduce(0) {
      $0 + $1.thanks + $1.offers + $1.referrals + $1.answers
    }
  }

  private func got(_ person: PersonSummary, _ count: Int) -> Phrase {
    person.received == nil ? Text.unseen : "\(count)"
  }

  private func total(_ side: KeyPath<PersonSummary, GiveTake>) -> GiveTake {
    people.reduce(into: GiveTake()) { sum, person in
      sum.thanks += person[keyPath: side].thanks
      sum.offers += person[keyPath: side].offers
      sum.referrals += person[keyPath: side].referrals
      sum.answers += person[keyPath: side].answers
    }
  }
}
