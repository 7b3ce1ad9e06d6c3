/// Follows runs of days, fed in order, and remembers the longest; of equal ones the
/// latest.
struct StreakCounter {
  /// The run that the last day fed belongs to; nil where that day broke it.
  private(set) var current: DayCounts.Streak?
  /// The longest run so far.
  private(set) var longest: DayCounts.Streak?
  /// The last day fed.
  private(set) var last: CivilDay?

  /// Takes the next day, which continues the run or breaks it.
  mutating func count(_ day: CivilDay, continues: Bool) {
    last = day
    guard continues else {
      current = nil
      return
    }
    var run = current ?? DayCounts.Streak(first: day, last: day, length: 0)
    run.last = day
    run.length += 1
    current = run
    if run.length >= longest?.length ?? 0 { longest = run }
  }

  /// Ends the current run: a day was left out.
  mutating func interrupt() { current = nil }
}
