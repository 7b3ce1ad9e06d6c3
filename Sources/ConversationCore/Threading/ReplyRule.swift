/// How the parent of an utterance is known: stated by a source, or inferred by a rule of
/// the cascade (measures 9.9), whose confidence is the share of right parents measured
/// on thirteen blogs with known ones (measures, part B, 5), and for the rules that came
/// later on the threads of `Scripts/evaluate threading`.
enum ReplyRule: UInt8, Sendable, CaseIterable {
  /// It answers nothing, or nobody knows what.
  case none
  /// A source states it.
  case stored
  /// It links to the comment, or names its number: `#12`.
  case permalink
  /// It quotes five words in a row of the comment.
  case quote
  /// It opens with the name of the comment's speaker.
  case address
  /// A newcomer who names nobody but the host speaks to the post.
  case addressedHost
  /// The host answers the latest comment nobody answered.
  case ownerLatest
  /// The host adds to the answer given just before.
  case ownerAddition
  /// The host, with nothing new unanswered: an older comment, else the previous one.
  case ownerPrevious
  /// Somebody returns to the latest comment that answered them.
  case returning
  /// Somebody goes on from their own words just before.
  case afterthought
  /// Somebody whose exchange was over asks something new: the post.
  case newQuestion
  /// Somebody returns, and nothing says to what: the post.
  case returningPost
  /// The first comment answers the post.
  case firstPost
  /// Somebody new answers the post.
  case newcomerPost
  /// A pingback answers the post it mentions.
  case pingbackPost

  /// The name `rapport read` prints (decisions 12); nil for `none`.
  var name: String? {
    switch self {
    case .none: nil
    case .stored: "stored"
    case .permalink: "permalink"
    case .quote: "quote"
    case .address: "address"
    case .ownerLatest, .ownerAddition, .ownerPrevious: "owner-latest"
    case .returning, .afterthought: "returning"
    case .addressedHost, .newQuestion, .returningPost, .firstPost, .newcomerPost, .pingbackPost:
      "post"
    }
  }

  /// Its measured precision, 0 to 1; nil for `none`.
  var confidence: Double? {
    switch self {
    case .none: nil
    case .stored, .firstPost, .pingbackPost, .permalink: 1
    case .quote: 0.556
    case .address: 0.759
    case .addressedHost: 0.951
    case .ownerLatest: 0.890
    case .ownerAddition: 0.667
    case .ownerPrevious: 0.357
    case .returning: 0.526
    case .afterthought: 0.800
    case .newQuestion: 0.750
    case .returningPost: 0.582
    case .newcomerPost: 0.945
    }
  }

  /// Whether the parent was inferred rather than read.
  var isInferred: Bool { self != .none && self != .stored }
}
