/// Who speaks, and who is spoken to: everybody where it is not known which of these
/// people the owner is; where it is, those who never talked with the owner.
public struct SpeakerList: Sendable {
  /// Those who talk and are talked to the most first, among equals the most recent;
  /// bounded by the analysis's `top`.
  public var speakers: [SpeakerSummary]
  /// How many people there are in all.
  public var total: Int
  /// Utterances whose speaker is not known.
  public var unknown: Int
  /// Linking against talking over everybody's utterances that are either.
  public var ratio: Proportion?

  /// A list.
  public init(speakers: [SpeakerSummary], total: Int, unknown: Int, ratio: Proportion?) {
    self.speakers = speakers
    self.total = total
    self.unknown = unknown
    self.ratio = ratio
  }
}

/// One person's part in what was said.
public struct SpeakerSummary: Sendable {
  /// Who.
  public var person: PersonReference
  /// What they said, of any act.
  public var utterances: Int
  /// Of these, talking.
  public var talking: Int
  /// Of these, linking.
  public var linking: Int
  /// Talk of others that addresses them.
  public var received: Int
  /// The latest thing they said; nil for somebody who is only spoken to.
  public var latest: UtteranceReference?

  /// A summary.
  public init(
    person: PersonReference, utterances: Int, talking: Int, linking: Int, received: Int,
    latest: UtteranceReference?
  ) {
    self.person = person
    self.utterances = utterances
    self.talking = talking
    self.linking = linking
    self.received = received
    self.latest = latest
  }
}
