/// The answer to `rapport explain`: what a figure or a verdict is made of, down to the
/// utterances behind it.
public enum Explanation: Sendable {
  /// The query named an utterance, or a rank of the reply list.
  case utterance(UtteranceExplanation)
  /// The query named a person.
  case person(PersonExplanation)
  /// The query named a number of the report, by its place in the machine form.
  case figure(FigureExplanation)
  /// Nothing has that name: the query, and the nearest names and ids there are.
  case unknown(query: String, nearest: [String])
}

/// One utterance with everything the analysis concluded about it.
public struct UtteranceExplanation: Sendable {
  /// The utterance.
  public var utterance: UtteranceReference
  /// What sort of thing it is.
  public var kind: Utterance.Kind
  /// Service behind it.
  public var service: String
  /// The verdict; its terms sum to the log-odds of `talk`.
  public var reading: Reading
  /// What it answers; nil where it answers nothing or that is not known.
  public var parent: Parent?
  /// To whom it is addressed.
  public var addressedTo: [PersonReference]
  /// Id of the conversation's root.
  public var conversation: String
  /// Whether it waits for the owner's reply, and why or why not.
  public var waiting: Waiting
  /// Its place in the reply list; nil for what is not ranked.
  public var priority: Priority?
  /// Every place it was met.
  public var sources: [SourceReference]
  /// What it is made of beside courtesy; nil for what is no comment to the owner.
  public var substance: Substance?

  /// What an utterance answers, and how that is known.
  public struct Parent: Sendable {
    /// Id of the parent, which no source need hold.
    public var id: String
    /// `stored`, or the rule that inferred it.
    public var rule: String
    /// The rule's measured precision; 1 for a stored parent.
    public var confidence: Double?
    /// The parent itself; nil where no source holds it.
    public var utterance: UtteranceReference?

    /// A parent.
    public init(id: String, rule: String, confidence: Double?, utterance: UtteranceReference?) {
      self.id = id
      self.rule = rule
      self.confidence = confidence
      self.utterance = utterance
    }
  }

  /// Why an utterance waits for nobody's answer.
  public enum NotAddressed: Hashable, Sendable {
    /// Nobody knows who the owner is.
    case ownerUnknown
    /// The owner said it.
    case own
    /// It passes something on.
    case passesOn
    /// It is addressed to others, or to nobody.
    case toOthers
    /// It is not talking.
    case act(Act)
  }

  /// Whether an utterance waits for the owner (decisions 14).
  public enum Waiting: Sendable {
    /// It never asked for the owner's reply.
    case notAddressed(because: NotAddressed)
    /// The owner, or the owner's team, answered; with the answer.
    case answered(by: UtteranceReference)
    /// It waits; seconds since it was said, nil where it has no date.
    case waiting(seconds: Int64?)
  }

  /// The reply score.
  public struct Priority: Sendable {
    /// Rank in the list, from 1; nil where the list has another of the same person.
    public var rank: Int?
    /// z of measures 9.7: the sum of the terms.
    public var score: Double
    /// What the score is made of.
    public var terms: [Term]

    /// A priority.
    public init(rank: Int?, score: Double, terms: [Term]) {
      self.rank = rank
      self.score = score
      self.terms = terms
    }
  }

  /// An explanation.
  public init(
    utterance: UtteranceReference, kind: Utterance.Kind, service: String, reading: Reading,
    parent: Parent?, addressedTo: [PersonReference], conversation: String, waiting: Waiting,
    priority: Priority?, sources: [SourceReference]
  ) {
    self.utterance = utterance
    self.kind = kind
    self.service = service
    self.reading = reading
    self.parent = parent
    self.addressedTo = addressedTo
    self.conversation = conversation
    self.waiting = waiting
    self.priority = priority
    self.sources = sources
  }
}

/// One person with the utterances behind their figures.
public struct PersonExplanation: Sendable {
  /// Who.
  public var person: PersonReference
  /// Whether they are the owner.
  public var isOwner: Bool
  /// Every handle taken for them, as `realm:handle`, sorted.
  public var handles: [String]
  /// Why these handles are one person.
  public var merges: [Merge]
  /// The figures of the report; nil for the owner, and for somebody with whom there
  /// was no talk in either direction.
  public var summary: PersonSummary?
  /// What the owner addressed to them; for the owner, everything the owner addressed
  /// to anybody.
  public var given: Evidence
  /// What they addressed to the owner; for the owner, everything addressed to them.
  public var received: Evidence
  /// What of theirs waits for a reply.
  public var waiting: Evidence

  /// The utterances behind a figure: the count is exact, the list is bounded.
  public struct Evidence: Sendable {
    /// How many utterances there are.
    public var count: Int
    /// The newest of them.
    public var utterances: [UtteranceReference]

    /// Evidence.
    public init(count: Int, utterances: [UtteranceReference]) {
      self.count = count
      self.utterances = utterances
    }
  }

  /// An explanation.
  public init(
    person: PersonReference, isOwner: Bool, handles: [String], merges: [Merge],
    summary: PersonSummary?, given: Evidence, received: Evidence, waiting: Evidence
  ) {
    self.person = person
    self.isOwner = isOwner
    self.handles = handles
    self.merges = merges
    self.summary = summary
    self.given = given
    self.received = received
    self.waiting = waiting
  }
}
