/// How soon answers come, both ways, over answers whose times are exact.
public struct AnswerTimes: Hashable, Sendable {
  /// How soon the owner answers.
  public var byOwner: Spread
  /// How soon the owner is answered.
  public var byOthers: Spread

  /// Answer times.
  public init(byOwner: Spread = Spread(), byOthers: Spread = Spread()) {
    self.byOwner = byOwner
    self.byOthers = byOthers
  }

  /// Upper ends of all classes but the last, in seconds: ten minutes, an hour, a day, a week.
  public static let bounds: [Int64] = [600, 3600, 86_400, 604_800]

  /// Answers by how long they took.
  public struct Spread: Hashable, Sendable {
    /// One count for each bound, and the rest.
    public private(set) var counts = [Int](repeating: 0, count: AnswerTimes.bounds.count + 1)

    /// Nothing counted yet.
    public init() {}

    /// Counts an answer by the seconds it took.
    public mutating func count(_ seconds: Int64) {
      let place = AnswerTimes.bounds.firstIndex { seconds < $0 } ?? AnswerTimes.bounds.count
      counts[place] += 1
    }

    /// All answers with exact times.
    public var total: Int { counts.reduce(0, +) }
  }
}
