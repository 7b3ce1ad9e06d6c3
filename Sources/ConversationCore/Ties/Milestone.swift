/// A day worth remembering between the owner and somebody.
public struct Milestone: Hashable, Sendable {
  /// With whom.
  public var person: PersonReference
  /// What happened.
  public var kind: Kind
  /// When; an anniversary may lie ahead.
  public var day: CivilDay
  /// Id of the utterance behind it.
  public var utterance: String?

  /// What may happen.
  public enum Kind: Hashable, Sendable {
    /// One of the two answered the other for the first time.
    case firstReply
    /// Each had answered the other for the first time.
    case firstExchange
    /// The first use of a rung.
    case firstRung(Rung)
    /// So many utterances between the two.
    case count(Int)
    /// So many years since the first two-way exchange.
    case anniversary(years: Int)
  }

  /// A milestone.
  public init(person: PersonReference, kind: Kind, day: CivilDay, utterance: String?) {
    self.person = person
    self.kind = kind
    self.day = day
    self.utterance = utterance
  }

  /// The years since a day that are full on a day of `window`; nil for none. The 29th of
  /// February is kept on the 28th in other years.
  static func anniversary(of first: CivilDay, in window: ClosedRange<CivilDay>) -> (
    day: CivilDay, years: Int
  )? {
    let (year, month, day) = first.components
    for candidate in [window.upperBound.components.year, window.lowerBound.components.year]
    where candidate > year {
      let length = CivilDay.length(ofMonth: month, year: candidate)
      if let date = CivilDay(year: candidate, month: month, day: min(day, length)),
        window.contains(date)
      {
        return (date, candidate - year)
      }
    }
    return nil
  }
}
