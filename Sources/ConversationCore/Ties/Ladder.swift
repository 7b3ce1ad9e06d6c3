/// Which rungs two people have stood on, and since when (measures 9.6).
public struct Ladder: Hashable, Sendable {
  /// One rung that was ever used, in the order of the rungs.
  public struct Step: Hashable, Sendable {
    /// The rung.
    public var rung: Rung
    /// The first day of it; nil where nothing on it has a date.
    public var first: CivilDay?
    /// Id of the first utterance on it.
    public var firstUtterance: String?
    /// The last day of it.
    public var last: CivilDay?
    /// Different days of it in the last 365.
    public var recentDays: Int
    /// Whether both used it in the last 365 days.
    public var isMutual: Bool

    /// A rung that was used.
    public init(
      rung: Rung, first: CivilDay?, firstUtterance: String?, last: CivilDay?, recentDays: Int,
      isMutual: Bool
    ) {
      self.rung = rung
      self.first = first
      self.firstUtterance = firstUtterance
      self.last = last
      self.recentDays = recentDays
      self.isMutual = isMutual
    }

    /// Whether the two stand on it: two days at least in the last 365, and each of them
    /// spoke on one.
    var isHeld: Bool { isMutual && recentDays >= TieConstants.rungDays }
  }

  /// The rungs used, the lowest first.
  public var steps: [Step]

  /// A ladder.
  public init(steps: [Step] = []) { self.steps = steps }

  /// The highest rung the two stand on; nil where they stand on none.
  public var stage: Rung? { steps.last { $0.isHeld }?.rung }

  /// The rung to try next: the one above the stage, where the two are even enough and
  /// near enough for it; nil where there is none to suggest.
  public func next(reciprocity: Double?, strength: Double) -> Rung? {
    guard let stage, stage <= TieConstants.nextFrom,
      let reciprocity, reciprocity >= TieConstants.nextReciprocity,
      strength >= TieConstants.nextStrength
    else { return nil }
    return stage.next
  }
}
