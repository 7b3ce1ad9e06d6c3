/// Why a term stands in a sum: what was found, with its values.
public enum TermEvidence: Hashable, Sendable {
  // Of a verdict.

  /// A signal; of a reply, whom it is addressed to.
  case signal(Signal, addressee: String?)

  // Of a rank.

  /// Seconds it has waited.
  case waiting(Int64)
  /// It is less than a day old.
  case today
  /// It asks a question.
  case question
  /// How many of their earlier utterances the owner answered.
  case answered(Int, of: Int)
  /// They never wrote before: there is no history.
  case noHistory
  /// How many words it has.
  case words(Int)
  /// It has under five words.
  case short
  /// It praises and says hardly more.
  case praise
  /// It thanks and asks nothing.
  case thanks
  /// The owner wrote later in that thread and left it.
  case passedOver
  /// It came since the owner last wrote.
  case new
  /// How many utterances of others came after it there.
  case movedOn(Int)
  /// Its speaker wrote there again.
  case wroteAgain
  /// It may be meant for another guest.
  case aside
  /// It came late after its post; how many such the owner answered.
  case late(Int, of: Int)
  /// It answers a comment of the owner's.
  case continuesOwner
  /// Their first words to the owner.
  case firstWords
  /// How often they wrote before.
  case earlier(Int)

  /// Without the name of an addressee.
  var unaddressed: TermEvidence {
    if case .signal(let signal, _) = self { .signal(signal, addressee: nil) } else { self }
  }

  /// Without what tells of somebody hidden.
  func told(_ redaction: Redaction) -> TermEvidence {
    if case .signal(let signal, let addressee?) = self {
      .signal(signal, addressee: redaction.text(addressee))
    } else {
      self
    }
  }
}
