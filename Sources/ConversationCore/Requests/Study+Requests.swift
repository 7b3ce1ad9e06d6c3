extension Study {
  /// Whether a row asks something of somebody (decisions 22).
  func isRequest(_ row: Int32) -> Bool {
    RequestRule.isRequest(
      corpus.features[Int(row)], act: acts[Int(row)], kind: corpus.kinds[Int(row)],
      addressed: threads.addresseeCount(of: row) > 0 || corpus.kinds[Int(row)] == .comment)
  }

  /// Requests for help and questions, both ways; nil without an owner.
  func requestSummary() -> RequestSummary? {
    guard people.owner >= 0 else { return nil }
    var asked = RequestTally()
    for row in answers.received where counts(row) && isRequest(row) {
      asked.count(row, fate(ofReceived: row))
      let answer = answers.answer(to: row)
      if answer >= 0 { asked.answers.append((row, answer)) }
    }
    var own = RequestTally()
    let firstReplies = firstReplies()
    for row in 0..<Int32(corpus.count) where isRequestByOwner(row) {
      let fate = fate(ofAppeal: row, firstReply: firstReplies[row])
      own.count(row, fate)
      if threads.addresseeCount(of: row) == 0 { own.countAppeal(fate) }
      if let answer = answer(toAppeal: row, firstReply: firstReplies[row]) {
        own.answers.append((row, answer))
      }
    }
    return RequestSummary(askedOfOwner: asked.side(of: self), askedByOwner: own.side(of: self))
  }

  /// Requests of others that were answered, each with its answer.
  func answersByOwner() -> [(row: Int32, answer: Int32)] {
    requestsOfOwner().compactMap { row, _ in
      answers.answer(to: row) >= 0 ? (row, answers.answer(to: row)) : nil
    }
  }

  /// Requests of the owner's that were answered, each with its first answer.
  func answersToOwner() -> [(row: Int32, answer: Int32)] {
    let firstReplies = firstReplies()
    return (0..<Int32(corpus.count)).filter { isRequestByOwner($0) }.compactMap { row in
      answer(toAppeal: row, firstReply: firstReplies[row]).map { (row, $0) }
    }
  }

  private func isRequestByOwner(_ row: Int32) -> Bool {
    speaker(row) == people.owner && counts(row) && isRequest(row)
  }

  /// The first answer to a request of the owner's, by somebody it is addressed to; to an
  /// open appeal, by anybody.
  private func answer(toAppeal row: Int32, firstReply: Int32?) -> Int32? {
    let addressees = threads.addressees(of: row)
    if addressees.isEmpty { return firstReply }
    for person in addressees {
      let answer = answers.answer(to: row, by: person)
      if answer >= 0 { return answer }
    }
    return nil
  }

  /// What others asked of the owner, and what became of it.
  func requestsOfOwner() -> [(row: Int32, fate: DyadEvent.Answer)] {
    answers.received.filter { counts($0) && isRequest($0) }.map { ($0, fate(ofReceived: $0)) }
  }

  /// What the owner asked, and what became of it.
  func requestsByOwner() -> [(row: Int32, fate: DyadEvent.Answer)] {
    let firstReplies = firstReplies()
    return (0..<Int32(corpus.count))
      .filter { isRequestByOwner($0) }
      .map { ($0, fate(ofAppeal: $0, firstReply: firstReplies[$0])) }
  }

  /// What became of a request of the owner's: answered by anybody it is addressed to, an
  /// open appeal by anybody at all.
  private func fate(ofAppeal row: Int32, firstReply: Int32?) -> DyadEvent.Answer {
    let addressees = threads.addressees(of: row)
    if addressees.isEmpty {
      if let firstReply { return .answered(after: delay(from: row, to: firstReply)) }
      return observability.couldShowAnswers(to: row, in: corpus) ? unanswered(row) : .unobserved
    }
    let fates = addressees.map { fate(ofOwn: row, to: $0) }
    for fate in fates {
      if case .answered = fate { return fate }
    }
    return fates.contains(.unanswered)
      ? .unanswered : fates.contains(.pending) ? .pending : .unobserved
  }

  /// The first reply by somebody else to each row of the owner's.
  private func firstReplies() -> [Int32: Int32] {
    var first: [Int32: Int32] = [:]
    for row in threads.members {
      switch corpus.kinds[Int(row)] {
      case .comment, .reply, .quote, .message: break
      default: continue
      }
      let parent = corpus.ids.row(of: threads.parents[Int(row)])
      guard parent >= 0, first[parent] == nil, speaker(parent) == people.owner,
        speaker(row) != people.owner
      else { continue }
      first[parent] = row
    }
    return first
  }
}

extension Study {
  /// Who gave these answers, the most helpful first, bounded.
  fileprivate func answerers(_ answers: [(row: Int32, answer: Int32)])
    -> [RequestSummary.Answerer]
  {
    var delays: [Int32: (count: Int, known: [Int64])] = [:]
    for (row, answer) in answers where speaker(answer) >= 0 {
      delays[speaker(answer), default: (0, [])].count += 1
      if let after = delay(from: row, to: answer) {
        delays[speaker(answer), default: (0, [])].known.append(after)
      }
    }
    let sorted = delays.sorted {
      $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key
    }
    return sorted.prefix(max(options.top, 10)).map { person, answers in
      RequestSummary.Answerer(
        person: people.reference(person), answers: answers.count,
        latency: Latency.median(of: answers.known))
    }
  }
}

/// Counts what became of requests in one direction.
private struct RequestTally {
  var answered = 0
  var pending = 0
  var unanswered = 0
  var unobserved = 0
  var delays: [Int64] = []
  var open: [Int32] = []
  var appeals = 0
  var appealsAnswered = 0
  /// Those that were answered, each with its answer.
  var answers: [(row: Int32, answer: Int32)] = []

  mutating func count(_ row: Int32, _ fate: DyadEvent.Answer) {
    switch fate {
    case .answered(let after):
      answered += 1
      if let after { delays.append(after) }
    case .pending:
      pending += 1
      open.append(row)
    case .unanswered:
      unanswered += 1
      open.append(row)
    case .unobserved: unobserved += 1
    }
  }

  mutating func countAppeal(_ fate: DyadEvent.Answer) {
    appeals += 1
    if case .answered = fate { appealsAnswered += 1 }
  }

  func side(of study: Study) -> RequestSummary.Side {
    RequestSummary.Side(
      answered: answered, pending: pending, unanswered: unanswered, unobserved: unobserved,
      latency: Latency.median(of: delays),
      open: study.newest(open, count: max(study.options.top, 10)).map { study.reference($0) },
      answerers: study.answerers(answers), appeals: appeals, appealsAnswered: appealsAnswered)
  }
}
