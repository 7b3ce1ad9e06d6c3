internal import ConversationCore
internal import LibXML

extension CommentReader {
  /// When it was said, as printed or as an attribute has it.
  func findDate(_ item: CommentItem, _ scan: OwnNodes, author: Range<Int>?)
    -> CommentFields.FoundDate?
  {
    var best: CommentFields.FoundDate?
    for list in dateLists {
      let exact = scan.first(among: list) { node in
        best = better(best, date(at: node))
        return isExact(best) ? true : nil
      }
      if exact ?? false { return best }
    }
    if let best, best.printed.day != nil { return best }
    for node in scan.elements {
      let name = page.name(of: node)
      let isNamed = survey.hints[node].contains(.date) && !survey.hints[node].contains(.form)
      guard
        isNamed || name == "time" || name == "abbr" || name == "relative-time"
          || isTitledWithDate(node)
      else { continue }
      best = better(best, date(at: node))
      if isExact(best) { return best }
    }
    if let best, best.printed.day != nil { return sharpened(best, item) }
    best = better(best, dateOfItem(item))
    if let best, best.printed.day != nil { return best }
    best = better(best, dateInTexts(scan))
    if let best, best.printed.day != nil { return best }
    return better(best, author.flatMap { dateInLine($0) })
  }

  /// Whether an element that says when ("about 9 years") has the day in its title.
  private func isTitledWithDate(_ node: Int) -> Bool {
    let element = page[node]
    guard !element.isBare, element.has("title"), element.name == "a" || element.name == "span",
      survey.letters(in: survey.extent(node)) <= 40
    else { return false }
    return attributes.dates.date(of: element) != nil
  }

  /// A date that stands in the speaker's own line.
  private func dateInLine(_ range: Range<Int>) -> CommentFields.FoundDate? {
    guard !range.isEmpty, survey.letters(in: range) <= 160 else { return nil }
    scratch.fill(from: page, range)
    guard let printed = PageDateScanner.scan(scratch.bytes), printed.day != nil else { return nil }
    return .init(
      printed: printed, words: .nodes(range, else: nil), range: range.lowerBound..<range.lowerBound)
  }

  private func isExact(_ date: CommentFields.FoundDate?) -> Bool {
    guard let printed = date?.printed, case .date = printed.day else { return false }
    return printed.seconds != nil && printed.offset != nil
  }

  /// A date with the time the comment's own attribute has for the same day.
  private func sharpened(_ date: CommentFields.FoundDate, _ item: CommentItem)
    -> CommentFields.FoundDate
  {
    guard date.printed.seconds == nil, let own = dateOfItem(item), own.printed.seconds != nil,
      own.printed.day == date.printed.day
    else { return date }
    return .init(printed: own.printed, words: date.words, range: date.range)
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
    let letters = survey.letters(in: extent)
    let words = letters > 0 && letters <= 200 ? extent : node..<node
    var best: CommentFields.FoundDate?
    for index in node..<min(extent.upperBound, node + 12) {
      if let exact = attributes.dates.date(of: page[index]) {
        best = better(
          best,
          .init(
            printed: exact.date, words: .nodes(words, else: (index, exact.name)), range: extent))
      }
    }
    if isExact(best) { return best }
    guard !words.isEmpty else { return best }
    scratch.fill(from: page, words)
    guard !scratch.bytes.isEmpty, let printed = PageDateScanner.scan(scratch.bytes) else {
      return best
    }
    guard printed.day != nil || scratch.bytes.count < 40 else { return best }
    return better(best, .init(printed: printed, words: .nodes(extent, else: nil), range: extent))
  }

  private func dateOfItem(_ item: CommentItem) -> CommentFields.FoundDate? {
    guard let exact = attributes.dates.date(of: page[item.node]) else { return nil }
    let none = item.node..<item.node
    return .init(
      printed: exact.date, words: .nodes(none, else: (item.node, exact.name)), range: none)
  }

  /// A date that stands in the text without an element of its own, at its head or foot.
  private func dateInTexts(_ scan: OwnNodes) -> CommentFields.FoundDate? {
    var best: CommentFields.FoundDate?
    let ends = scan.texts.prefix(12) + scan.texts.dropFirst(12).suffix(6)
    for node in ends {
      let bytes = page[node].rawText
      guard bytes.count <= 400, bytes.contains(where: { $0 &- 0x30 < 10 || $0 >= 0xE0 }) else {
        continue
      }
      scratch.fill(from: page, node..<node + 1)
      let words = scratch.bytes
      guard words.count <= 160, let printed = PageDateScanner.scan(words), printed.day != nil
      else { continue }
      // A date alone, or one in a short line of its own; not one told in a sentence.
      let rest = words.count - printed.length
      guard printed.length * 2 >= words.count || rest <= 40 else { continue }
      let found = CommentFields.FoundDate(
        printed: printed, words: .nodes(node..<node + 1, else: nil), range: node..<node + 1)
      best = better(best, found)
      // "2 years ago", with the day in an attribute of the element around.
      if CommentReader.weight(printed) < 10, let around = page[node].parent, around.index > 0,
        let exact = attributes.dates.date(of: around)
      {
        best = better(
          best,
          .init(
            printed: exact.date, words: .nodes(node..<node + 1, else: nil), range: node..<node + 1))
      }
      if CommentReader.weight(printed) >= 10 { break }
    }
    return best
  }
}
