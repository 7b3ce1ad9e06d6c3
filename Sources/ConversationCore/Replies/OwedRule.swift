/// Which unanswered requests are owed an answer although their time has passed: age
/// would bury them among the candidates, for hardly any is answered after a day
/// (measures 9.7, decisions 15).
public enum OwedRule {
  /// What the rule says of an unanswered utterance.
  public enum Verdict: Hashable, Sendable {
    /// Not owed: too young, no request, or nobody the owner talks with.
    case notOwed
    /// Owed, and why.
    case owed(Reason)
    /// Would be owed, but is more than a year old: only counted.
    case tooOld
  }

  /// Why an answer is owed.
  public enum Reason: UInt8, Hashable, Sendable, CaseIterable {
    /// They and the owner talk with each other (R_n > 0).
    case mutual
    /// The tie is strong (S ≥ 2).
    case tie
    /// They had never written before, and asked.
    case firstTimer
  }

  /// Requests are owed from this age on, in seconds.
  static let requestAge: Int64 = 86_400
  /// First-timers' questions are from this age on; before, they are candidates.
  static let firstTimerAge: Int64 = 30 * 86_400
  /// Older than this they are only counted.
  static let oldest: Int64 = 365 * 86_400
  /// S from which a tie is strong enough.
  static let strength = 2.0

  /// The verdict on an unanswered utterance.
  ///
  /// - Parameters:
  ///   - waiting: Seconds since it was said.
  ///   - isRequest: Whether it is a request (`RequestRule`).
  ///   - isQuestion: Whether it asks a question.
  ///   - reciprocity: R_n of its speaker; nil where not known.
  ///   - strength: S of its speaker.
  ///   - isFirstTime: Whether its speaker never wrote before it.
  public static func verdict(
    waiting: Int64, isRequest: Bool, isQuestion: Bool, reciprocity: Double?, strength: Double,
    isFirstTime: Bool
  ) -> Verdict {
    let reason: Reason
    if isRequest, waiting > requestAge, reciprocity ?? 0 > 0 {
      reason = .mutual
    } else if isRequest, waiting > requestAge, strength >= self.strength {
      reason = .tie
    } else if isFirstTime, isQuestion, waiting > firstTimerAge {
      reason = .firstTimer
    } else {
      return .notOwed
    }
    return waiting > oldest ? .tooOld : .owed(reason)
  }

  /// The order of the owed list: the stronger tie, then the longer wait, then the
  /// smaller id.
  public static func precedes(
    _ a: (strength: Double, waiting: Int64, id: Identifier),
    _ b: (strength: Double, waiting: Int64, id: Identifier)
  ) -> Bool {
    if a.strength != b.strength { return a.strength > b.strength }
    if a.waiting != b.waiting { return a.waiting > b.waiting }
    return a.id < b.id
  }
}
