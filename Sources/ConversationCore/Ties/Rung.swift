/// A step of the ladder from a link to a meeting: the richer the channel, the higher
/// (Daft & Lengel 1986; measures 9.6).
public enum Rung: UInt8, Hashable, Sendable, CaseIterable, Comparable {
  /// Links only: shares and pingbacks.
  case link
  /// Comments on a blog.
  case comment
  /// Public talk: microposts addressed to somebody.
  case publicTalk
  /// Private text: messages, e-mail.
  case privateText
  /// Voice or video.
  case voice
  /// In person.
  case inPerson

  /// The rung of an utterance; nil for what belongs to none (a post, a like).
  public init?(_ kind: Utterance.Kind) {
    switch kind {
    case .share, .pingback: self = .link
    case .comment: self = .comment
    case .status, .reply, .quote: self = .publicTalk
    case .message: self = .privateText
    case .call: self = .voice
    case .meeting: self = .inPerson
    case .post, .like: return nil
    }
  }

  /// The rung above; nil at the top.
  public var next: Rung? { Rung(rawValue: rawValue + 1) }

  /// The lower comes first.
  public static func < (a: Rung, b: Rung) -> Bool { a.rawValue < b.rawValue }
}
