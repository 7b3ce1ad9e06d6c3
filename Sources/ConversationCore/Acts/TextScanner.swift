/// Reads a text once, byte by byte, and gathers its features.
///
/// Everything is decided as the bytes pass: words go to the lexicon by hash, a quotation
/// is kept apart until its end tells how long it was, URLs, code and signatures are
/// stepped over. No step looks back further than one byte or ahead without consuming,
/// so the time is linear whatever the text.
///
/// The lexicon is handed in and not kept: workers that count references to one value wait for
/// one another.
struct TextScanner: ~Copyable {
  /// The own text so far; inside a quotation, the quotation.
  var own = TextTally()
  /// The own text before an open quotation.
  var beforeQuote = TextTally()
  /// What would close the open quotation.
  var quote = Quotation.none
  /// What stood in quotations left out so far.
  var quoted = TextTally()
  /// One vote for each word known to a language, a byte each.
  var votes: UInt64 = 0
  /// A byte holds no more votes, and by then the language is plain.
  var votesLeft = 200
  /// Hashes of the last three words of the sentence, the latest first; 0 for none.
  var history: (UInt64, UInt64, UInt64) = (0, 0, 0)
  /// Languages in which this sentence speaks to readers.
  var sentence: UInt8 = 0
  /// Languages in which praise may go on, and how many words the next one adds.
  var praising: (languages: UInt8, words: Int) = (0, 0)
  var opening = QuestionOpening()
  /// Nothing but leading @names so far.
  var atStart = true
  /// Within a stretch without white space that counts as a word already.
  var inToken = false
  /// A dot stood between letters of it: it may be an address.
  var tokenHasDot = false
  /// The last thing said was a question.
  var closesWithQuestion = false
  var opensWithName = false
  var isRepost = false
  var isCredit = false
  var isBracketed = false
  /// No closing ``` follows any more.
  var fencesOver = false

  /// A quotation by what closes it.
  enum Quotation: UInt8 {
    case none
    case straight
    case curly
    case german
    case guillemets
    case corners
  }

  /// A scanner that has read nothing.
  @inline(__always)  // so that it is made where it stands, once a text
  init() {}

  /// Reads a whole text.
  mutating func scan(_ bytes: borrowing Span<UInt8>, _ lexicon: Lexicon) {
    isBracketed = TextScanner.isBracketed(bytes)
    var at = lineStart(bytes, 0)
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: " ") {
        endToken()
        at += 1
      } else if byte.isASCIIAlphanumeric {
        at = word(bytes, at, lexicon)
      } else if byte < 0x80 {
        at = punctuation(bytes, at)
      } else {
        at = wide(bytes, at, lexicon)
      }
      if isRepost { break }
    }
    endParagraph()
    // Somebody who says nothing but a quotation says that.
    if own.words == 0, !isRepost { own.add(quoted, withQuestions: false) }
  }

  /// Whether it opens like a question; a line of a few words more easily.
  private func opensQuestion(in languages: UInt8) -> Bool {
    opening.languages & languages != 0
      || own.words <= QuestionOpening.shortLine && opening.languagesOfShort & languages != 0
  }

  /// The features of what was read.
  func features(language: String?, _ lexicon: Lexicon) -> TextFeatures {
    let languages = lexicon.languages(stated: language, votes: votes)
    func met(_ wordClass: WordClass) -> Bool { own.hits[wordClass] & languages != 0 }
    var flags: TextFeatures.Flags = []
    func set(_ flag: TextFeatures.Flags, if condition: Bool) {
      if condition { flags.insert(flag) }
    }
    set(.questionMark, if: own.asks)
    set(.closingQuestion, if: own.asks && closesWithQuestion)
    set(.directedQuestion, if: own.directed & languages != 0)
    set(.questionOpening, if: opensQuestion(in: languages))
    set(.asksForInput, if: met(.asks))
    set(.pleads, if: met(.pleads) && own.pleas > 0)
    set(.saysYou, if: met(.you))
    set(.firstPerson, if: met(.first))
    set(.social, if: own.smiles || met(.social) || met(.thanks))
    set(.thanks, if: met(.thanks))
    set(.genericPraise, if: met(.praise) && own.words - own.praiseWords <= 5)
    set(.promotional, if: met(.promo))
    set(.invitesContact, if: met(.contact))
    set(.opensWithName, if: opensWithName)
    set(.mentionsInPassing, if: own.mentions)
    set(.bracketed, if: isBracketed)
    set(.repost, if: isRepost)
    set(.credit, if: isCredit)
    set(.offers, if: own.gifts & LexiconGifts.offer != 0)
    set(.refers, if: own.gifts & LexiconGifts.referral != 0)
    return TextFeatures(flags: flags, ownWords: own.words, hashtags: own.hashtags)
  }
}
