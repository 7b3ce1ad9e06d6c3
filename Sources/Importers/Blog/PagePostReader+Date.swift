internal import ConversationCore
internal import LibXML

extension PagePostReader {
  func date(in range: Range<Int>) -> CommentFields.FoundDate? {
    for key in [
      "article:published_time", "og:article:published_time", "datepublished", "dc.date",
      "dc.date.issued", "date", "dcterms.created", "article.published",
    ] {
      if let value = address.meta[key], let printed = PageDateScanner.scan(value),
        case .date = printed.day
      {
        return .init(printed: printed, words: .text(value), range: 0..<0)
      }
    }
    var best: CommentFields.FoundDate?
    for node in range {
      let element = page[node]
      guard !element.isText, !element.isHidden else { continue }
      let isNamed =
        survey.hints[node].contains(.date) || element.name == "time" || element.name == "abbr"
      guard isNamed, survey.letters(in: survey.extent(node)) <= 120, !isComment(node),
        !isBeside(node), let found = reader.date(at: node)
      else { continue }
      if case .date = found.printed.day { return found }
      if best == nil, found.printed.day != nil { best = found }
    }
    return best ?? dateInAddress() ?? dateInLine(of: range)
  }

  /// Whether an element stands in what the page itself says is beside its matter. What
  /// names alone suggest is not enough: many a theme has the post's own line there.
  private func isBeside(_ node: Int) -> Bool {
    var position = page[node].parent
    for _ in 0..<32 {
      guard let element = position, element.index > 0 else { return false }
      if element.name == "aside", survey.isSideBlock(element.index) { return true }
      position = element.parent
    }
    return false
  }

  private func dateInLine(of range: Range<Int>) -> CommentFields.FoundDate? {
    guard let line = lineOfPost(in: range),
      let printed = PageDateScanner.scan(page.inlineText(in: line))
    else { return nil }
    return .init(printed: printed, words: .nodes(line, else: nil), range: line)
  }

  /// The day in a permalink: `/2008/09/03/title`.
  func dateInAddress() -> CommentFields.FoundDate? {
    guard let day = PagePostReader.day(inAddress: address.permalink), day.isWhole else {
      return nil
    }
    let parts = day.day.components
    return .init(
      printed: PrintedDate(
        day: .date(year: parts.year, month: parts.month, day: parts.day), seconds: nil, offset: nil,
        length: 10, start: 0),
      words: .text(day.day.description), range: 0..<0)
  }

  /// Year, month and where printed day of a permalink; without a day the first of the
  /// month, not whole.
  static func day(inAddress address: String?) -> (day: CivilDay, isWhole: Bool)? {
    guard let address, let rest = SiteHost.parts(of: address)?.rest else { return nil }
    let parts = rest.split { $0 == "/" || $0 == "-" || $0 == "?" }.prefix(6).map {
      $0.utf8.count <= 4 ? Int($0) : nil
    }
    for (index, part) in parts.enumerated() {
      guard let year = part, (1990...2100).contains(year), index + 1 < parts.count,
        let month = parts[index + 1]
      else { continue }
      if index + 2 < parts.count, let number = parts[index + 2],
        let day = CivilDay(year: year, month: month, day: number)
      {
        return (day, true)
      }
      if let day = CivilDay(year: year, month: month, day: 1) { return (day, false) }
    }
    return nil
  }
}
