extension FigureBook {
  func replies(_ path: inout FigurePath) -> FigureExplanation? {
    guard let replies = analysis.replies else { return nil }
    let book = waiting
    switch path.next() {
    case "candidates":
      return count(
        path, replies.candidates, .candidates,
        book.ranking().candidates.map(\.row))
    case "undated_in_all":
      return count(
        path, replies.undated.count, .undatedCandidates,
        book.waiting.filter { $0.age == nil }.map(\.row))
    case "owed_in_all":
      return figure(
        path, Double(replies.owed.count), .owedPeople, .sum,
        replies.owed.map { owed in
          FigureExplanation.Part(
            name: .named(owed.utterance.speaker.id), value: 1, utterances: [owed.utterance.id])
        })
    case "owed_older_than_a_year":
      return count(path, replies.owedOlder, .owedOlder, owed(book).older)
    case "next":
      guard let index = path.nextIndex(), replies.next.indices.contains(index) else { return nil }
      return suggestion(&path, replies.next[index], book)
    case "owed":
      guard let index = path.nextIndex(), replies.owed.indices.contains(index) else { return nil }
      let owed = replies.owed[index]
      switch path.next() {
      case "waiting_seconds": return waitingTime(path, owed.waiting, owed.utterance.id)
      case "strength":
        let place = entries.firstIndex { $0.summary.person == owed.utterance.speaker }
        return figure(
          path, owed.strength, .tieStrength, .sum,
          place.map { [thing(.strengthTerm, owed.strength, path: "people[\($0)].strength")] } ?? [])
      case "also_owed":
        let rows = self.owed(book).rows.filter {
          study.speakerReference($0).id == owed.utterance.speaker.id
            && study.printedID($0) != owed.utterance.id
        }
        return count(path, owed.alsoOwed, .alsoOwed, rows)
      default: return nil
      }
    default: return nil
    }
  }

  private func suggestion(
    _ path: inout FigurePath, _ suggestion: ReplySuggestion, _ book: ReplyBook
  ) -> FigureExplanation? {
    func term(_ term: Term, of utterance: String) -> FigureExplanation.Part {
      FigureExplanation.Part(
        name: .term(term.name, term.evidence),
        value: term.weight, utterances: [utterance])
    }
    let id = suggestion.utterance.id
    switch path.next() {
    case "rank":
      return figure(
        path, Double(suggestion.rank), .peopleUpTo, .sum,
        (analysis.replies?.next ?? []).prefix(suggestion.rank).map {
          FigureExplanation.Part(
            name: .named($0.utterance.speaker.id), value: 1, utterances: [$0.utterance.id])
        })
    case "score":
      return figure(
        path, suggestion.score, .pressing, .sum,
        suggestion.terms.map { term($0, of: id) })
    case "terms":
      guard let index = path.nextIndex(), suggestion.terms.indices.contains(index),
        path.next() == "weight"
      else { return nil }
      return figure(
        path, suggestion.terms[index].weight, .scoreTerm, .sum,
        [term(suggestion.terms[index], of: id)])
    case "waiting_seconds": return waitingTime(path, suggestion.waiting, suggestion.utterance.id)
    case "also":
      guard let index = path.nextIndex(), suggestion.also.indices.contains(index),
        path.next() == "score"
      else { return nil }
      let other = suggestion.also[index]
      return figure(
        path, other.score, .pressing, .sum,
        other.terms.map { term($0, of: other.id) })
    case "also_waiting":
      let rows = book.ranking().candidates.map(\.row).filter {
        study.speakerReference($0).id == suggestion.utterance.speaker.id
          && study.printedID($0) != suggestion.utterance.id
      }
      return count(path, suggestion.alsoWaiting, .alsoWaiting, rows)
    default: return nil
    }
  }

  private func waitingTime(_ path: FigurePath, _ value: Int64, _ utterance: String)
    -> FigureExplanation
  {
    figure(
      path, Double(value), .waiting, .difference,
      [
        thing(.now, Double(study.now)),
        FigureExplanation.Part(
          name: .said,
          value: Double(study.now) - Double(value), utterances: [utterance]),
      ])
  }

  /// What is owed, before it is one line a person; and what is over a year old.
  private func owed(_ book: ReplyBook) -> (rows: [Int32], older: [Int32]) {
    let next = Set((analysis.replies?.next ?? []).map(\.utterance.speaker.id))
    let listed = Set(
      book.waiting.map { study.speaker($0.row) }
        .filter { $0 >= 0 && next.contains(study.people.reference($0).id) })
    var rows: [Int32] = []
    var older: [Int32] = []
    for (entry, verdict) in book.owedVerdicts(everybody, listed: listed) {
      switch verdict {
      case .notOwed: break
      case .owed: rows.append(entry.row)
      case .tooOld: older.append(entry.row)
      }
    }
    return (rows, older)
  }
}
