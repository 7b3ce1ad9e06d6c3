extension Study {
  /// The speaker of a row; `People.nobody` for an unknown one.
  func speaker(_ row: Int32) -> Int32 { people.person(ofHandle: corpus.speakers[Int(row)]) }

  /// Whether a row is an utterance of its own.
  func isUtterance(_ row: Int32) -> Bool { !corpus.flags[Int(row)].contains(.isDuplicate) }

  /// When a row was said.
  func said(_ row: Int32) -> Moment { corpus.said(row) }

  /// The instant a row is reckoned as; nil where it has no date.
  func instant(_ row: Int32) -> Int64? { clock.instant(of: corpus.said(row)) }

  /// The calendar day of a row in the report's zone; nil where it has no date.
  func day(_ row: Int32) -> CivilDay? { clock.day(of: corpus.said(row)) }

  /// Whether a row counts: inside `since`…`until`, and by nobody whom the user ignores.
  func counts(_ row: Int32) -> Bool {
    isInPeriod(row) && !(people.ignoresSomebody && people.ignores(speaker(row)))
  }

  /// Whether a row is an utterance inside `since`…`until`. What has no date is only where
  /// no bound was asked for.
  func isInPeriod(_ row: Int32) -> Bool {
    guard isUtterance(row) else { return false }
    guard since != nil || until != nil else { return true }
    guard let day = day(row) else { return false }
    return day >= since ?? day && day <= until ?? day
  }

  /// Seconds a row has waited; never below 0, nil where it has no date.
  func age(_ row: Int32) -> Int64? { instant(row).map { max(0, now &- $0) } }

  /// How fast answers come where a row was said.
  func pace(_ row: Int32) -> Pace {
    Pace(Service(corpus.services[corpus.profile(of: row).service]))
  }

  /// Seconds between an utterance and its answer, never below 0; nil where one of the
  /// two times is not exact.
  func delay(from row: Int32, to answer: Int32) -> Int64? {
    let (asked, said) = (corpus.said(row), corpus.said(answer))
    // Two wall times of one page are of one clock.
    guard asked.precision == said.precision, asked.precision <= .local, let from = asked.seconds,
      let to = said.seconds
    else { return nil }
    return max(0, to &- from)
  }

  /// The id of a row as it is printed.
  func id(_ row: Int32) -> Identifier { corpus.ids.identifier(of: corpus.refs[Int(row)]) }

  /// The speaker of a row as a report names them; an unknown one is theirs alone.
  func speakerReference(_ row: Int32) -> PersonReference {
    let person = speaker(row)
    return person >= 0
      ? people.reference(person) : PersonReference(id: "unknown:\(printedID(row))", name: nil)
  }

  /// A row as a report quotes it.
  ///
  /// Somebody whom the user wants in no list is not named, wherever it is.
  func reference(_ row: Int32) -> UtteranceReference {
    let context = corpus.contextNumbers[Int(row)]
    let isShown = isShown(row)
    return UtteranceReference(
      id: printedID(row),
      speaker: people.isListed(speaker(row)) || people.hides(speaker(row))
        ? speakerReference(row) : PersonReference(id: "unknown:\(printedID(row))", name: nil),
      said: corpus.said(row), saidPrinted: isShown ? corpus.printedTimes[row] : nil,
      excerpt: isShown
        ? corpus.text(of: row).map { String(printed(words: $0).prefix(Self.excerptLength)) } : nil,
      url: isShown ? printed(address: corpus.url(of: row)) : nil,
      source: printed(corpus.source(of: row)),
      contextTitle: mask != nil || context < 0
        ? nil : corpus.contexts[context].title.map(printed(words:)))
  }

  /// Characters a report may quote.
  private static let excerptLength = 500

  /// Whether two rows stand in the order newest first; ties go to the smaller id.
  func isNewer(_ a: Int32, _ b: Int32) -> Bool {
    let (x, y) = (instant(a) ?? .min, instant(b) ?? .min)
    return x != y ? x > y : id(a) < id(b)
  }

  /// The newest of some rows; the sorting touches at most the ones kept.
  func newest(_ rows: [Int32], count: Int) -> [Int32] {
    Array(rows.sorted(by: isNewer).prefix(count))
  }
}
