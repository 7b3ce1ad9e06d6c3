internal import ConversationCore

/// One suggestion in one line: who, waiting how long, why, and where.
struct ReplyLine {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  /// The line, without rank and words.
  func line(_ suggestion: ReplySuggestion) -> Phrase {
    let utterance = suggestion.utterance
    return .joined(
      [
        English.strong(context.name(utterance.speaker)),
        English.Replies.waiting(suggestion.waiting, since: context.when(utterance)),
        reasons(suggestion),
        context.place(utterance),
      ], by: " · ")
  }

  /// Terms that repeat what the line says anyway, or say it less well than another.
  private static let repeated: Set<String> = ["age", "today", "length", "earlier", "first-ever"]

  /// What weighs most in the rank, for or against.
  private func reasons(_ suggestion: ReplySuggestion) -> Phrase {
    let telling = suggestion.terms.enumerated()
      .filter { abs($0.element.weight) >= 0.05 }
      .filter { !ReplyLine.repeated.contains($0.element.name) }
      .sorted { (abs($1.element.weight), $0.offset) < (abs($0.element.weight), $1.offset) }
      .prefix(3)
    var phrases = telling.map { term -> Phrase in
      "\(Untrusted(English.words(term.element.evidence)), limit: 80)"
    }
    if suggestion.alsoWaiting > 0 {
      phrases.append(English.Replies.moreOfTheirs(suggestion.alsoWaiting))
    }
    return .joined(phrases, by: ", ")
  }
}
