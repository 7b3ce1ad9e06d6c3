internal import ConversationCore

/// A date as a page prints it, read but not yet resolved: numbers whose order may be
/// open, a year that may be missing, or a distance from "now".
struct PrintedDate {
  /// What the words give.
  enum Day: Equatable {
    case date(year: Int, month: Int, day: Int)
    /// Two numbers whose order is open, and the year.
    case ambiguous(first: Int, second: Int, year: Int)
    /// No year is printed.
    case yearless(month: Int, day: Int)
    /// So many units before the page was saved.
    case ago(Int, PageDateWords.Unit)
    /// A number of days before the page was saved.
    case daysBack(Int)
    /// A date that does not exist (30 February), or whose year is none (before 1990,
    /// after 2100): known to be unknown.
    case impossible
  }

  /// The day; nil where only a time is printed.
  var day: Day?
  /// Seconds since midnight of the wall clock; nil where no time is printed.
  var seconds: Int?
  /// Minutes east of Greenwich, where printed.
  var offset: Int?
  /// How many bytes of the text the date covers, for telling a date from a sentence
  /// that mentions one.
  var length: Int
  /// Where it starts in the text, in bytes.
  var start: Int
  /// The first two numbers where they stand between slashes or hyphens, in the order
  /// printed: they tell the order of others.
  var numbers: (first: Int, second: Int)?
}

extension PrintedDate {
  /// Seconds from the parts of a clock; nil when they are none.
  static func clock(_ hour: Int, _ minute: Int, _ second: Int, isPM: Bool?) -> Int? {
    var hour = hour
    if let isPM {
      guard (0...12).contains(hour) || (isPM && hour < 24) else { return nil }
      if isPM, hour < 12 { hour += 12 }
      if !isPM, hour == 12 { hour = 0 }
    }
    guard (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second) else {
      return nil
    }
    guard hour < 24 || minute == 0 else { return nil }
    return hour % 24 * 3600 + minute * 60 + min(second, 59)
  }

  /// A date of known order, `impossible` where there is no such day.
  static func checked(year: Int, month: Int, day: Int) -> Day {
    guard (1990...2100).contains(year), CivilDay(year: year, month: month, day: day) != nil else {
      return .impossible
    }
    return .date(year: year, month: month, day: day)
  }

  /// A year of two digits: '08 is 2008, '95 is 1995.
  static func fullYear(_ value: Int, digits: Int) -> Int {
    digits == 2 ? (value >= 90 ? 1900 + value : 2000 + value) : value
  }
}
