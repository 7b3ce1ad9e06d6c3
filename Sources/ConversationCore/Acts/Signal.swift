/// What speaks for talking or for linking in an utterance: the rows of the table in
/// measures 9.2. What each weighs stands in `ActConstants`.
public enum Signal: UInt8, Hashable, Sendable, CaseIterable {
  // The structural band; every utterance has exactly one.

  /// A reply, a message, a comment under a person's comment.
  case reply
  /// Opens with a name, without saying which utterance it answers.
  case opensWithName
  /// A comment on the post itself.
  case comment
  /// Words to nobody in particular.
  case status
  /// A blog post.
  case post
  /// Shares a link.
  case sharesLink
  /// Passes something on with at least four words of its own.
  case commentedShare
  /// Passes something on with hardly a word.
  case bareShare
  /// A retweet typed by hand, with nothing before it.
  case manualRetweet
  /// A retweet or boost.
  case share
  /// A pingback, a trackback, or a comment shaped like one.
  case pingback
  /// A post that only points elsewhere.
  case linkPost
  /// A comment that advertises.
  case promotion

  // Modifiers; together they move the band by at most 1.2.

  /// A question to somebody, or one without a link.
  case question
  /// A question beside a shared link.
  case linkQuestion
  /// Asks for input without a question mark.
  case asksForInput
  /// Says "you".
  case saysYou
  /// A social word: thanks, hi, lol, a smile.
  case social
  /// Speaks in the first person.
  case firstPerson
  /// Names somebody in passing.
  case mentions
  /// Thanks or congratulates somebody by name.
  case thanksByName
  /// A link inside the reply.
  case linkInReply
  /// A photo without words.
  case photoOnly
  /// A promotional phrase, to nobody.
  case promotional
  /// Posted by a program.
  case autoPosted
  /// Three hashtags or more, to nobody.
  case hashtags
  /// What the limit on modifiers took away or gave back.
  case clip

  /// The name `rapport read` and `rapport explain` print; stable.
  public var name: String {
    switch self {
    case .reply: "reply"
    case .opensWithName: "opens-with-name"
    case .comment: "comment"
    case .status: "status"
    case .post: "post"
    case .sharesLink: "shares-link"
    case .commentedShare: "commented-share"
    case .bareShare: "bare-share"
    case .manualRetweet: "manual-retweet"
    case .share: "share"
    case .pingback: "pingback"
    case .linkPost: "link-post"
    case .promotion: "promotion"
    case .question: "question"
    case .linkQuestion: "link-question"
    case .asksForInput: "asks-for-input"
    case .saysYou: "says-you"
    case .social: "social-word"
    case .firstPerson: "first-person"
    case .mentions: "mentions-name"
    case .thanksByName: "thanks-by-name"
    case .linkInReply: "link-in-reply"
    case .photoOnly: "photo-only"
    case .promotional: "promotional-phrase"
    case .autoPosted: "auto-posted"
    case .hashtags: "hashtags"
    case .clip: "clip"
    }
  }
}
