internal import ConversationCore
internal import LibXML

extension CommentReader {
  /// When it was said, as printed or as an attribute has it.
  func findDate(_ item: CommentItem, _ scan: OwnNodes, author: Range<Int>?)
    -> CommentFields.FoundDate?
  {
    var best: CommentFields.FoundDate?
    for node in dateNodes(item) {
      best = better(best, date(at: node))
      if isExact(best) { return best }
    }
    if let best, best.printed.day != nil { return best }
    for node in scan.elements {
      let element = page[node]
      let isNamed = survey.hints[node].contains(.date) && !survey.hints[node].contains(.form)
      guard
        isNamed || element.name == "time" || element.name == "abbr"
          || element.name == "relative-time"
      else { continue }
      best = better(best, date(at: node))
      if isExact(best) { return best }
    }
    if let best, best.printed.day != nil { return best }
    best = better(best, dateOfItem(item))
    if let best, best.printed.day != nil { return best }
    return better(best, dateInTexts(scan, author: author))
  }

  private func isExact(_ date: CommentFields.FoundDate?) -> Bool {
    guard let printed = date?.printed, case .date = printed.day else { return false }
    return printed.seconds != nil && printed.offset != nil
  }

  /// The one that says more.
  private func better(_ a: CommentFields.FoundDate?, _ b: CommentFields.FoundDate?)
    -> CommentFields.FoundDate?
  {
    guard let a else { return b }
    guard let b else { return a }
    return CommentReader.weight(b.printed) > CommentReader.weight(a.printed) ? b : a
  }

  private static func weight(_ date: PrintedDate) -> Int {
    let day =
      switch date.day {
      case .date: 10
      case .ambiguous: 6
      case .yearless: 5
      case .ago, .daysBack: 3
      case .impossible: 1
      case nil: 0
      }
    return day + (date.seconds == nil ? 0 : 2) + (date.offset == nil ? 0 : 1)
  }

  /// The date of one element: its attributes, those of elements inside, its words.
  func date(at node: Int) -> CommentFields.FoundDate? {
    let extent = survey.extent(node)
    let words = survey.letters(in: extent) <= 200 ? page.inlineText(in: extent) : ""
    var best: CommentFields.FoundDate?
    var index = node
    while index < extent.upperBound, index < node + 12 {
      if let exact = CommentReader.attributeDate(page[index]) {
        best = better(
          best,
          .init(printed: exact.date, words: words.isEmpty ? exact.words : words, range: extent))
      }
      index += 1
    }
    if isExact(best) { return best }
    guard !words.isEmpty, let printed = PageDateScanner.scan(words) else { return best }
    guard printed.day != nil || words.utf8.count < 40 else { return best }
    return better(best, .init(printed: printed, words: words, range: extent))
  }

  private func dateOfItem(_ item: CommentItem) -> CommentFields.FoundDate? {
    guard let exact = CommentReader.attributeDate(page[item.node]) else { return nil }
    return .init(printed: exact.date, words: exact.words, range: item.node..<item.node)
  }

  private static let printedAttributes: [MarkupName] = [
    "datetime", "title", "content", "data-datetime", "data-date", "data-time-iso",
  ]
  private static let epochAttributes: [MarkupName] = [
    "data-timestamp", "data-time", "data-utime", "data-comment-timestamp", "data-epoch",
    "data-unix",
  ]

  /// A date in the attributes made for it.
  static func attributeDate(_ element: Element) -> (date: PrintedDate, words: String)? {
    guard !element.isBare else { return nil }
    for name in printedAttributes {
      guard let value = element.attribute(name), value.utf8.count >= 6, value.utf8.count < 80,
        let date = PageDateScanner.scan(value), date.day != nil
      else { continue }
      if name == "title" || name == "content", date.length * 2 < value.utf8.count { continue }
      return (date, value)
    }
    for name in epochAttributes {
      guard let value = element.attribute(name), let number = Int64(value),
        let date = epoch(number)
      else { continue }
      return (date, value)
    }
    return nil
  }

  /// A count of seconds or milliseconds since 1970, where it gives a year of the web.
  private static func epoch(_ number: Int64) -> PrintedDate? {
    let seconds = number > 100_000_000_000 ? number / 1000 : number
    guard seconds > 631_152_000, seconds < 4_102_444_800 else { return nil }
    let day = CivilDay(seconds: seconds)
    let parts = day.components
    return PrintedDate(
      day: PrintedDate.checked(year: parts.year, month: parts.month, day: parts.day),
      seconds: Int(seconds - Int64(day.number) * 86_400), offset: 0, length: 1, start: 0)
  }

  /// A date that stands in the text without an element of its own, at its head or foot.
  private func dateInTexts(_ scan: OwnNodes, author: Range<Int>?) -> CommentFields.FoundDate? {
    var best: CommentFields.FoundDate?
    let ends = scan.texts.prefix(12) + scan.texts.dropFirst(12).suffix(6)
    for node in ends {
      let bytes = page[node].rawText
      guard bytes.count <= 400, bytes.contains(where: { $0 &- 0x30 < 10 || $0 >= 0xE0 }) else {
        continue
      }
      let words = page.inlineText(in: node..<node + 1)
      guard words.utf8.count <= 160, let printed = PageDateScanner.scan(words), printed.day != nil
      else { continue }
      // A date alone, or one in a short line of its own; not one told in a sentence.
      let rest = words.utf8.count - printed.length
      guard printed.length * 2 >= words.utf8.count || rest <= 40 else { continue }
      let found = CommentFields.FoundDate(printed: printed, words: words, range: node..<node + 1)
      best = better(best, found)
      if CommentReader.weight(printed) >= 10 { break }
    }
    return best
  }
}
