internal import ConversationCore

/// Who "you" are, and how that is known.
struct OwnerSection: ReportSection {
  private typealias Text = English.Owner

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    let owner = context.analysis.owner
    page.heading(3, Text.heading)
    page.paragraph(
      .joined([person(owner), unknownNames(owner), candidates(owner)], by: " "))
  }

  private func person(_ owner: OwnerFinding) -> Phrase {
    Text.person(owner.person.map(context.name), Untrusted(English.words(owner.evidence)))
  }

  private func unknownNames(_ owner: OwnerFinding) -> Phrase {
    let names = owner.unknownNames.prefix(5).map { name -> Phrase in
      "\(Untrusted(name), limit: 80)"
    }
    return names.isEmpty ? "" : Text.nobodyIsCalled(names)
  }

  private func candidates(_ owner: OwnerFinding) -> Phrase {
    guard !owner.candidates.isEmpty else { return "" }
    let names = owner.candidates.prefix(5).map { name -> Phrase in "\(Untrusted(name), limit: 80)" }
    return Text.candidates(
      names, andMore: owner.candidates.count - names.count, isKnown: owner.person != nil)
  }
}
