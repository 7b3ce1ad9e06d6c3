/// What the words of an utterance tell, taken in one pass: all that acts, requests and
/// reply priority ever look at, in eight bytes, so that the text itself may be let go.
///
/// *Own* words leave out what is quoted, code, URLs, leading @names, a signature and
/// what follows "RT @name" (measures 9.1).
public struct TextFeatures: Hashable, Sendable {
  /// Own words. A word is whatever stands between white space and holds a letter or
  /// digit; in scripts without spaces two characters of Han or kana, or four letters of
  /// Thai, Lao, Khmer or Burmese, count as a word.
  public var ownWords: Int { Int(counts & (1 << Self.wordBits - 1)) }
  /// Hashtags.
  public var hashtags: Int { Int(counts >> Self.wordBits) }

  let flags: Flags
  /// Words in the lower bits, hashtags above: a million rows hold this.
  private let counts: UInt32
  private static let wordBits: UInt32 = 22

  init(flags: Flags, ownWords: Int, hashtags: Int) {
    self.flags = flags
    let words = UInt32(min(max(ownWords, 0), 1 << Self.wordBits - 1))
    let tags = UInt32(min(max(hashtags, 0), 1 << (32 - Self.wordBits) - 1))
    counts = tags << Self.wordBits | words
  }

  /// The features of a text.
  ///
  /// - Parameters:
  ///   - text: What was said, plain.
  ///   - language: Its language tag as the source states it; nil to go by its words.
  /// - Complexity: O(n) in its UTF-8 bytes, about 2 ns each; allocates nothing where the
  ///   text is stored as UTF-8.
  public static func extract(from text: String, language: String?) -> TextFeatures {
    let utf8 = text.utf8Span
    var scanner = TextScanner()
    scanner.scan(utf8.span, Lexicon.shared)
    return scanner.features(language: language, Lexicon.shared)
  }

  /// The features of a text as UTF-8; bytes that are none are skipped.
  public static func extract(from bytes: borrowing Span<UInt8>, language: String?) -> TextFeatures {
    var scanner = TextScanner()
    scanner.scan(bytes, Lexicon.shared)
    return scanner.features(language: language, Lexicon.shared)
  }
}

extension TextFeatures {
  /// What holds of a text.
  struct Flags: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let questionMark = Flags(rawValue: 1 << 0)
    static let closingQuestion = Flags(rawValue: 1 << 1)
    static let directedQuestion = Flags(rawValue: 1 << 2)
    static let questionOpening = Flags(rawValue: 1 << 3)
    static let asksForInput = Flags(rawValue: 1 << 4)
    static let pleads = Flags(rawValue: 1 << 5)
    static let saysYou = Flags(rawValue: 1 << 6)
    static let firstPerson = Flags(rawValue: 1 << 7)
    static let social = Flags(rawValue: 1 << 8)
    static let thanks = Flags(rawValue: 1 << 9)
    static let genericPraise = Flags(rawValue: 1 << 10)
    static let promotional = Flags(rawValue: 1 << 11)
    static let invitesContact = Flags(rawValue: 1 << 12)
    static let opensWithName = Flags(rawValue: 1 << 13)
    static let mentionsInPassing = Flags(rawValue: 1 << 14)
    static let bracketed = Flags(rawValue: 1 << 15)
    static let repost = Flags(rawValue: 1 << 16)
    static let credit = Flags(rawValue: 1 << 17)
    static let offers = Flags(rawValue: 1 << 18)
    static let refers = Flags(rawValue: 1 << 19)
  }

  /// A question mark outside URLs, quotes and code.
  public var hasQuestionMark: Bool { flags.contains(.questionMark) }
  /// Its own words end with a question.
  public var hasClosingQuestion: Bool { flags.contains(.closingQuestion) }
  /// A question that says "you" or asks for input.
  public var hasDirectedQuestion: Bool { flags.contains(.directedQuestion) }
  /// Opens like a question, whatever its punctuation: "what is", "do you".
  public var opensLikeQuestion: Bool { flags.contains(.questionOpening) }
  /// Asks readers for input: "anyone", "any tips", "let me know".
  public var asksForInput: Bool { flags.contains(.asksForInput) }
  /// A word of the request lexicon: the above, "please", "can you", "how do I".
  public var holdsRequest: Bool { !flags.isDisjoint(with: [.asksForInput, .pleads]) }
  /// Says "you".
  public var saysYou: Bool { flags.contains(.saysYou) }
  /// Speaks in the first person.
  public var firstPerson: Bool { flags.contains(.firstPerson) }
  /// A social word, a smile, thanks.
  public var isSocial: Bool { flags.contains(.social) }
  /// Thanks or congratulations.
  public var thanks: Bool { flags.contains(.thanks) }
  /// "Great post" with at most five further words.
  public var isGenericPraise: Bool { flags.contains(.genericPraise) }
  /// A promotional phrase.
  public var isPromotional: Bool { flags.contains(.promotional) }
  /// Invites to a nearer channel: "call me", "over coffee".
  public var invitesContact: Bool { flags.contains(.invitesContact) }
  /// Opens with @name (also `.@name`).
  public var opensWithName: Bool { flags.contains(.opensWithName) }
  /// Names somebody with @ after its first word.
  public var mentionsInPassing: Bool { flags.contains(.mentionsInPassing) }
  /// Stands between `[...]` and `[...]`: an excerpt somebody's blog sent.
  public var isBracketed: Bool { flags.contains(.bracketed) }
  /// Passes on with "RT @name"; the words before it are its own.
  public var isRepost: Bool { flags.contains(.repost) }
  /// Offers something: "happy to help", "I can lend you".
  public var offers: Bool { flags.contains(.offers) }
  /// Sends to somebody else: "you should talk to", "I know somebody who".
  public var refers: Bool { flags.contains(.refers) }
  /// Gives credit with "via @name".
  public var creditsSomebody: Bool { flags.contains(.credit) }

  /// Whether it asks a question, as the rule for its kind has it (measures §8 and
  /// decisions 22): in prose the question mark tells; short messages also ask without
  /// one; a post asks only where it closes with the question or directs it.
  public func asksQuestion(in kind: Utterance.Kind) -> Bool {
    switch kind {
    case .post:
      hasQuestionMark && (hasClosingQuestion || hasDirectedQuestion)
    case .status, .reply, .quote, .message:
      hasQuestionMark || opensLikeQuestion
    case .comment, .share, .pingback, .like, .call, .meeting:
      hasQuestionMark
    }
  }
}
