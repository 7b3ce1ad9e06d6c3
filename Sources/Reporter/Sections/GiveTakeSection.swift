internal import ConversationCore

/// What goes each way beside talk: thanks, offers, referrals, answers.
struct GiveTakeSection: ReportSection {
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
    page.heading(2, "Give and take")
    page.paragraph(
      """
      You gave **\(sentence(\.gives))**, and got **\(sentence(\.gets))**.\
      \(context.analysis.sawBothSides ? "" : " What they gave cannot be seen.")
      """)
    let shown = people.prefix(context.top)
    page.table(
      [
        .words("Person"), .numbers("You thanked"), .numbers("They thanked"),
        .numbers("You offered"), .numbers("They offered"), .numbers("You sent on"),
        .numbers("They sent on"), .numbers("You answered"), .numbers("They answered"),
      ],
      shown.map { person in
        [
          context.name(person.person), "\(person.gives.thanks)", got(person, person.gets.thanks),
          "\(person.gives.offers)", got(person, person.gets.offers),
          "\(person.gives.referrals)", got(person, person.gets.referrals),
          "\(person.gives.answers)", got(person, person.gets.answers),
        ]
      })
    page.paragraph(context.more(people.count, shown: shown.count, "who gave or got"))
  }

  private static func sum(_ person: PersonSummary) -> Int {
    [person.gives, person.gets].reduce(0) {
      $0 + $1.thanks + $1.offers + $1.referrals + $1.answers
    }
  }

  private func got(_ person: PersonSummary, _ count: Int) -> Phrase {
    person.received == nil ? "unseen" : "\(count)"
  }

  private func sentence(_ side: KeyPath<PersonSummary, GiveTake>) -> Phrase {
    func total(_ part: KeyPath<GiveTake, Int>) -> Int {
      people.reduce(0) { $0 + $1[keyPath: side][keyPath: part] }
    }
    return .list([
      .ours(Wording.count(total(\.thanks), "thank-you", "thank-yous")),
      .ours(Wording.count(total(\.offers), "offer", "offers")),
      .ours(Wording.count(total(\.referrals), "referral", "referrals")),
      .ours(Wording.count(total(\.answers), "answer to a request", "answers to requests")),
    ])
  }
}
