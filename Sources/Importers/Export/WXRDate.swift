internal import ConversationCore

/// The times of a WordPress database, `YYYY-MM-DD hh:mm:ss`.
enum WXRDate {
  /// Widest a wall clock can be from UTC, in milliseconds, with an hour for a clock that
  /// was set wrong.
  private static let widestOffset: Int64 = 15 * 3_600_000

  /// The moment of a record that has both a time in UTC and one of the site's clock.
  ///
  /// WordPress leaves `0000-00-00` or nonsense in the one that should be UTC where it was
  /// upgraded or imported into; then the wall clock is all that is known.
  static func moment(utc: ArraySlice<UInt8>?, local: ArraySlice<UInt8>?) -> Moment {
    let instant = utc.flatMap(milliseconds)
    let wall = local.flatMap(milliseconds)
    switch (instant, wall) {
    case (let instant?, let wall?):
      let isSane = (instant &- wall).magnitude <= UInt64(widestOffset)
      return Moment(
        milliseconds: isSane ? instant : wall, precision: isSane ? .instant : .local)
    case (let instant?, nil): return Moment(milliseconds: instant, precision: .instant)
    case (nil, let wall?): return Moment(milliseconds: wall, precision: .local)
    case (nil, nil): return .unknown
    }
  }

  /// Milliseconds since 1970 on the clock that was written down; nil for anything else,
  /// for dates that do not exist, and for the zero of Unix, which is nobody's date.
  static func milliseconds(_ text: ArraySlice<UInt8>) -> Int64? {
    let text = text.span
    var start = 0
    while start < text.count, text[start] <= 0x20 { start += 1 }
    guard text.count - start >= 19, text[start + 4] == UInt8(ascii: "-"),
      text[start + 13] == UInt8(ascii: ":"), text[start + 16] == UInt8(ascii: ":"),
      let year = number(text, start, 4), let month = number(text, start + 5, 2),
      let day = number(text, start + 8, 2), let hour = number(text, start + 11, 2),
      let minute = number(text, start + 14, 2), let second = number(text, start + 17, 2),
      hour < 24, minute < 60, second <= 60,
      let date = CivilDay(year: year, month: month, day: day)
    else { return nil }
    let clock = Int64(hour * 3600 + minute * 60 + min(second, 59))
    let seconds = Int64(date.number) * 86_400 + clock
    return seconds == 0 ? nil : seconds * 1000
  }

  private static func number(_ text: Span<UInt8>, _ place: Int, _ count: Int) -> Int? {
    var value = 0
    for index in place..<place + count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}
