/// Something one person did towards another: an edge of the network, with its utterance.
public struct Interaction: Sendable {
  /// Id of the utterance; one that addresses several people is as many interactions.
  public var utterance: String
  /// Who.
  public var from: PersonReference
  /// Towards whom.
  public var to: PersonReference
  /// Kind of the utterance.
  public var kind: Utterance.Kind
  /// What it is to the other.
  public var act: Act
  /// 1/m for an utterance that addresses m people.
  public var weight: Double
  /// When.
  public var said: Moment
  /// Id of the conversation's root.
  public var conversation: String
  /// Service behind it.
  public var service: String
  /// Where a reader can see it.
  public var url: String?
  /// What was said; nil where words are not kept or not wanted.
  public var text: String?

  /// What an interaction is.
  public enum Act: String, Sendable, CaseIterable {
    /// Talking, addressed to the other.
    case talk
    /// Passing on, or linking to, what the other said.
    case link
    /// Anything else addressed to the other.
    case other
  }

  /// An interaction.
  public init(
    utterance: String, from: PersonReference, to: PersonReference, kind: Utterance.Kind, act: Act,
    weight: Double, said: Moment, conversation: String, service: String, url: String? = nil,
    text: String? = nil
  ) {
    self.utterance = utterance
    self.from = from
    self.to = to
    self.kind = kind
    self.act = act
    self.weight = weight
    self.said = said
    self.conversation = conversation
    self.service = service
    self.url = url
    self.text = text
  }
}
