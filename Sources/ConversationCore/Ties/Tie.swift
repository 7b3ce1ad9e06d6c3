/// What holds two people together, seen from the owner (measures 9.6).
public struct Tie: Hashable, Sendable {
  /// Who talks.
  public var role: Role
  /// Place among the ties with talk from both sides, by strength, from 1; nil for others.
  public var rank: Int?
  /// The layer; nil where talk does not go both ways.
  public var layer: TieLayer?
  /// The layer a quarter ago, by what had been said by then; nil where the two had not
  /// talked yet, or that is not known.
  public var layerBefore: TieLayer?
  /// Different days with talk in either direction.
  public var activeDays: Int
  /// The last day by which both had spoken: after it at most one of them has. Nil where
  /// one side never did, or without dates.
  public var lastExchange: CivilDay?
  /// Days since then.
  public var gap: Int?
  /// Days between one active day and the next, in the middle; nil under four days.
  public var usualGap: Double?
  /// Days within which the owner wants to be in touch, by the people file.
  public var rhythm: Int?
  /// S as it was on the last day of talk.
  public var strengthAtLast: Double
  /// The rungs the two have stood on.
  public var ladder: Ladder
  /// The rung to try next; nil for none to suggest.
  public var nextRung: Rung?
  /// Channels used in the last 365 days, the nearer last.
  public var channels: [Channel]

  /// A kind of place where two people talk.
  public struct Channel: Hashable, Sendable {
    /// Its rung.
    public var rung: Rung
    /// The service; empty where it does not matter.
    public var service: String

    /// A channel.
    public init(_ rung: Rung, on service: String = "") {
      self.rung = rung
      self.service = service
    }
  }
  /// The latest words that invite to a nearer channel: "call me", "over coffee". Shown as
  /// evidence, never counted as a rung.
  public var invitation: UtteranceReference?
  /// What happened between the two for the first time.
  public var firsts: TieFirsts

  /// Which sides of a tie talk.
  public enum Role: UInt8, Hashable, Sendable, CaseIterable {
    /// Talk from both sides was seen.
    case mutual
    /// Only the owner's side can be seen, and it answers theirs.
    case prompted
    /// They talk to the owner, who does not answer.
    case audience
    /// The owner talks to them, and nothing tells that they ever spoke.
    case reachedOut
  }

  /// Nothing known.
  public init(role: Role = .reachedOut) {
    self.role = role
    activeDays = 0
    strengthAtLast = 0
    ladder = Ladder()
    channels = []
    firsts = TieFirsts()
  }

  /// How warm it is; nil where talk never went both ways.
  public var flame: Flame? { gap.map { Flame(gap: $0) } }

  /// How often such a gap ended within 90 days; nil where not measured.
  public var returnProbability: Double? { gap.flatMap { Flame.returnProbability(gap: $0) } }

  /// How likely a strong tie is to be lost: S at last contact × (1 − P(return)).
  var loss: Double { strengthAtLast * (1 - (returnProbability ?? 0)) }

  /// Whether it is worth keeping warm: strong when it was last heard of, near still, or
  /// the owner's own wish.
  var isWorthKeeping: Bool {
    strengthAtLast >= TieConstants.worthKeeping || layer.map { $0 <= .fifty } ?? false
      || rhythm != nil
  }
}

/// What happened between two people for the first time; days in the report's zone.
public struct TieFirsts: Hashable, Sendable {
  /// Something that happened on a day, with the utterance that tells so.
  public struct Event: Hashable, Sendable {
    /// The day.
    public var day: CivilDay
    /// Id of the utterance.
    public var utterance: String

    /// Something that happened.
    public init(day: CivilDay, utterance: String) {
      self.day = day
      self.utterance = utterance
    }
  }

  /// The first talk in either direction.
  public var word: Event?
  /// The first answer of the owner's to them.
  public var answerByOwner: Event?
  /// Their first answer to the owner.
  public var answerByThem: Event?

  /// Nothing happened yet.
  public init() {}

  /// The first answer by either.
  public var reply: Event? {
    guard let mine = answerByOwner, let theirs = answerByThem else {
      return answerByOwner ?? answerByThem
    }
    return mine.day <= theirs.day ? mine : theirs
  }

  /// The day by which each had answered the other: the first two-way exchange.
  public var exchange: Event? {
    guard let mine = answerByOwner, let theirs = answerByThem else { return nil }
    return mine.day >= theirs.day ? mine : theirs
  }
}
