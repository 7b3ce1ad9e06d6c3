/// Follows the first words of a text as long as they may open a question: an
/// interrogative and a verb ("what is", "whats"), a verb and its subject ("do you"), a
/// call to anybody ("anyone"), or an interrogative alone ("why").
///
/// In a line of a few words an interrogative may also stand before something else ("where
/// u from", "why not the other"), unless it often begins no question ("when it rains"), a
/// subject makes a clause of it ("what they said"), or it exclaims or titles ("what a day", "how to bake").
struct QuestionOpening {
  /// The languages in which the text opens like a question.
  private(set) var languages: UInt8 = 0
  /// The languages in which a short line opens like one.
  private(set) var languagesOfShort: UInt8 = 0
  private var step = Step.first
  private var interrogative: UInt8 = 0
  private var auxiliary: UInt8 = 0
  private var ambiguous: UInt8 = 0

  private enum Step {
    case first
    case second
    case over
  }

  /// Whether no further word matters.
  var isOver: Bool { step == .over }

  /// Own words up to which a line is short.
  static let shortLine = 8

  /// Takes the next word; one in no lexicon has an empty mask.
  mutating func take(_ mask: LexiconMask, exclaims: Bool = false) {
    switch step {
    case .first:
      interrogative = mask[.interrogative]
      auxiliary = mask[.auxiliary]
      languages = interrogative & auxiliary | mask[.asks]
      if languages != 0 {
        step = .over
      } else if interrogative | auxiliary != 0 {
        step = .second
        // Alone, any interrogative asks; with more words, those that are nothing else.
        languagesOfShort = interrogative
        ambiguous = mask[.function]
      } else if mask[.filler] == 0 {
        step = .over
      }
    case .second:
      languages = interrogative & mask[.auxiliary] | auxiliary & mask[.subject]
      languagesOfShort &= ~ambiguous
      if exclaims || mask[.subject] & ~mask[.you] & interrogative != 0 { languagesOfShort = 0 }
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
