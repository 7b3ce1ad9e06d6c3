/// One utterance as the importers and the core made it: a line of `rapport read`
/// (interface page, "rapport read").
public struct ReadUtterance: Sendable {
  /// Stable id.
  public var id: String
  /// Kind.
  public var kind: Utterance.Kind
  /// Service behind it.
  public var service: String
  /// The person after merging.
  public var speaker: PersonReference
  /// When.
  public var said: Moment
  /// The page's own words for when.
  public var saidPrinted: String?
  /// What was said.
  public var text: String
  /// Outbound URLs as written.
  public var links: [String]
  /// Names or handles addressed or mentioned.
  public var mentions: [String]
  /// Id of the parent.
  public var replyTo: String?
  /// `stored` or the rule that inferred it.
  public var replyRule: String?
  /// The rule's measured precision.
  public var replyConfidence: Double?
  /// Speaker ids.
  public var addressedTo: [String]
  /// Id of the conversation's root.
  public var conversation: String
  /// Title and URL of the post or thread.
  public var contextTitle: String?
  /// URL of the post or thread.
  public var contextURL: String?
  /// The verdict and its signals.
  public var reading: Reading
  /// Every place it was met.
  public var sources: [SourceReference]

  /// A line of `rapport read`.
  public init(
    id: String, kind: Utterance.Kind, service: String, speaker: PersonReference, said: Moment,
    saidPrinted: String?, text: String, links: [String], mentions: [String], replyTo: String?,
    replyRule: String?, replyConfidence: Double?, addressedTo: [String], conversation: String,
    contextTitle: String?, contextURL: String?, reading: Reading, sources: [SourceReference]
  ) {
    self.id = id
    self.kind = kind
    self.service = service
    self.speaker = speaker
    self.said = said
    self.saidPrinted = saidPrinted
    self.text = text
    self.links = links
    self.mentions = mentions
    self.replyTo = replyTo
    self.replyRule = replyRule
    self.replyConfidence = replyConfidence
    self.addressedTo = addressedTo
    self.conversation = conversation
    self.contextTitle = contextTitle
    self.contextURL = contextURL
    self.reading = reading
    self.sources = sources
  }
}
