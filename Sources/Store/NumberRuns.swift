/// Numbers that mostly come in a row, up or down, as runs: what a source holds that is read
/// again is a run or two, however much it is.
struct NumberRuns {
  private(set) var runs: [ClosedRange<Int64>] = []

  /// Adds a number.
  mutating func add(_ number: Int64) {
    guard let last = runs.last else {
      runs.append(number...number)
      return
    }
    if number == last.upperBound &+ 1 {
      runs[runs.count - 1] = last.lowerBound...number
    } else if number == last.lowerBound &- 1 {
      runs[runs.count - 1] = number...last.upperBound
    } else if !last.contains(number) {
      runs.append(number...number)
    }
  }
}
