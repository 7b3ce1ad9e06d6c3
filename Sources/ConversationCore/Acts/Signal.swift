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
  public var name: String { text.name }

  /// What it means, in plain words, for evidence lines.
  public var words: String { text.words }

  private var text: (name: String, words: String) {
    switch self {
    case .reply: ("reply", "answers a person")
    case .opensWithName: ("opens-with-name", "opens with a name")
    case .comment: ("comment", "comments on a post")
    case .status: ("status", "words to nobody in particular")
    case .post: ("post", "a post of its own")
    case .sharesLink: ("shares-link", "shares a link")
    case .commentedShare: ("commented-share", "passes something on, with words of its own")
    case .bareShare: ("bare-share", "passes something on, with hardly a word")
    case .manualRetweet: ("manual-retweet", "a retweet typed by hand")
    case .share: ("share", "passes on what somebody else said")
    case .pingback: ("pingback", "a pingback: another page links here")
    case .linkPost: ("link-post", "a post that points elsewhere")
    case .promotion: ("promotion", "advertises a page of its own")
    case .question: ("question", "asks a question")
    case .linkQuestion: ("link-question", "asks a question beside a link")
    case .asksForInput: ("asks-for-input", "asks for input")
    case .saysYou: ("says-you", "says \u{201C}you\u{201D}")
    case .social: ("social-word", "a social word or a smile")
    case .firstPerson: ("first-person", "speaks in the first person")
    case .mentions: ("mentions-name", "names somebody in passing")
    case .thanksByName: ("thanks-by-name", "thanks or congratulates somebody by name")
    case .linkInReply: ("link-in-reply", "a link inside the reply")
    case .photoOnly: ("photo-only", "a photo without words")
    case .promotional: ("promotional-phrase", "a promotional phrase")
    case .autoPosted: ("auto-posted", "posted by a program")
    case .hashtags: ("hashtags", "three hashtags or more")
    case .clip: ("clip", "words alone move the verdict by 1.2 at most")
    }
  }
}
