internal import ConversationCore
internal import Reporter
internal import Store

/// What `rapport people` prints.
struct PeopleList {
  private let people: [(id: String, name: String?, accounts: [String])]
  private let decisions: [PeopleDecision]

  init(
    _ people: [(id: String, name: String?, accounts: [String])], decisions: [PeopleDecision]
  ) {
    self.people = people
    self.decisions = decisions
  }

  /// One line a person, one a decision.
  var text: String {
    let lines =
      people.map { person in
        TerminalText.line(person.name ?? "(no name)") + "\t"
          + person.accounts.map { TerminalText.line($0) }.joined(separator: ", ")
      }
      + decisions.map { decision in
        "decision \(decision.number ?? 0)\t"
          + Self.words(decision.kind, decision.person, decision.other)
      }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A decision in words.
  static func words(_ kind: PeopleDecision.Kind, _ person: String, _ other: String?) -> String {
    let (a, b) = (TerminalText.line(person), TerminalText.line(other ?? ""))
    return switch kind {
    case .merge: "\(a) and \(b) are one person"
    case .split: "\(b) is not \(a)"
    case .hide: "\(a) is in no list"
    }
  }
}
