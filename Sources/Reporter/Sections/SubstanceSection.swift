internal import ConversationCore

/// Who writes more than "great post": the parts of people's comments, each for itself.
struct SubstanceSection: ReportSection {
  private let context: ReportContext
  private let people: [(person: PersonSummary, tally: SubstanceTally)]

  init(_ context: ReportContext) {
    self.context = context
    people = context.analysis.people.compactMap { person in
      person.substance.map { (person, $0) }
    }.sorted { a, b in
      a.tally.words != b.tally.words
        ? a.tally.words > b.tally.words : a.person.person.id < b.person.person.id
    }
  }

  func write(on page: inout Page) {
    let comments = people.reduce(0) { $0 + $1.tally.comments }
    guard comments > 0 else { return }
    page.heading(2, "Comments of substance")
    page.paragraph(
      """
      \(share(\.takeUp, of: \.postsKnown, "take up what you wrote")), \
      \(share(\.askBack, of: \.comments, "ask something")), \
      \(share(\.disclose, of: \.comments, "tell something of the one who writes")).
      """)
    let shown = people.prefix(context.top)
    page.table(
      [
        .words("Person"), .numbers("Comments"), .numbers("Words beyond courtesy, each"),
        .numbers("Take up the post"), .numbers("Ask"), .numbers("Tell of themselves"),
      ],
      shown.map { person, tally in
        [
          context.name(person.person), "\(tally.comments)",
          .ours(Wording.decimal(Double(tally.words) / Double(max(1, tally.comments)))),
          tally.postsKnown == 0 ? "–" : "\(tally.takeUp) of \(tally.postsKnown)",
          "\(tally.askBack)", "\(tally.disclose)",
        ]
      })
    page.paragraph(context.more(people.count, shown: shown.count, "who commented"))
  }

  private func share(
    _ part: KeyPath<SubstanceTally, Int>, of whole: KeyPath<SubstanceTally, Int>, _ what: Phrase
  ) -> Phrase {
    let k = people.reduce(0) { $0 + $1.tally[keyPath: part] }
    let n = people.reduce(0) { $0 + $1.tally[keyPath: whole] }
    return "\(k) of \(n) comments \(what)"
  }
}
