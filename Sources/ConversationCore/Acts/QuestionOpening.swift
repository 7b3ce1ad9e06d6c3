/// Follows the first words of a text as long as they may open a question: an
/// interrogative and a verb ("what is"), or a verb and its subject ("do you").
struct QuestionOpening {
  /// The languages in which the text opens like a question.
  private(set) var languages: UInt8 = 0
  private var step = Step.first
  private var interrogative: UInt8 = 0
  private var auxiliary: UInt8 = 0

  private enum Step {
    case first
    case second
    case over
  }

  /// Whether no further word matters.
  var isOver: Bool { step == .over }

  /// Takes the next word; one in no lexicon has an empty mask.
  mutating func take(_ mask: LexiconMask) {
    switch step {
    case .first:
      interrogative = mask[.interrogative]
      auxiliary = mask[.auxiliary]
      if interrogative | auxiliary != 0 {
        step = .second
      } else if mask[.filler] == 0 {
        step = .over
      }
    case .second:
      languages = interrogative & mask[.auxiliary] | auxiliary & mask[.subject]
      // "don't you": the t between verb and subject.
      auxiliary &= mask[.filler]
      interrogative = 0
      if languages != 0 || auxiliary == 0 { step = .over }
    case .over:
      break
    }
  }

  /// A sentence ended: an opening must stand within one.
  mutating func endSentence() {
    if step == .second { step = .over }
  }
}
