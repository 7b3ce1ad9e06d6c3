extension Study {
  /// What a figure or a verdict is made of: for the id or URL of an utterance, for a
  /// rank of the reply list, or for a person's id, `@handle`, or name.
  public func explain(_ query: String) -> Explanation {
    if let rank = Int(query), rank > 0 {
      let (candidates, places) = ReplyBook(self).ranking()
      guard rank <= places.count else {
        return .unknown(query: query, nearest: places.isEmpty ? [] : ["1…\(places.count)"])
      }
      return .utterance(explanation(ofRow: candidates[places[rank - 1].candidate].row))
    }
    if let row = row(named: query) { return .utterance(explanation(ofRow: row)) }
    if let person = person(named: query) { return .person(explanation(ofPerson: person)) }
    if FigurePath(query) != nil, let figure = FigureBook(self).explain(query) {
      return .figure(figure)
    }
    let everybody = people.persons.indices.filter { !people.hides(Int32($0)) }
      .map { people.reference(Int32($0)) }
    let names = everybody.compactMap(\.name) + everybody.map(\.id)
    return .unknown(query: query, nearest: NearestNames(to: query).pick(names, count: 5))
  }

  // MARK: Finding

  private func row(named query: String) -> Int32? {
    if mask != nil || redaction != nil, let row = Mask.row(named: query), row < Int32(corpus.count)
    {
      return row
    }
    let digits = query.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    if digits > 0 {
      let id = Identifier(String(query.dropLast(digits)), query.suffix(digits))
      let row = corpus.ids.find(id).map { corpus.ids.row(of: $0) } ?? -1
      if row >= 0 { return row }
    }
    guard query.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let isURL = query.contains("://")
    return (0..<Int32(corpus.count)).first { row in
      guard isUtterance(row) else { return false }
      return isURL ? corpus.url(of: row) == query : id(row).description == query
    }
  }

  func person(named query: String) -> Int32? {
    if let exact = people.persons.firstIndex(where: { $0.id == query }) { return Int32(exact) }
    let isMasked = mask != nil
    if let alias = people.aliases.firstIndex(where: {
      $0.id == query || (isMasked && $0.name == query)
    }) {
      return Int32(alias)
    }
    let login = query.hasPrefix("@") ? query.dropFirst().lowercased() : nil
    let key = NameKey.fold(query)
    var found: [Int32: Int32] = [:]
    for (number, handle) in corpus.handles.handles.enumerated() {
      let person = people.personOfHandle[number]
      guard person >= 0 else { continue }
      let isMeant =
        if let login {
          handle.name?.lowercased() == login
        } else {
          handle.displayName.map { NameKey.fold($0) == key } ?? false
            || handle.name.map { NameKey.fold($0) == key } ?? false
        }
      if isMeant { found[person, default: 0] += corpus.handles.spoken[number] + 1 }
    }
    return found.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  // MARK: An utterance

  private func explanation(ofRow row: Int32) -> UtteranceExplanation {
    let index = Int(row)
    let rule = threads.rules[index]
    let parent = threads.parents[index]
    let parentRow = corpus.ids.row(of: parent)
    var explanation = UtteranceExplanation(
      utterance: reference(row), kind: corpus.kinds[index],
      service: corpus.services[corpus.profile(of: row).service],
      reading: printed(RowReading(corpus: corpus, people: people, threads: threads).reading(row)),
      parent: rule.name.map { name in
        UtteranceExplanation.Parent(
          id: printedID(ofReference: parent), rule: name,
          confidence: rule.confidence, utterance: parentRow < 0 ? nil : reference(parentRow))
      },
      addressedTo: threads.addressees(of: row).map { people.reference($0) },
      conversation: printedID(ofReference: threads.roots[Int(threads.conversations[index])]),
      waiting: waiting(of: row), priority: priority(of: row),
      sources: corpus.sources(of: row).map { printed($0) })
    let comments = commentsToOwner()
    if comments.contains(row) {
      var reader = SubstanceReader(self, comments: comments)
      explanation.substance = reader.read(row)
    }
    return explanation
  }

  private func waiting(of row: Int32) -> UtteranceExplanation.Waiting {
    guard people.owner >= 0 else { return .notAddressed(because: .ownerUnknown) }
    if people.speaksForOwner(speaker(row)) { return .notAddressed(because: .own) }
    guard answers.received.contains(row) || answers.asides.contains(row) else {
      switch corpus.kinds[Int(row)] {
      case .share, .pingback, .like:
        return .notAddressed(because: .passesOn)
      default: return .notAddressed(because: .toOthers)
      }
    }
    let answer = answers.answer(to: row)
    if answer >= 0 { return .answered(by: reference(answer)) }
    if acts[Int(row)] != .talking, !isRequest(row) {
      return .notAddressed(because: .act(acts[Int(row)]))
    }
    return .waiting(seconds: age(row))
  }

  private func priority(of row: Int32) -> UtteranceExplanation.Priority? {
    let book = ReplyBook(self)
    let (candidates, places) = book.ranking()
    guard let entry = candidates.first(where: { $0.row == row }) else { return nil }
    let priority = book.priority(of: entry)
    let rank = places.firstIndex { candidates[$0.candidate].row == row }.map { $0 + 1 }
    return UtteranceExplanation.Priority(rank: rank, score: priority.score, terms: priority.terms)
  }

  // MARK: A person

  private func explanation(ofPerson person: Int32) -> PersonExplanation {
    let isOwner = person == people.owner
    let book = DyadBook(self)
    var given: [Int32] = []
    var received: [Int32] = []
    let others =
      isOwner
      ? Array(Set((0..<Int32(people.persons.count)).flatMap { book.rows(with: $0) }))
      : Array(book.rows(with: person))
    for row in others {
      if speaker(row) == people.owner { given.append(row) } else { received.append(row) }
    }
    let waiting = ReplyBook(self).waiting.map(\.row).filter { isOwner || speaker($0) == person }
    return PersonExplanation(
      person: people.reference(person), isOwner: isOwner,
      handles: mask == nil && !people.hides(person)
        ? Set(
          people.persons[Int(person)].handles.map {
            PeopleBuilder.Label(corpus.handles.handles[Int($0)]).printed
          }
        ).sorted() : [],
      merges: people.merges.filter { $0.person.id == people.reference(person).id },
      summary: isOwner
        ? nil : book.summaries().first { $0.person == person }?.summary,
      given: evidence(given), received: evidence(received), waiting: evidence(waiting))
  }

  private func evidence(_ rows: [Int32]) -> PersonExplanation.Evidence {
    PersonExplanation.Evidence(
      count: rows.count,
      utterances: newest(rows, count: max(options.top, 10)).map { reference($0) })
  }
}
