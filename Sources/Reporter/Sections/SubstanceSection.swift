internal import ConversationCore

/// Who writes more than "great post": the parts of people's comments, each for itself.
struct SubstanceSection: ReportSection {
  private typealias Text = English.Comments

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
    guard total.comments > 0 else { return }
    page.heading(2, Text.heading)
    page.paragraph(Text.finding(total))
    let shown = people.prefix(context.top)
    page.table(
      Text.columns,
      shown.map { person, tally in
        [
          context.name(person.person), "\(tally.comments)",
          .ours(Wording.decimal(Double(tally.words) / Double(max(1, tally.comments)))),
          tally.postsKnown == 0
            ? English.none : Text.takeUp(tally.takeUp, of: tally.postsKnown),
          "\(tally.askBack)", "\(tally.disclose)",
        ]
      })
    page.paragraph(context.more(people.count, shown: shown.count, Text.more))
  }

  private var total: SubstanceTally {
    people.reduce(into: SubstanceTally()) { sum, person in
      sum.comments += person.tally.comments
      sum.postsKnown += person.tally.postsKnown
      sum.takeUp += person.tally.takeUp
      sum.askBack += person.tally.askBack
      sum.disclose += person.tally.disclose
    }
  }
}
