/// One person seen from the owner: who gave what, how even it is, and what is known
/// (measures 9.4). `given` is what the owner addressed to them, `received` what they
/// addressed to the owner.
///
/// What it tells lies beside it: lists of summaries are sorted, filtered and kept in several
/// places, and an owner may have talked with a hundred thousand people.
@dynamicMemberLookup
public struct PersonSummary: Sendable {
  /// The figures, shared by all copies until one is changed; always exactly one.
  @usableFromInline var figures: [Figures]

  /// A summary of what is known.
  public init(_ figures: Figures) { self.figures = [figures] }

  /// One of the figures.
  @inlinable public subscript<Value>(dynamicMember path: WritableKeyPath<Figures, Value>) -> Value {
    get { figures[0][keyPath: path] }
    _modify { yield &figures[0][keyPath: path] }
  }

  /// What is known of one person.
  public struct Figures: Sendable {
    /// Who.
    public var person: PersonReference
    /// Talk addressed by the owner to them, shared among addressees (1/m each).
    public var given: Double
    /// The part of `given` where no source could have shown an answer; reciprocity and
    /// balance leave it out.
    public var givenUnseen: Double
    /// Talk addressed by them to the owner; nil where no source could have shown it.
    public var received: Double?
    /// Links passed on from them by the owner (retweets and the like).
    public var shared: Int
    /// Pingbacks and shares by them towards the owner.
    public var sharedByThem: Int
    /// R_n = 2·min/(sum), 0 to 1; nil where unobserved or nothing was said.
    public var reciprocity: Double?
    /// R_ℓ, the same weighted by length.
    public var lengthReciprocity: Double?
    /// B = (given − received)/(given + received), −1 to 1.
    public var balance: Double?
    /// Fewer than five utterances in both directions together: read with care.
    public var isThin: Bool
    /// How often the owner answered them, mature utterances only.
    public var answeredByOwner: Proportion?
    /// How often they answered the owner.
    public var answeredByThem: Proportion?
    /// Median seconds until the owner answered them; nil under three answers.
    public var ownerLatency: Double?
    /// Median seconds until they answered the owner; nil under three answers.
    public var theirLatency: Double?
    /// Times the owner answered a status of theirs that no source holds ("p prompted").
    public var prompts: Int
    /// Inferred turns: they very likely spoke in between; kept apart from what was seen.
    public var inferredTurns: Int
    /// Tie strength S (measures 9.6), 0 for nobody.
    public var strength: Double
    /// First and last day of talk in either direction.
    public var days: ClosedRange<CivilDay>?
    /// Where it stands.
    public var standing: Standing
    /// The latest utterance in either direction.
    public var latest: UtteranceReference?
    /// Services they were met on, sorted.
    public var services: [String]
    /// R_t, reciprocity of how soon each answers; nil where one side has nothing to tell.
    public var timedReciprocity: Double?
    /// Mean of those of R_n, R_ℓ, R_t that are known; for sorting only.
    public var overallReciprocity: Double?
    /// The larger side's share of all words by length, 0.5 to 1 (ConvoKit's balance).
    public var floorShare: Double?
    /// How often each of the two began, and how even that is.
    public var initiations = Initiations()
    /// How the owner answers them.
    public var owner = DyadMeasures.Answering()
    /// How they answer the owner.
    public var them = DyadMeasures.Answering()
    /// What holds the two together.
    public var tie = Tie()
    /// What the owner gives them beside talk.
    public var gives = GiveTake()
    /// What they give the owner.
    public var gets = GiveTake()
    /// The parts of their comments on the owner's posts; nil without any.
    public var substance: SubstanceTally?

    /// What is known.
    public init(
      person: PersonReference, given: Double, received: Double?, shared: Int, sharedByThem: Int,
      reciprocity: Double?, lengthReciprocity: Double?, balance: Double?, isThin: Bool,
      answeredByOwner: Proportion?, answeredByThem: Proportion?, ownerLatency: Double?,
      theirLatency: Double?, prompts: Int, inferredTurns: Int, strength: Double,
      days: ClosedRange<CivilDay>?, standing: Standing, latest: UtteranceReference?,
      services: [String], givenUnseen: Double = 0
    ) {
      self.person = person
      self.given = given
      self.givenUnseen = givenUnseen
      self.received = received
      self.shared = shared
      self.sharedByThem = sharedByThem
      self.reciprocity = reciprocity
      self.lengthReciprocity = lengthReciprocity
      self.balance = balance
      self.isThin = isThin
      self.answeredByOwner = answeredByOwner
      self.answeredByThem = answeredByThem
      self.ownerLatency = ownerLatency
      self.theirLatency = theirLatency
      self.prompts = prompts
      self.inferredTurns = inferredTurns
      self.strength = strength
      self.days = days
      self.standing = standing
      self.latest = latest
      self.services = services
    }
  }

  /// Who begins: an utterance after seven silent days, or a first comment in a thread.
  public struct Initiations: Hashable, Sendable {
    /// How often the owner did.
    public var byOwner = 0
    /// How often they did.
    public var byThem = 0
    /// 2·min/(sum), 0 to 1; nil where nobody did or their side cannot be seen.
    public var balance: Double?

    /// Nobody began.
    public init() {}
  }

  /// Where a relationship stands.
  public enum Standing: UInt8, Sendable, Hashable, CaseIterable {
    /// Talk in both directions.
    case mutual
    /// They talk to the owner, who has not answered.
    case theyReachOut
    /// The owner talks to them, and they could have answered and did not.
    case youReachOut
    /// The owner talks to them, and no source could have shown an answer.
    case unobserved
  }
}
