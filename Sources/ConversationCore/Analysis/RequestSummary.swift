/// Requests for help and questions, both ways (measures 9.5).
public struct RequestSummary: Sendable {
  /// What others asked the owner.
  public var askedOfOwner: Side
  /// What the owner asked of others or of everybody; `unanswered` is nil-like (see
  /// `Side.unobserved`) where no source could have shown an answer.
  public var askedByOwner: Side

  /// One direction.
  public struct Side: Sendable {
    /// Answered requests.
    public var answered: Int
    /// Younger than the horizon and not answered yet.
    public var pending: Int
    /// Older than the horizon and not answered.
    public var unanswered: Int
    /// No source could have shown an answer.
    public var unobserved: Int
    /// Median seconds until the answer, over answered ones with known times (n ≥ 3).
    public var latency: Double?
    /// The open ones worth showing, the newest first, bounded.
    public var open: [UtteranceReference]
    /// Who answered, the most helpful first; whom nobody knows is not among them.
    public var answerers: [Answerer]
    /// How many were open appeals, to nobody in particular.
    public var appeals: Int
    /// How many of the open appeals somebody answered.
    public var appealsAnswered: Int

    /// One direction.
    public init(
      answered: Int, pending: Int, unanswered: Int, unobserved: Int, latency: Double?,
      open: [UtteranceReference], answerers: [Answerer] = [], appeals: Int = 0,
      appealsAnswered: Int = 0
    ) {
      self.answered = answered
      self.pending = pending
      self.unanswered = unanswered
      self.unobserved = unobserved
      self.latency = latency
      self.open = open
      self.answerers = answerers
      self.appeals = appeals
      self.appealsAnswered = appealsAnswered
    }
  }

  /// Somebody who answered requests.
  public struct Answerer: Sendable {
    /// Who.
    public var person: PersonReference
    /// How many requests they answered first.
    public var answers: Int
    /// Median seconds until their answer, over those with known times (n ≥ 3).
    public var latency: Double?

    /// An answerer.
    public init(person: PersonReference, answers: Int, latency: Double?) {
      self.person = person
      self.answers = answers
      self.latency = latency
    }
  }

  /// Both directions.
  public init(askedOfOwner: Side, askedByOwner: Side) {
    self.askedOfOwner = askedOfOwner
    self.askedByOwner = askedByOwner
  }
}

/// A conversation that took off (decisions 25): at least five speakers, or depth four,
/// or above the owner's own 95th percentile of replies.
public struct ConversationSummary: Sendable {
  /// Its root.
  public var root: UtteranceReference
  /// Talking utterances below the root.
  public var replies: Int
  /// Different speakers, the root's included.
  public var speakers: Int
  /// Longest chain of replies below the root.
  public var depth: Int
  /// Seconds from the first to the last dated utterance; nil without two dates.
  public var lifetime: Int64?
  /// Why it is listed.
  public var reason: Reason

  /// What makes a conversation take off, the first that holds.
  public enum Reason: Hashable, Sendable {
    /// At least five people took part.
    case people
    /// Replies went at least four deep.
    case depth
    /// It has more replies than 95 of 100 of the owner's.
    case replies
  }

  /// A conversation.
  public init(
    root: UtteranceReference, replies: Int, speakers: Int, depth: Int, lifetime: Int64?,
    reason: Reason
  ) {
    self.root = root
    self.replies = replies
    self.speakers = speakers
    self.depth = depth
    self.lifetime = lifetime
    self.reason = reason
  }
}

/// Whom to reply to next, and what is owed (measures 9.7, decisions 14–16).
public struct ReplyList: Sendable {
  /// One line a person, the most pressing first.
  public var next: [ReplySuggestion]
  /// Candidates without a date: not ranked, never dropped.
  public var undated: [UtteranceReference]
  /// Unanswered requests older than a day from people who matter, and first-timers'
  /// questions older than 30 days.
  public var owed: [OwedReply]
  /// Older than a year, as a count only.
  public var owedOlder: Int
  /// How many candidates there were before `-n` cut the list.
  public var candidates: Int
  /// How many more wait that the user set aside: done with, or for later.
  public var setAside: Int

  /// A list.
  public init(
    next: [ReplySuggestion], undated: [UtteranceReference], owed: [OwedReply], owedOlder: Int,
    candidates: Int, setAside: Int = 0
  ) {
    self.setAside = setAside
    self.next = next
    self.undated = undated
    self.owed = owed
    self.owedOlder = owedOlder
    self.candidates = candidates
  }
}

/// One person to reply to.
public struct ReplySuggestion: Sendable {
  /// From 1.
  public var rank: Int
  /// What they said.
  public var utterance: UtteranceReference
  /// z of measures 9.7: the sum of the terms.
  public var score: Double
  /// What the score is made of.
  public var terms: [Term]
  /// How many more of theirs wait.
  public var alsoWaiting: Int
  /// Whether it is a request or question.
  public var isRequest: Bool
  /// Whether they never wrote before.
  public var isFirstTime: Bool
  /// Seconds they have been waiting.
  public var waiting: Int64
  /// The others of theirs that wait, the more pressing first.
  public var also: [ScoredUtterance]

  /// A suggestion.
  public init(
    rank: Int, utterance: UtteranceReference, score: Double, terms: [Term], alsoWaiting: Int,
    isRequest: Bool, isFirstTime: Bool, waiting: Int64, also: [ScoredUtterance] = []
  ) {
    self.rank = rank
    self.utterance = utterance
    self.score = score
    self.terms = terms
    self.alsoWaiting = alsoWaiting
    self.isRequest = isRequest
    self.isFirstTime = isFirstTime
    self.waiting = waiting
    self.also = also
  }
}

/// An utterance with its score.
public struct ScoredUtterance: Hashable, Sendable {
  /// Its id.
  public var id: String
  /// z of measures 9.7: the sum of the terms.
  public var score: Double
  /// What the score is made of.
  public var terms: [Term]

  /// A scored utterance.
  public init(id: String, score: Double, terms: [Term]) {
    self.id = id
    self.score = score
    self.terms = terms
  }
}

/// A term of a sum: its name, what it adds, and why.
public struct Term: Hashable, Sendable {
  /// Stable name.
  public var name: String
  /// What it adds to the log-odds or the score.
  public var weight: Double
  /// What was found that makes it so.
  public var evidence: TermEvidence

  /// A term.
  public init(name: String, weight: Double, evidence: TermEvidence) {
    self.name = name
    self.weight = weight
    self.evidence = evidence
  }
}

/// A reply that is owed.
public struct OwedReply: Sendable {
  /// What was asked.
  public var utterance: UtteranceReference
  /// Why it is owed.
  public var reason: OwedRule.Reason
  /// Seconds it has waited.
  public var waiting: Int64
  /// The tie's strength.
  public var strength: Double
  /// How many more of the same person's requests are owed.
  public var alsoOwed: Int

  /// An owed reply.
  public init(
    utterance: UtteranceReference, reason: OwedRule.Reason, waiting: Int64, strength: Double,
    alsoOwed: Int = 0
  ) {
    self.utterance = utterance
    self.reason = reason
    self.waiting = waiting
    self.strength = strength
    self.alsoOwed = alsoOwed
  }
}
