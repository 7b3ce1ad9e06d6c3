/// The constants of what is told how often (decisions 30).
enum DigestConstants {
  /// A feed that keeps failing is told again after this many seconds: weekly.
  static let feedAgain: Int64 = 7 * 86_400
  /// An export whose newest words are older than this earns a reminder: three months.
  static let oldExport: Int64 = 92 * 86_400
  /// The reminder is repeated after this many seconds: monthly.
  static let exportAgain: Int64 = 30 * 86_400
  /// The owner's unanswered requests are news for this many seconds after they were made.
  static let unansweredNews: Int64 = 60 * 86_400
  /// Characters of an utterance a snapshot keeps.
  static let excerpt = 200
}
