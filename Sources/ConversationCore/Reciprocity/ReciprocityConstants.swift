/// The constants of reciprocity (measures 9.4). Half-lives and κ are proposals of that
/// page without data behind them; the horizons rest on its measured answer times
/// (98 % of blog answers within 7 days, of tweets within 24 hours).
enum ReciprocityConstants {
  /// H: an utterance this old without an answer is unanswered, a younger one pending.
  static let blogHorizon: Int64 = 14 * 86_400
  /// H for microposts.
  static let micropostHorizon: Int64 = 3 * 86_400
  /// h_c: after this long an answer is worth half, in seconds.
  static let blogHalfLife: Double = 24 * 3600
  /// h_c for microposts.
  static let micropostHalfLife: Double = 3600
  /// κ: how many utterances the overall rate counts for in a person's own rate.
  static let rateWeight: Double = 5
  /// Answers a median latency needs.
  static let latencyMinimum = 3
  /// x + y below this is thin: read with care.
  static let thin: Double = 5
  /// Silence in a dyad, in seconds, after which an utterance begins anew.
  static let silence: Int64 = 7 * 86_400
}
