internal import Dispatch
internal import Synchronization

/// Work on all cores whose result does not depend on how many there are.
enum Cores {
  /// What a piece of work gives for each of some numbers, in their order.
  ///
  /// - Complexity: that of all pieces, plus some microseconds for waking the cores: a single
  ///   piece is done at once, where it is asked for.
  static func map<Value: Sendable>(_ count: Int, _ piece: @Sendable (Int) -> Value) -> [Value] {
    guard count > 1 else { return (0..<count).map(piece) }
    let values = Mutex([Value?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let value = piece(number)
      values.withLock { $0[number] = value }
    }
    return values.withLock { $0.compactMap { $0 } }
  }

  /// Rows below which no core is worth waking.
  private static let fewRows = 20_000

  /// Two results of passes over so many rows, found at the same time where they are many.
  static func both<A: Sendable, B: Sendable>(
    forRows rows: Int, _ first: @Sendable () -> A, and second: @Sendable () -> B
  ) -> (A, B) {
    let results = Mutex<(A?, B?)>((nil, nil))
    if rows >= fewRows {
      DispatchQueue.concurrentPerform(iterations: 2) { number in
        if number == 0 {
          let result = first()
          results.withLock { $0.0 = result }
        } else {
          let result = second()
          results.withLock { $0.1 = result }
        }
      }
    }
    let found = results.withLock { $0 }
    return (found.0 ?? first(), found.1 ?? second())
  }
}
