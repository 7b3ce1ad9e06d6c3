internal import ConversationCore

/// The dates of X's exports, read by hand: a million of them cost a hundredth of a second.
enum TweetDate {
  /// Milliseconds since 1970 of "Sat Feb 18 12:33:11 +0000 2023", "2014-06-01 02:14:33
  /// +0000", "2022-01-27T15:58:52.744Z" or "Wed, 22 Sep 2010 20:51:02 +0000"; nil for
  /// anything else, for dates that do not exist and for years outside 1990 to 2100.
  static func milliseconds(_ text: [UInt8]) -> Int64? { milliseconds(text.span) }

  private static func milliseconds(_ text: borrowing Span<UInt8>) -> Int64? {
    guard text.count >= 19, text.count <= 40 else { return nil }
    if text[4] == UInt8(ascii: "-") { return numeric(text) }
    if text[3] == UInt8(ascii: ",") { return mail(text) }
    return asctime(text)
  }

  /// `YYYY-MM-DD hh:mm:ss`, then a fraction, then a zone.
  private static func numeric(_ text: borrowing Span<UInt8>) -> Int64? {
    guard let year = number(text, 0, 4), let month = number(text, 5, 2),
      let day = number(text, 8, 2), let seconds = clock(text, 11)
    else { return nil }
    var place = 19
    var milliseconds = 0
    if place < text.count, text[place] == UInt8(ascii: ".") {
      var scale = 100
      place += 1
      while place < text.count, let digit = number(text, place, 1) {
        milliseconds += digit * scale
        scale /= 10
        place += 1
      }
    }
    while place < text.count, text[place] == UInt8(ascii: " ") { place += 1 }
    guard let base = epoch(year, month, day, seconds, zone(text, place)) else { return nil }
    return base + Int64(milliseconds)
  }

  /// `Sat Feb 18 12:33:11 +0000 2023`.
  private static func asctime(_ text: borrowing Span<UInt8>) -> Int64? {
    guard text.count >= 30, let month = month(text, 4), let day = number(text, 8, 2),
      let seconds = clock(text, 11), let year = number(text, 26, 4)
    else { return nil }
    return epoch(year, month, day, seconds, zone(text, 20))
  }

  /// `Wed, 22 Sep 2010 20:51:02 +0000`.
  private static func mail(_ text: borrowing Span<UInt8>) -> Int64? {
    guard text.count >= 25, let day = number(text, 5, 2), let month = month(text, 8),
      let year = number(text, 12, 4), let seconds = clock(text, 17)
    else { return nil }
    return epoch(year, month, day, seconds, zone(text, 26))
  }

  private static func epoch(_ year: Int, _ month: Int, _ day: Int, _ seconds: Int, _ zone: Int?)
    -> Int64?
  {
    guard (1990...2100).contains(year), let zone,
      let date = CivilDay(year: year, month: month, day: day)
    else { return nil }
    return (Int64(date.number) * 86_400 + Int64(seconds - zone)) * 1000
  }

  /// Seconds since midnight of `hh:mm:ss`; a leap second counts as the one before it.
  static func clock(_ text: borrowing Span<UInt8>, _ place: Int) -> Int? {
    guard text.count >= place + 8, text[place + 2] == UInt8(ascii: ":"),
      let hour = number(text, place, 2), let minute = number(text, place + 3, 2),
      let second = number(text, place + 6, 2), hour < 24, minute < 60, second <= 60
    else { return nil }
    return hour * 3600 + minute * 60 + min(second, 59)
  }

  /// Seconds east of Greenwich of `Z`, `+hhmm` or `+hh:mm`; 0 where nothing is written,
  /// because X means UTC then; nil for what is no zone.
  private static func zone(_ text: borrowing Span<UInt8>, _ place: Int) -> Int? {
    guard place < text.count else { return 0 }
    let sign: Int
    switch text[place] {
    case UInt8(ascii: "Z"), UInt8(ascii: "U"), UInt8(ascii: "G"): return 0
    case UInt8(ascii: "+"): sign = 1
    case UInt8(ascii: "-"): sign = -1
    default: return nil
    }
    let hasColon = text.count > place + 3 && text[place + 3] == UInt8(ascii: ":")
    guard let hours = number(text, place + 1, 2),
      let minutes = number(text, place + (hasColon ? 4 : 3), 2), hours <= 14, minutes < 60
    else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }

  @inline(__always)  // so that the digits are no loop
  private static func number(_ text: borrowing Span<UInt8>, _ place: Int, _ count: Int) -> Int? {
    guard place + count <= text.count else { return nil }
    var value = 0
    for offset in place..<place + count {
      let digit = text[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// 1 to 12 for an English month's first three letters.
  private static func month(_ text: borrowing Span<UInt8>, _ place: Int) -> Int? {
    let letters =
      UInt32(text[place]) << 16 | UInt32(text[place + 1]) << 8 | UInt32(text[place + 2])
    switch letters {
    case 0x4a616e: return 1
    case 0x466562: return 2
    case 0x4d6172: return 3
    case 0x417072: return 4
    case 0x4d6179: return 5
    case 0x4a756e: return 6
    case 0x4a756c: return 7
    case 0x417567: return 8
    case 0x536570: return 9
    case 0x4f6374: return 10
    case 0x4e6f76: return 11
    case 0x446563: return 12
    default: return nil
    }
  }
}
