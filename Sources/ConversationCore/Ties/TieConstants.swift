/// The constants of ties (measures 9.6, decisions 23). Half-life and return
/// probabilities were measured there; the rest are proposals without data behind them.
enum TieConstants {
  /// An active day counts half after this many days: the best of 29 scores tried at
  /// foretelling whom an owner answers in the next 90 days (measures, part B, 4).
  static let halfLife: Double = 180
  /// What a day counts on which only one side talked; untested.
  static let oneSidedDay: Double = 0.5
  /// The least span of observation, in days: a younger archive is taken for this old.
  static let leastSpan = 30

  /// The layers: how many people there are up to the layer's edge, and the least S. The
  /// cuts lie half a cycle beyond weekly, monthly, half-yearly and yearly contact.
  static let layers: [(layer: TieLayer, most: Int, strength: Double)] = [
    (.five, 5, 31), (.fifteen, 15, 7), (.fifty, 50, 1.6), (.hundredFifty, 150, 1.1),
  ]

  /// Days since the last two-way talk up to which a tie is warm, cooling, cold.
  static let warm = 30
  static let cooling = 90
  static let cold = 365

  /// P(contact in the next 90 days) by days since the last one, as measured over 27,565
  /// ties with at least four active days (measures, part B, 4). Beyond two years nothing
  /// was measured.
  static let returns: [(below: Int, probability: Double)] = [
    (7, 0.79), (30, 0.65), (60, 0.50), (90, 0.38), (180, 0.27), (365, 0.17), (730, 0.07),
  ]

  /// S at last contact from which a tie is worth keeping whatever its layer: about
  /// monthly.
  static let worthKeeping: Double = 9
  /// The longest list of dormant ties.
  static let mostDormant = 3

  /// Days back from now in which a rung or a channel is in use.
  static let recent = 365
  /// Active days a rung needs to be stood on.
  static let rungDays = 2
  /// What a next rung is suggested from: R_n, S, and at most this rung.
  static let nextReciprocity = 0.5
  static let nextStrength: Double = 9
  static let nextFrom = Rung.privateText

  /// Days back in which a milestone is news, and days ahead in which an anniversary is.
  static let newsDays = 90
  static let aheadDays = 14
  /// Utterances between two people that are worth a remark.
  static let roundNumbers = [100, 500, 1000, 5000, 10_000]
}
