internal import ConversationCore

/// Turns printed dates into moments, with what the page gives beside them: other
/// dates, its language, its address, when it was saved.
struct PageDateResolver {
  /// Order of day and month where both are small numbers; nil where nothing tells.
  var order: PageDateOrder?
  /// The day of the post, for dates without a year; nil where not known.
  var postDay: CivilDay?
  /// When the page was saved, for relative dates; nil where not known.
  var savedDay: CivilDay?

  /// Decides the order of ambiguous dates: by what the caller was told, by dates that
  /// can only be read one way, by the address's date (comments follow the post, and
  /// not by more than the other reading), by the language.
  static func order(
    of dates: [PrintedDate], stated: PageDateOrder?, language: String?, postDay: CivilDay?,
    plain: [(first: Int, second: Int)]
  ) -> PageDateOrder? {
    if let stated { return stated }
    var dayFirst = 0
    var monthFirst = 0
    for pair in plain {
      if pair.first > 12, pair.second <= 12 { dayFirst += 1 }
      if pair.second > 12, pair.first <= 12 { monthFirst += 1 }
    }
    if dayFirst > 0, monthFirst == 0 { return .dmy }
    if monthFirst > 0, dayFirst == 0 { return .mdy }
    if let byPost = orderByPost(dates, postDay: postDay) { return byPost }
    guard
      let language = language?.lowercased().split(whereSeparator: { $0 == "_" }).joined(
        separator: "-")
    else { return nil }
    if PageDateWords.monthFirstLanguages.contains(language) { return .mdy }
    let short = String(language.prefix { $0 != "-" })
    if PageDateWords.dayFirstLanguages.contains(language)
      || PageDateWords.dayFirstLanguages.contains(short)
    {
      return .dmy
    }
    return nil
  }

  /// The reading in which no comment is older than its post, where the other has one.
  private static func orderByPost(_ dates: [PrintedDate], postDay: CivilDay?) -> PageDateOrder? {
    guard let postDay else { return nil }
    var dayFirstFits = true
    var monthFirstFits = true
    var seen = false
    for date in dates {
      guard case .ambiguous(let first, let second, let year)? = date.day else { continue }
      seen = true
      if let day = CivilDay(year: year, month: second, day: first), day < postDay.advanced(by: -1) {
        dayFirstFits = false
      }
      if let day = CivilDay(year: year, month: first, day: second),
        day < postDay.advanced(by: -1)
      {
        monthFirstFits = false
      }
    }
    guard seen, dayFirstFits != monthFirstFits else { return nil }
    return dayFirstFits ? .dmy : .mdy
  }

  /// The moment of a printed date. `order` where only the place in the page is known,
  /// `unknown` where the words name an impossible date.
  func moment(of date: PrintedDate) -> Moment {
    guard let day = date.day else { return .order }
    switch day {
    case .impossible:
      return .unknown
    case .date(let year, let month, let number):
      return moment(CivilDay(year: year, month: month, day: number), date)
    case .ambiguous(let first, let second, let year):
      switch order {
      case .dmy: return moment(CivilDay(year: year, month: second, day: first), date)
      case .mdy: return moment(CivilDay(year: year, month: first, day: second), date)
      case .ymd, nil: return .order
      }
    case .yearless(let month, let number):
      guard let postDay else { return .order }
      let year = postDay.components.year
      guard let same = CivilDay(year: year, month: month, day: number) else {
        return moment(CivilDay(year: year + 1, month: month, day: number), date)
      }
      // A comment is not older than its post.
      if same >= postDay.advanced(by: -1) { return moment(same, date) }
      return moment(CivilDay(year: year + 1, month: month, day: number), date)
    case .ago(let count, let unit):
      guard let savedDay, count < 10_000 else { return .order }
      let days =
        switch unit {
        case .second, .minute, .hour: unit == .hour ? count / 24 : 0
        case .day: count
        case .week: count * 7
        case .month: count * 30
        case .year: count * 365
        }
      // Months and years are too coarse for a day.
      if unit == .month || unit == .year { return .order }
      return .day(savedDay.advanced(by: -days))
    case .daysBack(let days):
      guard let savedDay else { return .order }
      return moment(savedDay.advanced(by: -days), date)
    }
  }

  private func moment(_ day: CivilDay?, _ date: PrintedDate) -> Moment {
    guard let day else { return .unknown }
    guard let seconds = date.seconds else { return .day(day) }
    let wall = Int64(day.number) * 86_400 + Int64(seconds)
    guard let offset = date.offset else {
      return Moment(milliseconds: wall * 1000, precision: .local)
    }
    return .instant(seconds: wall - Int64(offset) * 60)
  }
}
