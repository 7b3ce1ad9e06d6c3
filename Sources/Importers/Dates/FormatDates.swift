internal import ConversationCore

/// Dates as data formats write them: ISO 8601 and its relatives (RFC 3339, W3CDTF,
/// `YYYY-MM-DD hh:mm:ss`), RFC 822 and 2822 as feeds really have it, `asctime`.
///
/// Nothing is guessed: a date that does not exist, a year outside 1990…2100, or words
/// that are no date give nil. Linear; texts over 64 bytes are no dates.
enum FormatDates {
  /// The moment a text names; a time without a zone is `local`, a date alone a `day`.
  static func moment(_ text: String) -> Moment? { moment(text.utf8Span.span) }

  /// The moment that UTF-8 names.
  static func moment(_ text: Span<UInt8>) -> Moment? {
    guard text.count <= 64 else { return nil }
    if let moment = usual(text) ?? stamp(text) { return moment }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for index in text.indices { bytes.append(text[index]) }
    return iso(bytes[...]) ?? words(bytes)
  }

  /// The one shape that nearly all RSS feeds write, `Wed, 03 Sep 2008 10:00:00 +0000`,
  /// without taking it apart.
  private static func usual(_ text: Span<UInt8>) -> Moment? {
    guard text.count == 31, text[3] == UInt8(ascii: ","), text[4] == 0x20, text[7] == 0x20,
      text[11] == 0x20, text[16] == 0x20, text[25] == 0x20,
      let clock = clock(text, at: 17), let zone = offset(text, at: 26, hasColon: false)
    else { return nil }
    var name: UInt32 = 0
    for index in 8..<11 { name = name << 8 | UInt32(text[index] | 0x20) }
    guard let month = shortMonths.firstIndex(of: name),
      let day = civil(pair(text, 12) * 100 + pair(text, 14), month + 1, pair(text, 5))
    else { return nil }
    return moment(day: day, seconds: clock, zone: zone)
  }

  /// The one shape that nearly all Atom feeds write, `2008-09-03T10:00:00Z`, with or
  /// without milliseconds and an offset.
  private static func stamp(_ text: Span<UInt8>) -> Moment? {
    guard text.count >= 20, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text[10] == UInt8(ascii: "T"), let clock = clock(text, at: 11),
      let day = civil(pair(text, 0) * 100 + pair(text, 2), pair(text, 5), pair(text, 8))
    else { return nil }
    var index = 19
    var milliseconds = 0
    if text[index] == UInt8(ascii: ".") {
      guard text.count >= 24, let fraction = number(text, 20, 3) else { return nil }
      milliseconds = fraction
      index = 23
    }
    let isUTC = text.count == index + 1 && text[index] == UInt8(ascii: "Z")
    let isOffset = text.count == index + 6
    guard let zone = isUTC ? 0 : isOffset ? offset(text, at: index, hasColon: true) : nil
    else { return nil }
    return moment(day: day, seconds: clock, milliseconds: milliseconds, zone: zone)
  }

  /// Seconds of `hh:mm:ss`; a leap second is the one before it.
  @inline(__always)
  private static func clock(_ text: Span<UInt8>, at place: Int) -> Int? {
    let (hour, minute, second) = (pair(text, place), pair(text, place + 3), pair(text, place + 6))
    guard text[place + 2] == UInt8(ascii: ":"), text[place + 5] == UInt8(ascii: ":"),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    return hour * 3600 + minute * 60 + min(second, 59)
  }

  /// Seconds east of Greenwich, of `+hhmm` or `+hh:mm`.
  @inline(__always)
  private static func offset(_ text: Span<UInt8>, at place: Int, hasColon: Bool) -> Int? {
    let (hours, minutes) = (pair(text, place + 1), pair(text, place + (hasColon ? 4 : 3)))
    guard isSign(text[place]), !hasColon || text[place + 3] == UInt8(ascii: ":"), hours <= 15,
      minutes < 60
    else { return nil }
    return (text[place] == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  /// Two digits as a number; anything else as one beyond all hours, days and years.
  @inline(__always)
  private static func pair(_ text: Span<UInt8>, _ place: Int) -> Int {
    let (tens, ones) = (text[place] &- 0x30, text[place + 1] &- 0x30)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : 10_000
  }

  private static func number(_ text: Span<UInt8>, _ place: Int, _ count: Int) -> Int? {
    var value = 0
    for index in place..<place + count {
      let digit = text[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// Milliseconds on the clock the parts are of, with the zone taken off if there is one.
  private static func moment(day: CivilDay, seconds: Int, milliseconds: Int = 0, zone: Int?)
    -> Moment
  {
    let base = Int64(day.number) * 86_400 + Int64(seconds) - Int64(zone ?? 0)
    return Moment(
      milliseconds: base * 1000 + Int64(milliseconds), precision: zone == nil ? .local : .instant)
  }

  private static func civil(_ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
    (1990...2100).contains(year) ? CivilDay(year: year, month: month, day: day) : nil
  }

  // MARK: ISO 8601

  private static func iso(_ bytes: ArraySlice<UInt8>) -> Moment? {
    var rest = trimmed(bytes)
    guard let year = digits(&rest, 4) else { return nil }
    let isPlain = rest.first != UInt8(ascii: "-")
    if !isPlain { rest.removeFirst() }
    guard let month = digits(&rest, 2) else { return nil }
    if !isPlain {
      guard rest.first == UInt8(ascii: "-") else { return nil }
      rest.removeFirst()
    }
    guard let number = digits(&rest, 2), let day = civil(year, month, number) else { return nil }
    guard let separator = rest.popFirst() else { return .day(day) }
    guard separator | 0x20 == UInt8(ascii: "t") || separator == 0x20 else { return nil }
    rest = trimmed(rest)
    guard let clock = clock(&rest) else { return rest.isEmpty ? .day(day) : nil }
    rest = trimmed(rest)
    guard !rest.isEmpty else {
      return moment(day: day, seconds: clock.seconds, milliseconds: clock.milliseconds, zone: nil)
    }
    guard let zone = zone(rest) else { return nil }
    return moment(day: day, seconds: clock.seconds, milliseconds: clock.milliseconds, zone: zone)
  }

  /// `hh:mm`, `hh:mm:ss`, `hhmmss`, with a fraction; a leap second is the one before it.
  private static func clock(_ rest: inout ArraySlice<UInt8>) -> (seconds: Int, milliseconds: Int)? {
    let start = rest
    guard let hour = shortNumber(&rest) else { return nil }
    if rest.first == UInt8(ascii: ":") { rest.removeFirst() }
    guard let minute = digits(&rest, 2), hour < 24 || (hour == 24 && minute == 0), minute < 60
    else {
      rest = start
      return nil
    }
    var second = 0
    let isPlain = rest.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
    if rest.first == UInt8(ascii: ":") || isPlain {
      if !isPlain { rest.removeFirst() }
      guard let value = shortNumber(&rest), value <= 60 else { return nil }
      second = min(value, 59)
    }
    var milliseconds = 0
    if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
      rest.removeFirst()
      var scale = 100
      while let digit = digits(&rest, 1) {
        milliseconds += digit * scale
        scale /= 10
      }
    }
    return (hour * 3600 + minute * 60 + second, milliseconds)
  }

  // MARK: Words

  /// `Wed, 22 Sep 2010 20:51:02 +0000`, `Sat Feb 18 12:33:11 +0000 2023`, in any order
  /// of the parts that leaves no doubt.
  private static func words(_ bytes: [UInt8]) -> Moment? {
    var day: Int?
    var month: Int?
    var year: Int?
    var time: (seconds: Int, milliseconds: Int)?
    var zone: Int?
    let parts = bytes.split { $0 <= 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") }
      .flatMap { expanded($0) }
    for part in parts {
      if part.contains(UInt8(ascii: ":")), time == nil, !isSign(part.first) {
        var rest = part
        guard let clock = clock(&rest) else { return nil }
        time = clock
        if !rest.isEmpty { zone = FormatDates.zone(rest) }
      } else if let named = FormatDates.month(part), month == nil {
        month = named
      } else if let value = number(part) {
        if part.count == 4 {
          year = value
        } else if day == nil {
          day = value
        } else if year == nil, part.count == 2 {
          year = value < 70 ? 2000 + value : 1900 + value
        } else {
          return nil
        }
      } else if time != nil, zone == nil, let value = FormatDates.zone(part) {
        zone = value
      }
    }
    guard let day, let month, let year, let date = civil(year, month, day) else { return nil }
    guard let time else { return .day(date) }
    return moment(day: date, seconds: time.seconds, milliseconds: time.milliseconds, zone: zone)
  }

  /// `22-Sep-2010` as three parts; anything else as it is.
  private static func expanded(_ part: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    guard !isSign(part.first), part.contains(UInt8(ascii: "-")) else { return [part] }
    return part.split(separator: UInt8(ascii: "-"))
  }

  private static func isSign(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  private static func month(_ part: ArraySlice<UInt8>) -> Int? {
    guard part.count >= 3, part.allSatisfy({ $0 > 0x39 || $0 == 0x2E }) else { return nil }
    if part.count == 3 { return shortMonth(part) }
    let letters = part.map { $0 | 0x20 }
    return months.firstIndex { name in
      letters.starts(with: name.utf8.prefix(3))
        && name.utf8.starts(with: letters.prefix { $0 != 0x2E })
    }.map { $0 + 1 }
  }

  /// `Jan` to `Dec` in any case.
  private static func shortMonth(_ part: ArraySlice<UInt8>) -> Int? {
    let key = part.reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
    return shortMonths.firstIndex(of: key).map { $0 + 1 }
  }

  private static let shortMonths: [UInt32] = months.map { name in
    name.utf8.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  // MARK: Zones

  /// Seconds east of Greenwich; nil for a zone nobody knows.
  private static func zone(_ bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    if let first = rest.first, isSign(first) {
      rest.removeFirst()
      guard let hours = digits(&rest, 2) else { return nil }
      if rest.first == UInt8(ascii: ":") { rest.removeFirst() }
      let minutes = digits(&rest, 2) ?? 0
      guard hours <= 15, minutes < 60 else { return nil }
      return (first == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
    let name = String(
      decoding: rest.map { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 }, as: UTF8.self)
    if name.hasPrefix("GMT"), rest.count > 3 { return zone(rest.dropFirst(3)) }
    return zones[name].map { $0 * 1800 }
  }

  /// Half hours east of Greenwich; names that mean several places are left out.
  private static let zones: [String: Int] = [
    "Z": 0, "GMT": 0, "UT": 0, "UTC": 0, "WET": 0, "EST": -10, "EDT": -8, "CST": -12, "CDT": -10,
    "MST": -14, "MDT": -12, "PST": -16, "PDT": -14, "AKST": -18, "AKDT": -16, "HST": -20, "CET": 2,
    "MET": 2, "CEST": 4, "MEST": 4, "MESZ": 4, "MEZ": 2, "WEST": 2, "EET": 4, "EEST": 6, "MSK": 6,
    "JST": 18, "KST": 18, "AEST": 20, "AEDT": 22, "ACST": 19, "AWST": 16, "NZST": 24, "NZDT": 26,
    "BST": 2,
  ]

  // MARK: Digits

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.drop { $0 <= 0x20 }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return rest
  }

  private static func digits(_ rest: inout ArraySlice<UInt8>, _ count: Int) -> Int? {
    let head = rest.prefix(count)
    guard head.count == count, let value = number(head) else { return nil }
    rest = rest.dropFirst(count)
    return value
  }

  /// One or two digits.
  private static func shortNumber(_ rest: inout ArraySlice<UInt8>) -> Int? {
    digits(&rest, 2) ?? digits(&rest, 1)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 4 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte & 0x0F)
    }
    return value
  }
}
