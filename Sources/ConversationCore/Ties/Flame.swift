/// How warm a tie is, by the days since talk last went both ways (measures 9.6).
public enum Flame: UInt8, Hashable, Sendable, CaseIterable {
  /// At most 30 days.
  case warm
  /// At most 90.
  case cooling
  /// At most 365.
  case cold
  /// More.
  case dormant

  /// The flame after a gap in days.
  public init(gap: Int) {
    switch gap {
    case ...TieConstants.warm: self = .warm
    case ...TieConstants.cooling: self = .cooling
    case ...TieConstants.cold: self = .cold
    default: self = .dormant
    }
  }

  /// How often two people with such a gap had contact within the next 90 days; nil
  /// beyond two years, where nothing was measured.
  public static func returnProbability(gap: Int) -> Double? {
    TieConstants.returns.first { gap < $0.below }?.probability
  }
}
