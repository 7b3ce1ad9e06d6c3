/// The constants of tie strength (measures 9.6, decisions 23).
enum TieConstants {
  /// An active day counts half after this many days: the best of 29 scores tried at
  /// foretelling whom an owner answers in the next 90 days (measures, part B, 4).
  static let halfLife: Double = 180
  /// What a day counts on which only one side talked; untested.
  static let oneSidedDay: Double = 0.5
  /// The least span of observation, in days: a younger archive is taken for this old.
  static let leastSpan = 30
}
