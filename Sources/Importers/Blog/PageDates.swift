internal import ConversationCore
internal import LibXML

/// The dates of one page, resolved together: what one cannot tell, another may.
struct PageDates {
  private let resolver: PageDateResolver

  init(post: PagePost, fields: [CommentFields], address: PageAddress, stated: PageDateOrder?) {
    let printed = fields.compactMap { $0.date?.printed } + (post.date.map { [$0.printed] } ?? [])
    let inAddress = PagePostReader.day(inAddress: address.permalink)
    var postDay = inAddress?.day
    if case .date(let year, let month, let day)? = post.date?.printed.day {
      postDay = CivilDay(year: year, month: month, day: day) ?? postDay
    }
    let slashed = printed.compactMap { $0.numbers }
    let order = PageDateResolver.order(
      of: printed, stated: stated, language: address.language, postDay: postDay, plain: slashed)
    var saved: CivilDay?
    if let note = address.savedNote, let date = PageDateScanner.scan(note),
      case .date(let year, let month, let day)? = date.day
    {
      saved = CivilDay(year: year, month: month, day: day)
    }
    resolver = PageDateResolver(order: order, postDay: postDay, savedDay: saved)
  }

  /// The moment of a date, with a word about dates that cannot be.
  func moment(
    _ date: CommentFields.FoundDate, on page: HTMLPage, file: String, line: Int,
    into sink: inout ImportSink
  ) -> Moment {
    let moment = resolver.moment(of: date.printed)
    if date.printed.day == .impossible {
      sink.note(
        Diagnostic(
          .warning, file: file, line: line,
          English.impossibleDate(date.words.text(in: page).prefix(60))))
    } else if moment == .order, case .ambiguous? = date.printed.day {
      sink.note(
        Diagnostic(
          .note, file: file, line: line,
          English.ambiguousDate(date.words.text(in: page).prefix(60))))
    }
    return moment
  }

  /// The page's own words, where the moment loses something of them.
  static func printed(
    _ date: CommentFields.FoundDate?, _ said: Moment?, on page: HTMLPage
  ) -> String? {
    guard let date, let said, said.precision != .instant || !date.printed.isExact else {
      return nil
    }
    let words = date.words.text(in: page)
    return words.isEmpty ? nil : words
  }
}

extension PrintedDate {
  /// Whether it names an instant.
  var isExact: Bool {
    if case .date = day { seconds != nil && offset != nil } else { false }
  }

}
