internal import ConversationCore

/// Who "you" are, and how that is known.
struct OwnerSection: ReportSection {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    let owner = context.analysis.owner
    guard owner.person != nil || !owner.evidence.isEmpty || !owner.candidates.isEmpty else {
      return
    }
    page.heading(3, "Who you are here")
    page.paragraph(.joined([person(owner), candidates(owner)], by: " "))
  }

  private func person(_ owner: OwnerFinding) -> Phrase {
    let evidence: Phrase =
      owner.evidence.isEmpty ? "" : ": \(Untrusted(owner.evidence), limit: 200)"
    guard let person = owner.person else { return .sentence("Not known\(evidence)") }
    return .sentence("“You” are **\(context.name(person))**\(evidence)")
  }

  private func candidates(_ owner: OwnerFinding) -> Phrase {
    guard !owner.candidates.isEmpty else { return "" }
    let names = owner.candidates.prefix(5).map { name -> Phrase in "\(Untrusted(name), limit: 80)" }
    let rest = owner.candidates.count - names.count
    let more: Phrase = rest > 0 ? " and \(rest) more" : ""
    return owner.person == nil
      ? "It could be \(.joined(names, by: ", "))\(more); `--me NAME` says which."
      : .sentence(
        """
        If that is wrong, `--me NAME` says who; also possible: \
        \(.joined(names, by: ", "))\(more)
        """)
  }
}
