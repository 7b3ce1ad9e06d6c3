internal import ConversationCore

/// What every section sees: the analysis, how it is to be written, and the phrases
/// that are the same all over a report.
struct ReportContext: Sendable {
  /// What to report.
  let analysis: Analysis
  /// How.
  let options: ReportOptions
  /// Days in the report's zone.
  let clock: DayClock
  /// Names that more than one person goes by, who need their site beside them.
  private let sharedNames: Set<String>
  /// Places in the analysis' list of people, by id.
  private let places: [String: Int]

  /// A context.
  init(_ analysis: Analysis, _ options: ReportOptions) {
    self.analysis = analysis
    self.options = options
    self.clock = DayClock(timeZone: analysis.frame.timeZone) ?? .utc
    self.places = Dictionary(
      analysis.people.enumerated().map { ($1.person.id, $0) }, uniquingKeysWith: { a, _ in a })
    var seen: Set<String> = []
    self.sharedNames = Set(
      analysis.people.compactMap(\.person.name).filter { !seen.insert($0).inserted })
  }

  /// What is said when the list of those who wait is empty.
  var nobodyWaits: Phrase {
    English.nobodyWaits(sawBothSides: analysis.sawBothSides)
  }

  /// The longest list of people.
  var top: Int { max(1, options.top) }

  /// Whether a person is "you".
  func isOwner(_ person: PersonReference) -> Bool { person.id == analysis.owner.person?.id }

  /// The figures of a person; nil for one who is not in the list.
  func summary(of person: PersonReference) -> PersonSummary? {
    places[person.id].map { analysis.people[$0] }
  }

  /// A person by name, or by id where the name is not known.
  func name(_ person: PersonReference) -> Phrase {
    guard let name = person.name, !Untrusted(name).cleaned(limit: 40).isEmpty else {
      let isNobody = ["unknown:", "hidden:"].contains { person.id.hasPrefix($0) }
      let isAccount = !person.id.isEmpty && !isNobody
      return isAccount ? "\(Untrusted(person.id), limit: 60)" : English.somebody
    }
    let shown: Phrase = "\(Untrusted(name), limit: 40)"
    guard sharedNames.contains(name), let realm = person.id.split(separator: ":").first else {
      return shown
    }
    // A page that does not say where it stood has a hash for a host.
    let isSavedPage = realm.hasPrefix("page-") && !realm.contains(".")
    return isSavedPage
      ? "\(shown) (\(English.savedPage(Untrusted(String(realm.dropFirst(5).prefix(4))))))"
      : "\(shown) (\(Untrusted(String(realm)), limit: 40))"
  }

  /// When something was said: a date, or the source's own words, or that it is unknown.
  func when(_ utterance: UtteranceReference) -> Phrase {
    if let day = clock.day(of: utterance.said) { return .day(day) }
    guard let printed = utterance.saidPrinted else { return English.undated }
    return English.dated(Untrusted(printed))
  }

  /// Where it can be seen: a link with its host, else the title, the file and the place.
  func place(_ utterance: UtteranceReference) -> Phrase {
    let title = Untrusted(utterance.contextTitle ?? "")
    if let address = utterance.url.flatMap(WebAddress.init) { return .link(title, to: address) }
    let source = source(utterance.source)
    guard !title.cleaned(limit: 60).isEmpty else { return source }
    return English.title(title, in: source)
  }

  /// A file and the line or record in it.
  func source(_ source: SourceReference) -> Phrase {
    let file: Phrase = "\(Untrusted(source.file), limit: 120)"
    guard source.place > 0 else { return file }
    return English.place(file, "\(source.place)", isLine: source.isLine)
  }

  /// What was said, for a quotation; nil where words may not or cannot be quoted.
  func words(_ utterance: UtteranceReference, limit: Int = 240) -> Phrase? {
    guard options.quotes, let excerpt = utterance.excerpt,
      !Untrusted(excerpt).cleaned(limit: limit).isEmpty
    else { return nil }
    return "\(Untrusted(excerpt), limit: limit)"
  }

  /// "and 12 more" after a bounded list; empty where all of it was shown.
  func more(_ total: Int, shown: Int, _ what: Phrase) -> Phrase {
    total > shown ? English.more(total - shown, what) : ""
  }
}
