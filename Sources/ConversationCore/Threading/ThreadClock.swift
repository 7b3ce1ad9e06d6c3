/// The times of a thread's comments, as far as they are known.
struct ThreadClock {
  /// Seconds; nil where the comment has no date.
  private let seconds: [Int64?]

  /// The times of some rows.
  init(corpus: Corpus, rows: [Int32]) {
    seconds = rows.map { corpus.said($0).seconds }
  }

  /// Seconds from one comment to a later one, by their places; nil where either has no
  /// date.
  func seconds(from a: Int, to b: Int) -> Int64? {
    guard let first = seconds[a], let second = seconds[b] else { return nil }
    return max(0, second &- first)
  }

  /// Whether at most so much time lies between two comments. Without dates, only
  /// neighbours are near each other.
  func isWithin(_ limit: Int64, from a: Int, to b: Int) -> Bool {
    seconds(from: a, to: b).map { $0 <= limit } ?? (b == a + 1)
  }
}
