/// What a word or phrase of a lexicon tells. A raw value is a lane of `LexiconMask`.
enum WordClass: UInt8, CaseIterable, Sendable {
  /// Second person: "you", "your".
  case you
  /// First person, singular or plural.
  case first
  /// Greetings, laughter, kindness.
  case social
  /// Thanks and congratulations.
  case thanks
  /// Asks readers for input: "anyone", "any tips", "let me know".
  case asks
  /// Asks for help or a favour: "can you", "please", "how do I". A phrase that is also in
  /// `function` is courtesy and takes a plea back: "yes please", "please note".
  case pleads
  /// Praise complete in itself: "well said", "thanks for sharing".
  case praise
  /// An adjective of praise, before a `praised` word: "great".
  case praising
  /// What gets praised: "post", "article".
  case praised
  /// Advertises: "check out my", "click here".
  case promo
  /// Invites to a nearer channel: "call me", "over coffee".
  case contact
  /// Opens a question before an `auxiliary`: "what", "how"; one that is an `auxiliary` too
  /// opens it alone: "whats". One that is also in `function` often opens none: "when".
  case interrogative
  /// A verb that opens a question before a `subject`, or follows an interrogative.
  case auxiliary
  /// Follows an opening verb in a question: "you", "it", "anyone".
  case subject
  /// May stand before a question's opening: "hi", "so", "and".
  case filler
  /// Tells the language and nothing else.
  case function
}
