internal import ConversationCore

/// Dates in the order each language puts them.
extension Language {
  /// The words of a date.
  func words(_ text: DateText) -> String {
    switch text {
    case .day(let day): date(day)
    case .short(let day):
      "\(dayNumber(day.components.day)) \(shortMonth(day.components.month)) \(day.components.year)"
    case .period(let days): period(days)
    case .month(let month, let year): "\(name(month, in: aloneMonths))\(ofYear)\(year)"
    case .shortMonth(let month, let year): "\(shortMonth(month)) \(year)"
    case .weekday(let number): weekday(number)
    }
  }

  /// A short month alone: an axis.
  func shortMonth(_ month: Int) -> String { name(month, in: shortMonths) }

  /// A weekday (0 for Monday).
  func weekday(_ number: Int) -> String {
    weekdays.indices.contains(number) ? weekdays[number] : "?"
  }

  private func date(_ day: CivilDay) -> String {
    "\(dayAndMonth(day))\(ofYear)\(day.components.year)"
  }

  private func dayAndMonth(_ day: CivilDay) -> String {
    let (_, month, dayOfMonth) = day.components
    return "\(dayNumber(dayOfMonth))\(ofMonth)\(name(month, in: months))"
  }

  private func period(_ days: ClosedRange<CivilDay>) -> String {
    let first = days.lowerBound.components
    let last = days.upperBound.components
    if days.lowerBound == days.upperBound { return date(days.lowerBound) }
    // "to" is English; a dash between spaces is at home everywhere.
    let until = self == .english ? " to " : " – "
    if first.year != last.year {
      return "\(date(days.lowerBound))\(until)\(date(days.upperBound))"
    }
    if first.month != last.month {
      return "\(dayAndMonth(days.lowerBound))\(until)\(date(days.upperBound))"
    }
    return "\(dayNumber(first.day))–\(date(days.upperBound))"
  }

  private func dayNumber(_ day: Int) -> String {
    switch self {
    case .danish, .finnish, .german, .norwegian: "\(day)."
    case .french: day == 1 ? "1er" : "\(day)"
    default: "\(day)"
    }
  }

  private var ofMonth: String { self == .spanish || self == .portuguese ? " de " : " " }

  private var ofYear: String { self == .spanish || self == .portuguese ? " de " : " " }

  private func name(_ month: Int, in names: [String]) -> String {
    names.indices.contains(month - 1) ? names[month - 1] : "?"
  }
}
