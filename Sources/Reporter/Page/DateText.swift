internal import ConversationCore

/// A date as a reader should see it, in a language to be chosen.
enum DateText: Hashable, Sendable {
  /// 3 September 2008.
  case day(CivilDay)
  /// 3 Sep 2008, for tables.
  case short(CivilDay)
  /// 3–12 September 2008; 3 September to 2 October 2008.
  case period(ClosedRange<CivilDay>)
  /// September 2008.
  case month(Int, year: Int)
  /// Sep 2008.
  case shortMonth(Int, year: Int)
  /// Monday for 0.
  case weekday(Int)
}
