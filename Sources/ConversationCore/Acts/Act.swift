/// The verdict on one utterance (measures 9.2).
public enum Act: UInt8, Hashable, Sendable, CaseIterable {
  /// Addressed, responsive words: talk score ≥ 0.70.
  case talking
  /// Sharing, retweets, pingbacks, promotion: talk score ≤ 0.35.
  case linking
  /// Anything between: words to nobody in particular.
  case status
  /// Neither words nor link; out of every ratio.
  case empty

  /// The name `rapport read` prints.
  public var name: String {
    switch self {
    case .talking: "talking"
    case .linking: "linking"
    case .status: "status"
    case .empty: "empty"
    }
  }
}

/// A verdict with its evidence: the terms sum to the log-odds of `talk`.
public struct Reading: Hashable, Sendable {
  /// The verdict.
  public var act: Act
  /// Talk score in 0…1.
  public var talk: Double
  /// The terms; a `clip` term makes them sum to the log-odds.
  public var signals: [Term]

  /// A reading.
  public init(act: Act, talk: Double, signals: [Term]) {
    self.act = act
    self.talk = talk
    self.signals = signals
  }
}
