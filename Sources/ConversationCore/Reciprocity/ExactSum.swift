/// A sum of fractions that does not depend on the order of its terms and keeps equal
/// sums equal, which floating point does not promise: R = 1 must mean x = y.
///
/// Terms are kept in units of 1/720,720, the least number that 2 to 16 divide, so that
/// every share of up to sixteen addressees is exact; other terms are rounded to it.
struct ExactSum: Hashable, Sendable {
  private static let unit = 720_720.0
  private(set) var units: Int64 = 0

  /// The sum as a number.
  var value: Double { Double(units) / ExactSum.unit }

  /// Adds 1/n.
  mutating func add(share n: Int) {
    units &+= ExactSum.units(1 / Double(max(1, n)))
  }

  /// Adds any finite number; what is not finite counts as 0.
  mutating func add(_ term: Double) {
    units &+= ExactSum.units(term)
  }

  /// A number in units; 0 for what is not finite, the bounds of half the range for what
  /// is too large.
  static func units(_ term: Double) -> Int64 {
    guard term.isFinite else { return 0 }
    let scaled = (term * unit).rounded()
    return abs(scaled) < 4e18 ? Int64(scaled) : (scaled < 0 ? Int64.min / 2 : Int64.max / 2)
  }
}
