/// How often the owner answers comments that come soon after a post, and those that come
/// late: some leave what is over a week old alone, others go on answering for years, so it
/// is learnt from what they did.
public struct LatenessHabit: Hashable, Sendable {
  /// What became of comments.
  public struct Share: Hashable, Sendable {
    /// How many the owner answered.
    public var answered = 0
    /// How many there were.
    public var all = 0

    /// Nothing yet.
    public init() {}

    mutating func count(isAnswered: Bool) {
      all += 1
      if isAnswered { answered += 1 }
    }
  }

  /// Comments that came within a week of their post.
  public private(set) var soon = Share()
  /// Comments that came later.
  public private(set) var late = Share()

  /// Nothing known yet.
  public init() {}

  /// Takes a comment whose time to be answered has come.
  public mutating func count(isLate: Bool, isAnswered: Bool) {
    if isLate { late.count(isAnswered: isAnswered) } else { soon.count(isAnswered: isAnswered) }
  }

  /// The log-odds of an answer to a late comment less those of an answer to one in time; nil unless there are both kinds, and the late are answered less.
  ///
  /// The rate of a kind is drawn towards the rate of all: (k + κ·p)/(n + κ).
  func term() -> Double? {
    guard soon.all > 0, late.all > 0 else { return nil }
    let rate = ReplyPriority.baseRate(
      answered: soon.answered + late.answered, of: soon.all + late.all)
    let ratio = Self.odds(late, rate) / Self.odds(soon, rate)
    guard ratio < 1 else { return nil }
    return Elementary.logOnePlus(ratio - 1)
  }

  private static func odds(_ share: Share, _ rate: Double) -> Double {
    let weight = ReplyPriorityConstants.lateWeight
    let drawn = (Double(share.answered) + weight * rate) / (Double(share.all) + weight)
    return drawn / (1 - drawn)
  }
}
