/// Everything a report says, as values: the reporter prints it and looks at nothing
/// else. Every figure carries its `n` and the utterances behind it; `nil` means "not
/// known" and stands beside its reason, never for zero.
public struct Analysis: Sendable {
  /// Who "you" are, or why that is not known.
  public var owner: OwnerFinding
  /// What was analysed, and as of when.
  public var frame: Frame
  /// The sources: what each was, what it did not show, what went wrong.
  public var sources: [SourceReport]
  /// How many utterances of each kind, over everybody.
  public var kinds: [Utterance.Kind: Int]
  /// Linking and talking in the owner's own words; nil without an owner.
  public var talk: TalkSummary?
  /// Everybody the owner has talked with or been addressed by, the most talk first.
  public var people: [PersonSummary]
  /// Who speaks besides the owner and those who talk with the owner; nil where nobody does.
  public var speakers: SpeakerList?
  /// Followers, followed and commenters without a word in either direction.
  public var audience: AudienceSummary?
  /// Reciprocity of the whole network.
  public var network: NetworkReciprocity?
  /// Requests both ways; nil without an owner.
  public var requests: RequestSummary?
  /// Conversations that took off, the largest first.
  public var tookOff: [ConversationSummary]
  /// How many conversations there are in all.
  public var conversationCount: Int
  /// Whom to reply to next, and what is owed; nil without an owner.
  public var replies: ReplyList?
  /// What was inferred rather than read, counted by rule.
  public var inferences: [Inference]
  /// Merges of handles into one person, each with its evidence.
  public var merges: [Merge]
  /// Layers, flames, next steps and milestones; nil without an owner.
  public var ties: TieSummary?
  /// How soon answers come, both ways; nil without an owner.
  public var answerTimes: AnswerTimes?
  /// The last quarter against the time before it; nil where either is empty.
  public var past: PastComparison?
  /// Who was met in person, week by week; nil where nobody was.
  public var meetings: MeetingWeeks?

  /// An analysis.
  public init(
    owner: OwnerFinding, frame: Frame, sources: [SourceReport], kinds: [Utterance.Kind: Int],
    talk: TalkSummary?, people: [PersonSummary], audience: AudienceSummary?,
    network: NetworkReciprocity?, requests: RequestSummary?, tookOff: [ConversationSummary],
    conversationCount: Int, replies: ReplyList?, inferences: [Inference], merges: [Merge],
    speakers: SpeakerList? = nil,
    answerTimes: AnswerTimes? = nil, past: PastComparison? = nil
  ) {
    self.owner = owner
    self.frame = frame
    self.sources = sources
    self.kinds = kinds
    self.talk = talk
    self.people = people
    self.speakers = speakers
    self.audience = audience
    self.network = network
    self.requests = requests
    self.tookOff = tookOff
    self.conversationCount = conversationCount
    self.replies = replies
    self.inferences = inferences
    self.merges = merges
    self.answerTimes = answerTimes
    self.past = past
  }
}

/// What was analysed, and as of when.
public struct Frame: Sendable {
  /// Seconds since 1970 the report looks from.
  public var now: Int64
  /// Why `now` is what it is.
  public var nowReason: NowReason
  /// IANA name of the zone days are counted in.
  public var timeZone: String
  /// First and last day with an utterance inside `since`…`until`; nil without dates.
  public var period: ClosedRange<CivilDay>?
  /// Lower bound asked for.
  public var since: CivilDay?
  /// Upper bound asked for.
  public var until: CivilDay?
  /// Utterances in the analysis, over everybody.
  public var utterances: Int
  /// Of these, how many have no date.
  public var undated: Int

  /// How "now" was decided (decisions 17).
  public enum NowReason: Sendable, Hashable {
    /// The clock.
    case clock
    /// `--now`.
    case given
    /// The newest utterance is over 30 days old: the end of its day.
    case endOfArchive
  }

  /// A frame.
  public init(
    now: Int64, nowReason: NowReason, timeZone: String, period: ClosedRange<CivilDay>?,
    since: CivilDay? = nil, until: CivilDay? = nil, utterances: Int, undated: Int
  ) {
    self.now = now
    self.nowReason = nowReason
    self.timeZone = timeZone
    self.period = period
    self.since = since
    self.until = until
    self.utterances = utterances
    self.undated = undated
  }
}

/// Who "you" are.
public struct OwnerFinding: Sendable {
  /// The person; nil when nobody could be told to be the owner.
  public var person: PersonReference?
  /// How it is known, or why it is not.
  public var evidence: OwnerEvidence
  /// Others who could be, the likeliest first; what to do: `--me NAME`.
  public var candidates: [String]
  /// Names the user gave beside others that nobody has.
  public var unknownNames: [String]

  /// A finding.
  public init(
    person: PersonReference?, evidence: OwnerEvidence, candidates: [String] = [],
    unknownNames: [String] = []
  ) {
    self.person = person
    self.evidence = evidence
    self.candidates = candidates
    self.unknownNames = unknownNames
  }
}

/// A person as a report names them.
public struct PersonReference: Hashable, Sendable {
  /// `realm:handle`, or the people file's key.
  public var id: String
  /// The name to show; nil for an unknown speaker.
  public var name: String?

  /// A reference.
  public init(id: String, name: String?) {
    self.id = id
    self.name = name
  }
}

/// An utterance as a report quotes it.
public struct UtteranceReference: Hashable, Sendable {
  /// Its id.
  public var id: String
  /// Who said it.
  public var speaker: PersonReference
  /// When.
  public var said: Moment
  /// The source's own words for when, where `said` is not a date.
  public var saidPrinted: String?
  /// The beginning of what was said (at most 500 characters); nil where not kept.
  public var excerpt: String?
  /// Where a reader can see it.
  public var url: String?
  /// Where it was read.
  public var source: SourceReference
  /// Title of the post or thread it belongs to.
  public var contextTitle: String?

  /// A reference.
  public init(
    id: String, speaker: PersonReference, said: Moment, saidPrinted: String? = nil,
    excerpt: String?, url: String?, source: SourceReference, contextTitle: String?
  ) {
    self.id = id
    self.speaker = speaker
    self.said = said
    self.saidPrinted = saidPrinted
    self.excerpt = excerpt
    self.url = url
    self.source = source
    self.contextTitle = contextTitle
  }
}

/// A number inferred rather than read: how often, by which rule.
public struct Inference: Hashable, Sendable {
  /// What was inferred.
  public var what: Subject
  /// The rule's name as `rapport read` prints it.
  public var rule: String
  /// How often.
  public var count: Int
  /// The rule's measured precision, 0 to 1; nil where not measured.
  public var confidence: Double?

  /// What can be inferred.
  public enum Subject: Hashable, Sendable {
    /// What comments answer.
    case parents
    /// Turns of others that nobody recorded.
    case turns
  }

  /// An inference.
  public init(what: Subject, rule: String, count: Int, confidence: Double?) {
    self.what = what
    self.rule = rule
    self.count = count
    self.confidence = confidence
  }
}

/// Two handles taken for one person, and why.
public struct Merge: Hashable, Sendable {
  /// The person.
  public var person: PersonReference
  /// The handles, as `realm:handle`.
  public var handles: [String]
  /// Why.
  public var evidence: MergeEvidence

  /// A merge.
  public init(person: PersonReference, handles: [String], evidence: MergeEvidence) {
    self.person = person
    self.handles = handles
    self.evidence = evidence
  }
}
