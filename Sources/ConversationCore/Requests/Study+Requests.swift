extension Study {
  /// Whether a row asks something of somebody (decisions 22).
  func isRequest(_ row: Int32) -> Bool {
    RequestRule.isRequest(
      corpus.features[Int(row)], act: acts[Int(row)], kind: corpus.kinds[Int(row)],
      addressed: !threads.addressees(of: row).isEmpty || corpus.kinds[Int(row)] == .comment)
  }

  /// Requests for help and questions, both ways; nil without an owner.
  func requestSummary() -> RequestSummary? {
    guard people.owner >= 0 else { return nil }
    var asked = RequestTally()
    for (row, fate) in requestsOfOwner() { asked.count(row, fate) }
    var own = RequestTally()
    for (row, fate) in requestsByOwner() {
      own.count(row, fate)
      if threads.addressees(of: row).isEmpty { own.countAppeal(fate) }
    }
    return RequestSummary(
      askedOfOwner: asked.side(of: self, answers: answersByOwner()),
      askedByOwner: own.side(of: self, answers: answersToOwner()))
  }

  /// Requests of others that were answered, each with its answer.
  func answersByOwner() -> [(row: Int32, answer: Int32)] {
    requestsOfOwner().compactMap { row, _ in
      answers.answer[Int(row)] >= 0 ? (row, answers.answer[Int(row)]) : nil
    }
  }

  /// Requests of the owner's that were answered, each with its first answer.
  func answersToOwner() -> [(row: Int32, answer: Int32)] {
    let firstReplies = firstReplies()
    return requestsByOwner().compactMap { row, _ in
      let addressees = threads.addressees(of: row)
      let answer =
        addressees.isEmpty
        ? firstReplies[row] ?? -1
        : addressees.map { answers.answer(to: row, by: $0) }.first { $0 >= 0 } ?? -1
      return answer >= 0 ? (row, answer) : nil
    }
  }

  /// What others asked of the owner, and what became of it.
  func requestsOfOwner() -> [(row: Int32, fate: DyadEvent.Answer)] {
    answers.received.filter { counts($0) && isRequest($0) }.map { ($0, fate(ofReceived: $0)) }
  }

  /// What the owner asked, and what became of it.
  func requestsByOwner() -> [(row: Int32, fate: DyadEvent.Answer)] {
    let firstReplies = firstReplies()
    return (0..<Int32(corpus.count))
      .filter { speaker($0) == people.owner && counts($0) && isRequest($0) }
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

  func side(of study: Study, answers: [(row: Int32, answer: Int32)]) -> RequestSummary.Side {
    RequestSummary.Side(
      answered: answered, pending: pending, unanswered: unanswered, unobserved: unobserved,
      latency: Latency.median(of: delays),
      open: study.newest(open, count: max(study.options.top, 10)).map { study.reference($0) },
      answerers: study.answerers(answers), appeals: appeals, appealsAnswered: appealsAnswered)
  }
}
