/// How the parts of a figure give its number; the formulas are those of measures 9.3,
/// 9.4 and 9.6.
public enum FigureRule: String, Sendable, CaseIterable {
  /// The sum of the parts.
  case sum
  /// The first over the second.
  case quotient
  /// The first less the second.
  case difference
  /// 2·min(a, b)/(a + b).
  case evenness
  /// (a − b)/(a + b).
  case balance
  /// max(a, b)/(a + b).
  case share
  /// The mean of the parts.
  case mean
  /// The middle of the weights of the one part.
  case median
  /// The lower end of the Wilson 95 % interval of the first of the second.
  case wilsonLow = "wilson-low"
  /// The upper end.
  case wilsonHigh = "wilson-high"
  /// (k + 5·p₀)/(n + 5), p₀ = the third over the fourth.
  case smoothed
  /// r − ā over 1 − ā: parts are returned edges, edges L and persons N; r is the first
  /// over the second, ā = L/(N(N − 1)).
  case rho
  /// Not counted here: measured elsewhere, stated by a source or by the user.
  case stated

  /// The number the parts give; nil where they give none.
  public func value(of parts: [FigureExplanation.Part]) -> Double? {
    let values = parts.map(\.value)
    func pair(_ body: (Double, Double) -> Double?) -> Double? {
      values.count == 2 ? body(values[0], values[1]) : nil
    }
    func over(_ a: Double, _ b: Double) -> Double? { b == 0 ? nil : a / b }
    switch self {
    case .sum: return values.reduce(0, +)
    case .quotient: return pair(over)
    case .difference: return pair { $0 - $1 }
    case .evenness: return pair { over(2 * min($0, $1), $0 + $1) }
    case .balance: return pair { over($0 - $1, $0 + $1) }
    case .share: return pair { over(max($0, $1), $0 + $1) }
    case .mean: return over(values.reduce(0, +), Double(values.count))
    case .median: return parts.first?.weights.flatMap(Self.median)
    case .wilsonLow:
      return pair { Proportion(Int($0), of: Int($1))?.interval.lowerBound }
    case .wilsonHigh:
      return pair { Proportion(Int($0), of: Int($1))?.interval.upperBound }
    case .smoothed:
      guard values.count == 4, let prior = over(values[2], values[3]) else {
        return values.count >= 2 ? over(values[0], values[1]) : nil
      }
      let kappa = ReciprocityConstants.rateWeight
      return (values[0] + kappa * prior) / (values[1] + kappa)
    case .rho:
      guard values.count == 3, values[1] > 0, values[2] > 1 else { return nil }
      let density = values[1] / (values[2] * (values[2] - 1))
      return over(values[0] / values[1] - density, 1 - density)
    case .stated: return values.first
    }
  }

  private static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
