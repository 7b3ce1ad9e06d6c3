/// What structure knows of an utterance, beside its words: where it stands, whom it
/// addresses, what is attached.
public struct ActContext: Hashable, Sendable {
  /// What sort of thing it is.
  public var kind: Utterance.Kind
  /// Whether it answers or addresses a person other than its speaker by structure: a
  /// reply to somebody's utterance, a comment under a person's comment, a message.
  /// A comment on the post itself does not, nor does an answer to oneself.
  public var addressedToPerson: Bool
  /// Whether it opens with a name that is not its speaker's own.
  public var opensWithName: Bool
  /// Outbound links (measures 9.1).
  public var outboundLinks: Int
  /// A photo or video is attached.
  public var hasMedia: Bool
  /// The source knows it for a post that only points elsewhere.
  public var isLinkPost: Bool
  /// It quotes another status by link.
  public var quotesStatus: Bool
  /// A link in the body of a comment leads to its speaker's own site, and the speaker
  /// is not at home here (the site's own people may point to their pages).
  public var linksOwnSite: Bool
  /// It was posted by a program (see `AutoPosters`).
  public var isAutoPosted: Bool

  /// A context; what is not given does not hold.
  public init(
    kind: Utterance.Kind, addressedToPerson: Bool = false, opensWithName: Bool = false,
    outboundLinks: Int = 0, hasMedia: Bool = false, isLinkPost: Bool = false,
    quotesStatus: Bool = false, linksOwnSite: Bool = false, isAutoPosted: Bool = false
  ) {
    self.kind = kind
    self.addressedToPerson = addressedToPerson
    self.opensWithName = opensWithName
    self.outboundLinks = outboundLinks
    self.hasMedia = hasMedia
    self.isLinkPost = isLinkPost
    self.quotesStatus = quotesStatus
    self.linksOwnSite = linksOwnSite
    self.isAutoPosted = isAutoPosted
  }

  /// Whether it speaks to somebody at all, be it by structure or by opening with a name.
  var isDirected: Bool {
    switch kind {
    case .message, .call, .meeting, .comment: true
    case .share, .pingback, .like: false
    case .post, .status, .reply, .quote: addressedToPerson || opensWithName
    }
  }
}
