/// Finds the date in a short text as a page prints it, in whatever language.
///
/// Linear in the text; texts longer than `limit` bytes are cut, because a date stands
/// at the start of a line or is alone in its element.
struct PageDateScanner {
  static let limit = 300

  private enum Token {
    case number(value: Int, digits: Int)
    case word(PageDateWords.Meaning)
    /// A word without meaning in dates.
    case other
    case mark(UInt8)
    case space
  }

  private var tokens: [Token] = []
  private var starts: [Int] = []
  private var ends: [Int] = []

  /// The date in a text; nil where there is neither a day nor a time.
  static func scan(_ text: String) -> PrintedDate? { scan(Array(text.utf8)) }

  /// The same for a text in bytes.
  static func scan(_ text: [UInt8]) -> PrintedDate? { exactDate(text.span) ?? find(in: text) }

  /// The same for a part of some.
  static func scan(_ text: ArraySlice<UInt8>) -> PrintedDate? {
    exactDate(text.span) ?? find(in: Array(text))
  }

  private static func find(in text: [UInt8]) -> PrintedDate? {
    var scanner = PageDateScanner()
    scanner.tokenise(text)
    return scanner.find()
  }

  /// `2008-09-03T10:00:00+02:00`, as attributes have it, read without looking further.
  private static func exactDate(_ bytes: Span<UInt8>) -> PrintedDate? {
    guard bytes.count == 25 || bytes.count == 20 || bytes.count == 10 else { return nil }
    func number(_ start: Int, _ digits: Int) -> Int? {
      var value = 0
      for index in start..<start + digits {
        guard bytes[index] &- 0x30 < 10 else { return nil }
        value = value * 10 + Int(bytes[index] &- 0x30)
      }
      return value
    }
    guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), let year = number(0, 4),
      let month = number(5, 2), let day = number(8, 2)
    else { return nil }
    let date = PrintedDate.checked(year: year, month: month, day: day)
    guard bytes.count > 10 else {
      return PrintedDate(day: date, seconds: nil, offset: nil, length: 10, start: 0)
    }
    guard bytes[10] | 0x20 == UInt8(ascii: "t"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), let hour = number(11, 2), let minute = number(14, 2),
      let second = number(17, 2),
      let seconds = PrintedDate.clock(hour, minute, second, isPM: nil)
    else { return nil }
    var offset = 0
    if bytes.count == 25 {
      guard bytes[19] == UInt8(ascii: "+") || bytes[19] == UInt8(ascii: "-"),
        bytes[22] == UInt8(ascii: ":"), let hours = number(20, 2), let minutes = number(23, 2),
        hours * 60 + minutes <= 14 * 60
      else { return nil }
      offset = (hours * 60 + minutes) * (bytes[19] == UInt8(ascii: "-") ? -1 : 1)
    } else {
      guard bytes[19] | 0x20 == UInt8(ascii: "z") else { return nil }
    }
    return PrintedDate(
      day: date, seconds: seconds, offset: offset, length: bytes.count, start: 0)
  }

  // MARK: Tokens

  private mutating func tokenise(_ text: [UInt8]) {
    var bytes =
      text.count > PageDateScanner.limit ? Array(text.prefix(PageDateScanner.limit)) : text
    if bytes.contains(where: { $0 >= 0x80 }) {
      bytes = Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
    }
    let expected = min(bytes.count, 24)
    tokens.reserveCapacity(expected)
    starts.reserveCapacity(expected)
    ends.reserveCapacity(expected)
    var position = 0
    while position < bytes.count {
      let start = position
      let byte = bytes[position]
      if byte &- 0x30 < 10 {
        var value = 0
        while position < bytes.count, bytes[position] &- 0x30 < 10 {
          if position - start < 15 { value = value * 10 + Int(bytes[position] &- 0x30) }
          position += 1
        }
        add(.number(value: value, digits: position - start), start, position)
      } else if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 {
        position = word(bytes, from: start)
      } else {
        position += 1
        add(byte <= 0x20 ? .space : .mark(byte), start, position)
      }
    }
  }

  private mutating func add(_ token: Token, _ start: Int, _ end: Int) {
    if case .space = token, case .space? = tokens.last { return }
    tokens.append(token)
    starts.append(start)
    ends.append(end)
  }

  /// Reads a word of letters; "a.m." keeps its inner full stop.
  private mutating func word(_ bytes: [UInt8], from start: Int) -> Int {
    // A no-break space, a narrow one, or a mark of direction.
    if let length = PageDateScanner.blank(bytes, at: start) {
      add(.space, start, start + length)
      return start + length
    }
    if let (mark, length) = PageDateScanner.chineseMark(bytes, at: start) {
      add(.mark(mark), start, start + length)
      return start + length
    }
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x80 {
        if position > start,
          PageDateScanner.blank(bytes, at: position) != nil
            || PageDateScanner.chineseMark(bytes, at: position) != nil
        {
          break
        }
        position += 1
      } else if (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "'") {
        position += 1
      } else if byte == UInt8(ascii: "."), position == start + 1, position + 1 < bytes.count,
        (bytes[position + 1] | 0x20) == UInt8(ascii: "m")
      {
        position += 1
      } else {
        break
      }
    }
    var hash = WordTable.Hash()
    for index in start..<position { hash.feedLower(bytes[index]) }
    let meaning = PageDateWords.meaning(hash)
    add(meaning.map { .word($0) } ?? .other, start, position)
    return position
  }

  private static func blank(_ bytes: [UInt8], at position: Int) -> Int? {
    if bytes[position] == 0xC2, position + 1 < bytes.count, bytes[position + 1] == 0xA0 { return 2 }
    if bytes[position] == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80,
      [0x89, 0x8A, 0x8B, 0x8E, 0x8F, 0xAF].contains(bytes[position + 2])
    {
      return 3
    }
    return nil
  }

  /// 年 月 日 and 년 월 일 as the marks `Y`, `M`, `D`; 時 分 and 시 분 as `:`.
  private static func chineseMark(_ bytes: [UInt8], at position: Int) -> (UInt8, Int)? {
    guard position + 2 < bytes.count else { return nil }
    switch (bytes[position], bytes[position + 1], bytes[position + 2]) {
    case (0xE5, 0xB9, 0xB4), (0xEB, 0x85, 0x84): return (UInt8(ascii: "Y"), 3)
    case (0xE6, 0x9C, 0x88), (0xEC, 0x9B, 0x94): return (UInt8(ascii: "M"), 3)
    case (0xE6, 0x97, 0xA5), (0xEC, 0x9D, 0xBC): return (UInt8(ascii: "D"), 3)
    default: return nil
    }
  }

  // MARK: Reading

  private func number(_ index: Int) -> (value: Int, digits: Int)? {
    guard index >= 0, index < tokens.count, case .number(let value, let digits) = tokens[index]
    else { return nil }
    return (value, digits)
  }

  private func mark(_ index: Int) -> UInt8? {
    guard index >= 0, index < tokens.count, case .mark(let byte) = tokens[index] else { return nil }
    return byte
  }

  private func meaning(_ index: Int) -> PageDateWords.Meaning? {
    guard index >= 0, index < tokens.count, case .word(let meaning) = tokens[index] else {
      return nil
    }
    return meaning
  }

  private func find() -> PrintedDate? {
    var found = numericDate() ?? wordDate()
    let time = clock(avoiding: found.map { $0.range })
    if found == nil, time == nil || hasRelativeWords { found = relativeDate() ?? found }
    guard found != nil || time != nil else { return nil }
    let low = min(found?.range.lowerBound ?? .max, time?.range.lowerBound ?? .max)
    let high = max(found?.range.upperBound ?? 0, time?.range.upperBound ?? 0)
    guard low < high, high <= tokens.count else { return nil }
    let length = zip(starts[low..<high], ends[low..<high]).reduce(0) { $0 + $1.1 - $1.0 }
    return PrintedDate(
      day: found?.day, seconds: time?.seconds, offset: time?.offset, length: length,
      start: starts[low], numbers: found.flatMap { slashed(from: $0.range.lowerBound) })
  }

  private var hasRelativeWords: Bool {
    tokens.contains { if case .word(.daysBack) = $0 { true } else { false } }
  }

  // MARK: Dates in numbers

  private func numericDate() -> (day: PrintedDate.Day, range: Range<Int>)? {
    for index in tokens.indices {
      guard let a = number(index), mark(index - 1) != UInt8(ascii: ":"),
        mark(index + 1) != UInt8(ascii: ":")
      else { continue }
      if a.digits == 8, let date = compact(a.value) { return (date, index..<index + 1) }
      if mark(index + 1) == UInt8(ascii: "Y") {
        if let date = chineseDate(index, year: a.value) { return date }
        continue
      }
      guard let separator = mark(index + 1),
        [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-")].contains(separator)
      else { continue }
      // "3. 9. 2008" has spaces behind the stops.
      var second = index + 2
      if separator == UInt8(ascii: "."), isSpace(second) { second += 1 }
      guard let b = number(second), b.digits <= 2 else { continue }
      var third = second + 1
      // "3/09 2008" has a space where the last separator would be.
      if mark(third) == separator {
        third += 1
        if separator == UInt8(ascii: "."), isSpace(third) { third += 1 }
      } else if isSpace(third), let year = number(third + 1), year.digits == 4,
        mark(third + 2) != UInt8(ascii: ":")
      {
        third += 1
      } else {
        continue
      }
      guard let c = number(third), mark(third + 1) != UInt8(ascii: ":") || c.digits == 4 else {
        continue
      }
      if let day = numeric(a, b, c, separator: separator) { return (day, index..<third + 1) }
    }
    return nil
  }

  /// Two small numbers between slashes or hyphens.
  private func slashed(from index: Int) -> (first: Int, second: Int)? {
    guard let a = number(index), let b = number(index + 2), a.digits <= 2, b.digits <= 2,
      let separator = mark(index + 1), separator != UInt8(ascii: ".")
    else { return nil }
    return (a.value, b.value)
  }

  private func isSpace(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count, case .space = tokens[index] else { return false }
    return true
  }

  private func compact(_ value: Int) -> PrintedDate.Day? {
    let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
    guard (1995...2050).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    return PrintedDate.checked(year: year, month: month, day: day)
  }

  private func chineseDate(_ index: Int, year: Int) -> (day: PrintedDate.Day, range: Range<Int>)? {
    var next = index + 2
    if isSpace(next) { next += 1 }
    guard let month = number(next), mark(next + 1) == UInt8(ascii: "M") else { return nil }
    next += 2
    if isSpace(next) { next += 1 }
    guard let day = number(next), mark(next + 1) == UInt8(ascii: "D") else { return nil }
    return (
      PrintedDate.checked(year: year, month: month.value, day: day.value), index..<next + 2
    )
  }

  private func numeric(
    _ a: (value: Int, digits: Int), _ b: (value: Int, digits: Int), _ c: (value: Int, digits: Int),
    separator: UInt8
  ) -> PrintedDate.Day? {
    if a.digits == 4, c.digits <= 2 {
      return PrintedDate.checked(year: a.value, month: b.value, day: c.value)
    }
    guard a.digits <= 2, c.digits == 4 || c.digits == 2 else { return nil }
    let year = PrintedDate.fullYear(c.value, digits: c.digits)
    guard (1...31).contains(a.value), (1...31).contains(b.value) else {
      return c.digits == 4 ? .impossible : nil
    }
    // Full stops mean day first wherever they are used.
    if (separator == UInt8(ascii: ".") && b.value <= 12) || a.value > 12 {
      return PrintedDate.checked(year: year, month: b.value, day: a.value)
    }
    if b.value > 12 { return PrintedDate.checked(year: year, month: a.value, day: b.value) }
    if a.value == b.value {
      return PrintedDate.checked(year: year, month: b.value, day: a.value)
    }
    guard (1990...2100).contains(year) else { return .impossible }
    return .ambiguous(first: a.value, second: b.value, year: year)
  }

  // MARK: Dates in words

  private func wordDate() -> (day: PrintedDate.Day, range: Range<Int>)? {
    for index in tokens.indices {
      guard case .month(let month)? = meaning(index) else { continue }
      let left = neighbour(of: index, step: -1)
      let right = neighbour(of: index, step: 1)
      let beyond = right.flatMap { neighbour(of: $0, step: 1) }
      let leftNumber = left.flatMap { number($0) }
      let rightNumber = right.flatMap { isTime($0) ? nil : number($0) }
      let beyondNumber = beyond.flatMap { isTime($0) ? nil : number($0) }
      if let day = leftNumber, day.digits <= 2, let left {
        if let year = rightNumber, year.digits == 4 || year.digits == 2, let right {
          return (
            PrintedDate.checked(
              year: PrintedDate.fullYear(year.value, digits: year.digits), month: month,
              day: day.value), left..<right + 1
          )
        }
        guard (1...31).contains(day.value) else { continue }
        return (.yearless(month: month, day: day.value), left..<index + 1)
      }
      if let day = rightNumber, day.digits <= 2, let right {
        if let year = beyondNumber, year.digits == 4, let beyond {
          return (
            PrintedDate.checked(year: year.value, month: month, day: day.value), index..<beyond + 1
          )
        }
        if let year = trailingYear(after: right) {
          // The time stands between: only the day's own words are taken.
          return (
            PrintedDate.checked(year: year, month: month, day: day.value), index..<right + 1
          )
        }
        if let year = leftNumber, year.digits == 4, let left {
          return (
            PrintedDate.checked(year: year.value, month: month, day: day.value), left..<right + 1
          )
        }
        guard (1...31).contains(day.value) else { continue }
        return (.yearless(month: month, day: day.value), index..<right + 1)
      }
    }
    return nil
  }

  /// The year behind a time: "Wed Aug 27 13:08:45 +0000 2008".
  private func trailingYear(after index: Int) -> Int? {
    for position in index + 1..<max(index + 1, min(tokens.count, index + 14)) {
      if let year = number(position), year.digits == 4, (1990...2100).contains(year.value),
        mark(position - 1) != UInt8(ascii: "+"), mark(position - 1) != UInt8(ascii: "-")
      {
        return year.value
      }
    }
    return nil
  }

  private func isTime(_ index: Int) -> Bool {
    mark(index + 1) == UInt8(ascii: ":")
      || (mark(index + 1) == nil && meridiem(after: index) != nil)
  }

  /// The nearest number on one side, past white space, commas, full stops and at most
  /// two small words ("de", "of", "th").
  private func neighbour(of index: Int, step: Int) -> Int? {
    var words = 0
    var position = index + step
    while position >= 0, position < tokens.count {
      switch tokens[position] {
      case .number: return position
      case .space: break
      case .mark(let byte):
        guard ",.'-/º°|".utf8.contains(byte) else { return nil }
      case .other:
        words += 1
        guard words <= 2, ends[position] - starts[position] <= 3 else { return nil }
      case .word(let meaning):
        guard meaning == .one || meaning == .clock || meaning == .ago else { return nil }
        words += 1
        guard words <= 2 else { return nil }
      }
      position += step
    }
    return nil
  }

  // MARK: Times

  private func meridiem(after index: Int) -> Bool? {
    var position = index + 1
    if isSpace(position) { position += 1 }
    switch meaning(position) {
    case .am: return false
    case .pm: return true
    default: return nil
    }
  }

  private func clock(avoiding taken: Range<Int>?) -> (
    seconds: Int, offset: Int?, range: Range<Int>
  )? {
    for index in tokens.indices where taken?.contains(index) != true {
      guard let hour = number(index), hour.digits <= 2 else { continue }
      var last = index
      var minute = 0
      var second = 0
      if let separator = mark(index + 1),
        separator == UInt8(ascii: ":") || separator == UInt8(ascii: "."),
        let m = number(index + 2), m.digits == 2, taken?.contains(index + 2) != true
      {
        if separator == UInt8(ascii: ".") {
          guard isClockWord(before: index) || meridiem(after: index + 2) != nil else { continue }
        }
        minute = m.value
        last = index + 2
        if mark(last + 1) == separator, let s = number(last + 2), s.digits == 2 {
          second = s.value
          last += 2
          // Fractions of a second.
          if mark(last + 1) == UInt8(ascii: "."), number(last + 2) != nil { last += 2 }
        }
      } else if isHourLetter(index + 1), let m = number(index + 2), m.digits == 2 {
        minute = m.value
        last = index + 2
      } else if meridiem(after: index) == nil {
        continue
      }
      let isPM = meridiem(after: last)
      guard let seconds = PrintedDate.clock(hour.value, minute, second, isPM: isPM) else {
        continue
      }
      if isPM != nil { last += isSpace(last + 1) ? 2 : 1 }
      let zone = offset(after: last)
      var first = index
      // A meridiem in front: 上午 10:00.
      if isPM == nil,
        let before = [index - 1, index - 2].first(where: {
          meaning($0) == .pm || meaning($0) == .am
        })
      {
        first = before
        let shifted = PrintedDate.clock(hour.value, minute, second, isPM: meaning(before) == .pm)
        return (shifted ?? seconds, zone?.minutes, first..<(zone?.last ?? last) + 1)
      }
      return (seconds, zone?.minutes, first..<(zone?.last ?? last) + 1)
    }
    return nil
  }

  private func isClockWord(before index: Int) -> Bool {
    for position in [index - 1, index - 2, index - 3] where meaning(position) == .clock {
      return true
    }
    return false
  }

  /// "12h57": the `h` is a token of its own, being no date word.
  private func isHourLetter(_ index: Int) -> Bool {
    guard index < tokens.count, case .other = tokens[index] else { return false }
    return ends[index] - starts[index] == 1
  }

  private func offset(after index: Int) -> (minutes: Int, last: Int)? {
    var position = index + 1
    if isSpace(position) { position += 1 }
    if mark(position) == UInt8(ascii: "(") { position += 1 }
    if case .zone(let minutes)? = meaning(position) {
      // "GMT+2", "UTC +0100".
      let next = isSpace(position + 1) ? position + 2 : position + 1
      return signed(at: next, isNamed: true) ?? offsetInBrackets(after: position)
        ?? (minutes, position)
    }
    return signed(at: position, isNamed: false)
  }

  /// The offset behind a zone's name at length: "(GMT Daylight Time, UTC+01:00)".
  private func offsetInBrackets(after position: Int) -> (minutes: Int, last: Int)? {
    guard mark(position - 1) == UInt8(ascii: "(") else { return nil }
    for place in position + 1..<position + 12 {
      if mark(place) == UInt8(ascii: ")") { return nil }
      if case .zone? = meaning(place), let more = signed(at: place + 1, isNamed: true) {
        return more
      }
    }
    return nil
  }

  /// Hours and minutes with a sign; a single digit, which may well be said ("+1"), only behind
  /// the name of a zone.
  private func signed(at position: Int, isNamed: Bool) -> (minutes: Int, last: Int)? {
    guard let sign = mark(position), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let value = number(position + 1)
    else { return nil }
    var minutes = 0
    var last = position + 1
    if value.digits == 4 {
      minutes = value.value / 100 * 60 + value.value % 100
    } else if value.digits <= 2 {
      minutes = value.value * 60
      if mark(last + 1) == UInt8(ascii: ":"), let rest = number(last + 2), rest.digits == 2 {
        minutes += rest.value
        last += 2
      } else if sign == UInt8(ascii: "-") || value.digits == 1 && !isNamed {
        return nil
      }
    } else {
      return nil
    }
    guard minutes <= 14 * 60 else { return nil }
    return (sign == UInt8(ascii: "-") ? -minutes : minutes, last)
  }

  // MARK: Relative dates

  private func relativeDate() -> (day: PrintedDate.Day, range: Range<Int>)? {
    for index in tokens.indices {
      if case .daysBack(let days)? = meaning(index) { return (.daysBack(days), index..<index + 1) }
      guard case .unit(let unit)? = meaning(index), let low = ago(around: index) else { continue }
      for position in stride(from: index - 1, through: max(0, index - 3), by: -1) {
        if let count = number(position), count.digits <= 4 {
          return (.ago(count.value, unit), min(low, position)..<max(low, index) + 1)
        }
        if meaning(position) == .one {
          return (.ago(1, unit), min(low, position)..<max(low, index) + 1)
        }
      }
    }
    return nil
  }

  private func ago(around index: Int) -> Int? {
    for distance in 1...6 {
      if meaning(index - distance) == .ago { return index - distance }
      if meaning(index + distance) == .ago { return index + distance }
    }
    // 3日前: the word holds both.
    let text = ends[index] - starts[index]
    return text >= 6 ? index : nil
  }
}
