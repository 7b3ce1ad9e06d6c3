/// The owner's last quarter against the nine months before it: what a finding is told
/// against.
public struct PastComparison: Hashable, Sendable {
  /// The last 91 days.
  public var recent: Window
  /// The 274 days before them.
  public var before: Window

  /// A comparison.
  public init(recent: Window, before: Window) {
    self.recent = recent
    self.before = before
  }

  /// Days in the recent window.
  public static let recentDays = 91
  /// Days in the window before it: with the recent one a year.
  public static let beforeDays = 274

  /// The days of the recent window, for a report that looks from a day.
  public static func recentPeriod(until today: CivilDay) -> ClosedRange<CivilDay> {
    today.advanced(by: 1 - recentDays)...today
  }

  /// The days of the window before it.
  public static func periodBefore(until today: CivilDay) -> ClosedRange<CivilDay> {
    let end = today.advanced(by: -recentDays)
    return end.advanced(by: 1 - beforeDays)...end
  }

  /// What happened in some days.
  public struct Window: Hashable, Sendable {
    /// The owner's own utterances by act.
    public var acts: ActCounts
    /// What others said to the owner, old enough to tell, and how much of it was answered.
    public var answered: Answered
    /// The requests among it.
    public var requests: Answered
    /// People with talk from both sides.
    public var mutual: Int

    /// A window.
    public init(
      acts: ActCounts = ActCounts(), answered: Answered = Answered(),
      requests: Answered = Answered(), mutual: Int = 0
    ) {
      self.acts = acts
      self.answered = answered
      self.requests = requests
      self.mutual = mutual
    }
  }

  /// How many were answered, of how many.
  public struct Answered: Hashable, Sendable {
    /// How many were answered.
    public var answered: Int
    /// Of how many; what is too young to tell is in neither.
    public var all: Int

    /// Counts.
    public init(_ answered: Int = 0, of all: Int = 0) {
      self.answered = answered
      self.all = all
    }

    /// The same as a proportion; nil of nothing.
    public var share: Proportion? { Proportion(answered, of: all) }
  }
}

extension Proportion {
  /// Where this proportion differs from another beyond doubt: above 0 it is larger, below
  /// smaller, 0 where the interval of the difference holds 0 (Newcombe 1998, method 10,
  /// 95 %, from the two Wilson intervals).
  public func compared(to other: Proportion) -> Int {
    let (a, b) = (interval, other.interval)
    let difference = value - other.value
    let below = squared(value - a.lowerBound) + squared(b.upperBound - other.value)
    let above = squared(a.upperBound - value) + squared(other.value - b.lowerBound)
    if difference - below.squareRoot() > 0 { return 1 }
    if difference + above.squareRoot() < 0 { return -1 }
    return 0
  }

  private func squared(_ x: Double) -> Double { x * x }
}
