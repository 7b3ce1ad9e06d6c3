/// How near somebody is, in the layers of 5, 15, 50 and 150 that people's circles have
/// (Dunbar, Arnaboldi et al. 2015), by rank and by rate together (measures 9.6).
public enum TieLayer: UInt8, Hashable, Sendable, CaseIterable, Comparable {
  /// Among the first five, and in touch about weekly.
  case five
  /// Among the first fifteen, about monthly.
  case fifteen
  /// Among the first fifty, about half-yearly.
  case fifty
  /// Among the first hundred and fifty, about yearly.
  case hundredFifty
  /// Further out than that.
  case outside

  /// The layer of the tie of a rank (from 1) with strength S. Rank and rate must both
  /// hold, so that a small archive does not crown five intimates.
  public init(rank: Int, strength: Double) {
    self =
      TieConstants.layers.first { rank <= $0.most && strength >= $0.strength }?.layer ?? .outside
  }

  /// The nearer comes first.
  public static func < (a: TieLayer, b: TieLayer) -> Bool { a.rawValue < b.rawValue }
}
