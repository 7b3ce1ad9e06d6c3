/// What a stretch of own text has shown so far; a quotation has one of its own until it
/// is known whether its words count.
struct TextTally {
  /// Words counted.
  var words = 0
  /// Words and phrases met, by class and language.
  var hits = LexiconMask()
  /// Words that are part of praise.
  var praiseWords = 0
  /// Pleas, less those that are courtesy: "yes please".
  var pleas = 0
  /// A question mark.
  var asks = false
  /// The languages in which a question said "you" or asked for input.
  var directed: UInt8 = 0
  /// A smile or a heart.
  var smiles = false
  /// Somebody named in passing.
  var mentions = false
  /// Hashtags.
  var hashtags = 0
  /// What it gives away (`LexiconGifts`).
  var gifts: UInt8 = 0

  /// Adds another stretch; its questions only where they are the speaker's own.
  mutating func add(_ other: TextTally, withQuestions: Bool) {
    words += other.words
    hits |= other.hits
    praiseWords += other.praiseWords
    pleas += other.pleas
    smiles = smiles || other.smiles
    mentions = mentions || other.mentions
    hashtags += other.hashtags
    gifts |= other.gifts
    if withQuestions {
      asks = asks || other.asks
      directed |= other.directed
    }
  }
}
