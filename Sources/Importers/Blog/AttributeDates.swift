internal import ConversationCore
internal import LibXML

/// Dates in the attributes made for them, as far as one page has such attributes.
struct AttributeDates {
  private let printed: [MarkupName]
  private let epochs: [MarkupName]

  init(of page: HTMLPage) {
    printed = AttributeDates.printedNames.filter { page.mayHave($0) }
    epochs = AttributeDates.epochNames.filter { page.mayHave($0) }
  }

  private static let printedNames: [MarkupName] = [
    "datetime", "title", "content", "data-datetime", "data-date", "data-time-iso", "data-created",
    "data-created-at", "data-posted", "data-posted-at", "data-published", "data-iso",
  ]
  private static let epochNames: [MarkupName] = [
    "data-timestamp", "data-time", "data-utime", "data-comment-timestamp", "data-epoch",
    "data-unix",
  ]

  /// The date in an element's attributes, and the attribute it stands in.
  func date(of element: Element) -> (date: PrintedDate, name: MarkupName)? {
    guard !element.isBare else { return nil }
    for name in printed {
      guard let value = element.attributeBytes(name), value.count >= 6, value.count < 80,
        let date = PageDateScanner.scan(value), date.day != nil
      else { continue }
      if name == "title" || name == "content", date.length * 2 < value.count { continue }
      return (date, name)
    }
    for name in epochs {
      guard let value = element.attribute(name), let number = Int64(value),
        let date = PrintedDate(epoch: number)
      else { continue }
      return (date, name)
    }
    return nil
  }
}

extension PrintedDate {
  /// A count of seconds or milliseconds since 1970, where it gives a year of the web.
  init?(epoch number: Int64) {
    let seconds = number > 100_000_000_000 ? number / 1000 : number
    guard seconds > 631_152_000, seconds < 4_102_444_800 else { return nil }
    let day = CivilDay(seconds: seconds)
    let parts = day.components
    self.init(
      day: PrintedDate.checked(year: parts.year, month: parts.month, day: parts.day),
      seconds: Int(seconds - Int64(day.number) * 86_400), offset: 0, length: 1, start: 0)
  }
}
