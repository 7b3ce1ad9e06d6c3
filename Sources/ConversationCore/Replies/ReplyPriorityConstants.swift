/// The constants of reply priority (measures 9.7), back-tested on nightly snapshots by
/// `Scripts/evaluate replies`.
///
/// Where they differ from measures 9.7 they were chosen with a busy blog in view: its answers
/// that name nobody (159 mornings), and those by name at six in the morning (49) and at seven
/// other hours (200 snapshots).
enum ReplyPriorityConstants {
  /// For each unit of ln(1 + hours waiting): answers come soon or not at all.
  static let age = -1.2
  /// Under a day old.
  static let today = 0.3
  /// Came after the owner's last utterance of its kind: what came before has been seen.
  static let new = 1.0
  /// Asks a question.
  static let question = 1.2
  /// For each unit of Â, how often this person was answered before.
  static let history = 1.5
  /// At most, for length: ln(1 + words)/5 of it.
  static let length = 0.4
  /// Under five words.
  static let short = -0.2
  /// "Great post" and hardly more.
  static let praise = -0.6
  /// Thanks without a question, under fifteen words.
  static let thanks = -0.5
  /// The owner already wrote later in that thread.
  static let passedOver = -0.5
  /// For each unit of ln(1 + what others and they said there since): the talk moved on.
  static let movedOn = -0.3
  /// They wrote there again: their latest is what is answered.
  static let wroteAgain = -1.0
  /// May be meant for another guest.
  static let aside = -0.5
  /// Continues the owner's own comment.
  static let continues = -0.2
  /// Their first comment ever.
  static let first = 0.1
  /// For each unit of ln(1 + earlier comments).
  static let earlier = 0.05
  /// For each unit of log-odds by which the owner answers late comments less than others.
  static let late = 1.0

  /// p₀ counts for this many utterances in Â.
  static let historyWeight = 2.0
  /// Words under which an utterance is short.
  static let shortWords = 5
  /// Words under which thanks need no answer.
  static let thanksWords = 15
  /// Candidates are at most this old, in seconds: 30 days.
  static let horizon: Int64 = 30 * 86_400
  /// A first-timer's question has a place among this many.
  static let firstPlaces = 10
  /// A comment is late when it comes this long after its post, in seconds: a week.
  static let lateAfter: Int64 = 7 * 86_400
  /// The owner's rate over all counts for this many comments in the rate of the late, and
  /// of those in time.
  static let lateWeight = 20.0
  /// A guess of whom a comment answers that is right less often than this leaves it a
  /// candidate.
  static let surelyAnother = 0.6
}
