/// A set of signals in one word, so that a verdict allocates nothing; iterates in the
/// order of `Signal`.
struct SignalSet: Hashable, Sendable, Sequence, IteratorProtocol {
  private var bits: UInt32 = 0

  /// Puts a signal in where the condition holds.
  mutating func insert(_ signal: Signal, if condition: Bool = true) {
    if condition { bits |= 1 << UInt32(signal.rawValue) }
  }

  /// Takes out the first signal.
  mutating func next() -> Signal? {
    guard bits != 0 else { return nil }
    defer { bits &= bits &- 1 }
    return Signal(rawValue: UInt8(bits.trailingZeroBitCount))
  }
}
