internal import ConversationCore

/// How a proportion of the last months is told against the owner's own past.
enum Comparison {
  /// ", up from 40 %": the direction only where the two differ beyond doubt (Newcombe's
  /// 95 % interval of the difference), otherwise that it is about as before; nothing where
  /// there is no past to speak of.
  static func words(_ now: Proportion, against before: Proportion?) -> Phrase {
    guard let before, before.n >= 5 else { return "" }
    return English.comparison(now.compared(to: before), now, before: before)
  }
}
