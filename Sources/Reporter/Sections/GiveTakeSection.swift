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
    // A kind of gift that none of them gave has no columns.
    let kinds = Self.kinds.filter { kind in
      shown.contains { $0.gives[keyPath: kind.count] + $0.gets[keyPath: kind.count] > 0 }
    }
    page.table(
      [Text.person] + kinds.flatMap(\.columns),
      shown.map { person in
        [context.name(person.person)]
          + kinds.flatMap { kind in
            [
              "\(person.gives[keyPath: kind.count])",
              got(person, person.gets[keyPath: kind.count]),
            ]
          }
      })
    page.paragraph(context.more(people.count, shown: shown.count, Text.more))
  }

  private static var kinds: [(count: KeyPath<GiveTake, Int>, columns: [PageColumn])] {
    [
      (\.thanks, Text.thanks), (\.offers, Text.offers), (\.referrals, Text.referrals),
      (\.answers, Text.answers),
    ]
  }

  private static func sum(_ person: PersonSummary) -> Int {
    kinds.reduce(0) {
      $0 + person.gives[keyPath: $1.count] + person.gets[keyPath: $1.count]
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
