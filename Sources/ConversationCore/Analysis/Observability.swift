/// What the sources could have shown: a tweet archive holds one side, and silence in it
/// is no answer (decisions, measures 9.4).
struct Observability: Sendable {
  /// What each file could show, by number of the file.
  private let ofFile: [SourceReport.Visibility]
  /// Whether a person's own archive is among the sources.
  private let hasArchive: [Bool]

  /// From the reports on the sources.
  init(_ corpus: Corpus, people: People) {
    let reports = Dictionary(
      corpus.reports.map { ($0.file, $0.visibility) },
      uniquingKeysWith: { a, b in
        a.rawValue < b.rawValue ? a : b
      })
    ofFile = corpus.files.strings.map { file in
      // A member's path begins with its archive's.
      var path = file[...]
      while true {
        if let visibility = reports[String(path)] { return visibility }
        guard let slash = path.lastIndex(of: "/") else { return .bothSides }
        path = path[..<slash]
      }
    }
    var hasArchive = Array(repeating: false, count: people.persons.count)
    for claim in corpus.claims where claim.evidence.isOfArchive {
      let person = people.person(ofHandle: claim.handle)
      if person >= 0 { hasArchive[Int(person)] = true }
    }
    self.hasArchive = hasArchive
  }

  /// Whether an answer by a person to a row would have been seen.
  @inline(__always)  // a call would copy the corpus's forty fields
  func couldShowAnswer(to row: Int32, by person: Int32, in corpus: Corpus) -> Bool {
    switch corpus.kinds[Int(row)] {
    case .message:
      // The user's own log does not say what was answered.
      return corpus.services[corpus.profile(of: row).service] != Service.log.name
    case .call, .meeting: return true
    default: break
    }
    switch ofFile[Int(corpus.profile(of: row).file)] {
    case .bothSides: return true
    case .ownSideOnly: return person >= 0 && hasArchive[Int(person)]
    case .postsOnly: return false
    }
  }

  /// Whether anybody's answer to a row would have been seen.
  func couldShowAnswers(to row: Int32, in corpus: Corpus) -> Bool {
    couldShowAnswer(to: row, by: People.nobody, in: corpus)
  }
}
