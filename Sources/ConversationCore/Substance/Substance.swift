/// What a comment is made of beside courtesy, in its parts and never as one number: own
/// words, whether it takes up the post, asks back, tells of its speaker.
public struct Substance: Hashable, Sendable {
  /// Own words (measures 9.1).
  public var ownWords: Int
  /// Of these, greetings, thanks and praise.
  public var courtesyWords: Int
  /// Words of the post that it takes up, the rarest first, at most three; empty where it
  /// takes up none, nil where nothing of the post is known.
  public var takesUp: [String]?
  /// Asks a question.
  public var asksBack: Bool
  /// Tells of its speaker: speaks in the first person, and at some length.
  public var discloses: Bool

  /// A comment's parts.
  public init(
    ownWords: Int, courtesyWords: Int, takesUp: [String]?, asksBack: Bool, discloses: Bool
  ) {
    self.ownWords = ownWords
    self.courtesyWords = courtesyWords
    self.takesUp = takesUp
    self.asksBack = asksBack
    self.discloses = discloses
  }

  /// Own words beyond courtesy.
  public var words: Int { max(0, ownWords - courtesyWords) }
}

/// The parts of somebody's comments, counted.
public struct SubstanceTally: Hashable, Sendable {
  /// Comments looked at.
  public var comments = 0
  /// Own words beyond courtesy, over all of them.
  public var words = 0
  /// How many take up the post, of those whose post is known.
  public var takeUp = 0
  /// Comments whose post is known.
  public var postsKnown = 0
  /// How many ask something.
  public var askBack = 0
  /// How many tell of their speaker.
  public var disclose = 0

  /// Nothing counted.
  public init() {}

  /// Counts a comment.
  mutating func add(_ substance: Substance) {
    comments += 1
    words += substance.words
    if let found = substance.takesUp {
      postsKnown += 1
      if !found.isEmpty { takeUp += 1 }
    }
    if substance.asksBack { askBack += 1 }
    if substance.discloses { disclose += 1 }
  }
}
