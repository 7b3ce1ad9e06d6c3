/// A day of a dyad with talk, and by whom.
struct TieDay: Hashable, Sendable {
  /// The calendar day.
  var day: CivilDay
  /// Who talked.
  var sides: Sides

  /// The sides of a dyad.
  struct Sides: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let owner = Sides(rawValue: 1)
    static let them = Sides(rawValue: 2)
    static let both: Sides = [.owner, .them]
  }
}
