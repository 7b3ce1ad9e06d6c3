/// What passed between the owner and one other person, as numbers (measures 9.4).
///
/// x is what the owner addressed to them, y what they addressed to the owner. A measure
/// that needs a side nobody could have seen, or whose denominator is 0, is nil.
public struct DyadMeasures: Sendable {
  /// x: talk from the owner to them, an utterance to m people counting 1/m.
  public let given: Double
  /// y: talk from them to the owner; nil where no source could have shown it.
  public let received: Double?
  /// R_n = 2·min(x, y)/(x + y).
  public let reciprocity: Double?
  /// R_ℓ: the same with ln(1 + own words) in place of counts.
  public let lengthReciprocity: Double?
  /// R_t = 2·min(G)/(sum of G) over the two sides' responsiveness.
  public let timedReciprocity: Double?
  /// Mean of those of R_n, R_ℓ, R_t that are known; for sorting only.
  public let overall: Double?
  /// B = (x − y)/(x + y); above 0 the owner gives more.
  public let balance: Double?
  /// x + y below five: read with care.
  public let isThin: Bool
  /// How the owner answers them.
  public let byOwner: Answering
  /// How they answer the owner.
  public let byThem: Answering
  /// How often the owner began, and they: after seven silent days, or in a new thread.
  public let initiations: (byOwner: Int, byThem: Int)
  /// 2·min/(sum) of the initiations.
  public let initiationBalance: Double?
  /// The larger side's share of all words by length, 0.5 to 1 (ConvoKit's balance).
  public let floorShare: Double?
  /// S of measures 9.6 under decisions 23.
  public let strength: Double
  /// S as it was a quarter ago, from what had been said by then; nil where nothing was
  /// observed by then.
  public let strengthBefore: Double?
  /// Days with talk in either direction.
  public let activeDays: Int
  /// First and last of them.
  public let days: ClosedRange<CivilDay>?

  /// How one side answers the other.
  public struct Answering: Hashable, Sendable {
    /// Answered within the horizon, of those old enough to tell; nil without any.
    public var answered: Proportion?
    /// A = (k + κ·p₀)/(n + κ), p₀ the side's overall rate; nil where neither is known.
    public var rate: Double?
    /// Median seconds until the answer; nil under three.
    public var latency: Double?
    /// G: the mean of 2^(−Δ/h_c) over answered ones, 0 for unanswered.
    public var responsiveness: Double?
    /// Too young to tell.
    public var pending = 0

    /// Nothing to answer.
    public init() {}

    /// How one side answers the other.
    init(
      answered: Proportion?, rate: Double?, latency: Double?, responsiveness: Double?, pending: Int
    ) {
      self.answered = answered
      self.rate = rate
      self.latency = latency
      self.responsiveness = responsiveness
      self.pending = pending
    }
  }

  /// The measures of one dyad; linear in its events, which are best given in order of
  /// time.
  ///
  /// - Parameters:
  ///   - events: Talk between the two, either way.
  ///   - ownerRate: p₀, how often the owner answers anybody; nil where not known.
  ///   - theirRate: How often the owner is answered by anybody.
  ///   - today: The day the report looks from.
  ///   - observedDays: Days the sources cover up to today (decisions 23).
  ///   - inboundObserved: Whether any source could have shown what they said.
  public init(
    events: ArraySlice<DyadEvent>, ownerRate: Double?, theirRate: Double?, today: CivilDay,
    observedDays: Int, inboundObserved: Bool
  ) {
    var sums = DyadSums()
    if zip(events, events.dropFirst()).contains(where: { DyadEvent.precedes($1, $0) }) {
      // Undated ones go last in any order: they take no part in what order decides.
      for event in events.sorted(by: DyadEvent.precedes) { sums.add(event) }
    } else {
      for event in events { sums.add(event) }
    }
    let x = sums.fromOwner
    let y = sums.fromThem
    let seen = inboundObserved

    given = x.count.value
    received = seen ? y.count.value : nil
    reciprocity = seen ? DyadMeasures.evenness(x.count, y.count) : nil
    lengthReciprocity = seen ? DyadMeasures.evenness(x.length, y.length) : nil
    let both = x.count.units &+ y.count.units
    balance = seen && both > 0 ? Double(x.count.units &- y.count.units) / Double(both) : nil
    isThin = x.count.value + y.count.value < ReciprocityConstants.thin

    // What they said is what the owner answers, and the other way round.
    byOwner = y.answering(prior: ownerRate)
    byThem = x.answering(prior: theirRate)
    if seen, let mine = byOwner.responsiveness, let theirs = byThem.responsiveness,
      mine + theirs > 0
    {
      timedReciprocity = 2 * min(mine, theirs) / (mine + theirs)
    } else {
      timedReciprocity = nil
    }
    let known = [reciprocity, lengthReciprocity, timedReciprocity].compactMap { $0 }
    overall = known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)

    initiations = (x.initiations, y.initiations)
    let begun = x.initiations + y.initiations
    initiationBalance =
      seen && begun > 0 ? 2 * Double(min(x.initiations, y.initiations)) / Double(begun) : nil
    let length = x.length.units &+ y.length.units
    floorShare =
      seen && length > 0 ? Double(max(x.length.units, y.length.units)) / Double(length) : nil

    let tie = TieStrength(days: sums.days, today: today, observedDays: observedDays)
    strength = tie.strength
    let then = today.advanced(by: -PastComparison.recentDays)
    let observedThen = observedDays - PastComparison.recentDays
    strengthBefore =
      observedThen > 0
      ? TieStrength(
        days: sums.days.filter { $0.day <= then }, today: then, observedDays: observedThen
      ).strength : nil
    activeDays = tie.activeDays
    days = tie.range
  }

  /// 2·min/(sum); nil when both are 0.
  private static func evenness(_ a: ExactSum, _ b: ExactSum) -> Double? {
    let sum = a.units &+ b.units
    return sum > 0 ? 2 * Double(min(a.units, b.units)) / Double(sum) : nil
  }
}
