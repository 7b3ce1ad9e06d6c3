#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The few functions of real numbers the measures need from the C library, gathered
/// here so that no other file of the core imports it.
enum Elementary {
  /// The logistic function 1/(1 + e^−z): log-odds to probability.
  static func logistic(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

  /// ln(1 + x), for x ≥ 0.
  static func logOnePlus(_ x: Double) -> Double { log1p(x) }

  /// What is left of 1 after `age` when it halves every `halfLife` (same unit; an age
  /// below 0 counts as 0).
  static func decay(_ age: Double, halfLife: Double) -> Double { exp2(-max(0, age) / halfLife) }
}
