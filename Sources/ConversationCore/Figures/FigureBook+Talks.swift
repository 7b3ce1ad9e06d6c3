extension FigureBook {
  // MARK: Requests

  func requests(_ path: inout FigurePath) -> FigureExplanation? {
    guard let summary = analysis.requests else { return nil }
    let side: RequestSummary.Side
    let fates: [(row: Int32, fate: DyadEvent.Answer)]
    let isOwn: Bool
    switch path.next() {
    case "asked_of_you":
      (side, fates, isOwn) = (summary.askedOfOwner, study.requestsOfOwner(), false)
    case "asked_by_you":
      (side, fates, isOwn) = (summary.askedByOwner, study.requestsByOwner(), true)
    default: return nil
    }
    func those(_ isMeant: (DyadEvent.Answer) -> Bool) -> [Int32] {
      fates.filter { isMeant($0.fate) }.map(\.row)
    }
    func isAnswered(_ fate: DyadEvent.Answer) -> Bool {
      if case .answered = fate { true } else { false }
    }
    switch path.next() {
    case "n":
      return count(
        path, side.answered + side.pending + side.unanswered + side.unobserved, .requests,
        those { _ in true })
    case "answered": return count(path, side.answered, .answered, those(isAnswered))
    case "pending":
      return count(path, side.pending, .tooYoung, those { $0 == .pending })
    case "unanswered":
      return count(path, side.unanswered, .notAnswered, those { $0 == .unanswered })
    case "unobserved":
      return count(
        path, side.unobserved, .answerUnseen, those { $0 == .unobserved })
    case "latency_seconds":
      let delays = fates.compactMap { row, fate -> (row: Int32, weight: Double)? in
        guard case .answered(let after?) = fate else { return nil }
        return (row, Double(after))
      }
      return figure(
        path, side.latency, .answerLatency, .median,
        [part(.delays, delays)])
    case "appeals":
      return count(path, side.appeals, .appeals, appeals(fates).map(\.row))
    case "appeals_answered":
      return count(
        path, side.appealsAnswered, .appealsAnswered,
        appeals(fates).filter { isAnswered($0.fate) }.map(\.row))
    case "answered_by":
      guard let index = path.nextIndex(), side.answerers.indices.contains(index) else {
        return nil
      }
      return answerer(&path, side.answerers[index], isOwn: isOwn)
    default: return nil
    }
  }

  /// The owner's requests to nobody in particular.
  private func appeals(_ fates: [(row: Int32, fate: DyadEvent.Answer)])
    -> [(row: Int32, fate: DyadEvent.Answer)]
  {
    fates.filter {
      study.speaker($0.row) == study.people.owner && study.threads.addressees(of: $0.row).isEmpty
    }
  }

  private func answerer(
    _ path: inout FigurePath, _ answerer: RequestSummary.Answerer, isOwn: Bool
  ) -> FigureExplanation? {
    let theirs = (isOwn ? study.answersToOwner() : study.answersByOwner()).filter {
      study.speakerReference($0.answer).id == answerer.person.id
    }
    switch path.next() {
    case "answers":
      return count(path, answerer.answers, .answeredFirst, theirs.map(\.row))
    case "latency_seconds":
      let delays = theirs.compactMap { row, answer -> (row: Int32, weight: Double)? in
        study.delay(from: row, to: answer).map { (row, Double($0)) }
      }
      return figure(
        path, answerer.latency, .theirAnswerLatency, .median,
        [part(.delays, delays)])
    default: return nil
    }
  }

  // MARK: Conversations

  func conversations(_ path: FigurePath) -> FigureExplanation? {
    let found = (0..<Int32(study.threads.roots.count)).compactMap { conversation -> Int32? in
      let rows = study.threads.members(of: conversation)
      return rows.count > 1 && rows.contains { study.counts($0) } ? rows.first : nil
    }
    return count(path, analysis.conversationCount, .conversations, found)
  }

  func tookOff(_ path: inout FigurePath) -> FigureExplanation? {
    guard let index = path.nextIndex(), analysis.tookOff.indices.contains(index) else {
      return nil
    }
    let summary = analysis.tookOff[index]
    guard
      let head = (0..<Int32(study.corpus.count)).first(where: {
        study.isUtterance($0) && study.printedID($0) == summary.root.id
      })
    else { return nil }
    let members = study.threads.members(of: study.threads.conversations[Int(head)])
      .filter { !study.people.ignores(study.speaker($0)) }
    let replies = members.filter { $0 != head && study.acts[Int($0)] == .talking }
    switch path.next() {
    case "replies": return count(path, summary.replies, .talkBelow, replies)
    case "speakers":
      var bySpeaker: [String: [Int32]] = [:]
      for row in [head] + replies {
        bySpeaker[study.speakerReference(row).id, default: []].append(row)
      }
      return figure(
        path, Double(summary.speakers), .participants, .sum,
        bySpeaker.sorted { $0.key < $1.key }.map { thing(.named($0.key), 1, $0.value) })
    case "depth":
      var chain: [Int32] = []
      var row =
        replies.first { Int(study.threads.depths[Int($0)]) == summary.depth } ?? head
      while chain.count < summary.depth, row >= 0 {
        chain.append(row)
        row = study.corpus.ids.row(of: study.threads.parents[Int(row)])
      }
      return count(path, summary.depth, .longestChain, chain)
    case "lifetime_seconds":
      let dated = members.compactMap { row in study.instant(row).map { (row: row, time: $0) } }
      guard let first = dated.min(by: { $0.time < $1.time }),
        let last = dated.max(by: { $0.time < $1.time })
      else { return nil }
      return figure(
        path, summary.lifetime.map(Double.init), .lifetime,
        .difference,
        [
          thing(.lastWords, Double(last.time), [last.row]),
          thing(.firstWords, Double(first.time), [first.row]),
        ])
    default: return nil
    }
  }

  // MARK: What is inferred, what a source says

  func inference(_ path: inout FigurePath) -> FigureExplanation? {
    guard let index = path.nextIndex(), analysis.inferences.indices.contains(index) else {
      return nil
    }
    let inference = analysis.inferences[index]
    switch path.next() {
    case "count" where inference.rule == "snowflake":
      var turns: [Int32] = []
      for person in 0..<Int32(study.people.persons.count) {
        turns += prompts(person).filter(\.isInferredTurn).map(\.row)
      }
      return count(path, inference.count, .turns, turns)
    case "count":
      return count(
        path, inference.count, .parents(rule: inference.rule),
        rows {
          let rule = study.threads.rules[Int($0)]
          return rule.isInferred && rule != .pingbackPost && rule.name == inference.rule
            && rule.confidence == inference.confidence
        })
    case "confidence":
      return figure(
        path, inference.confidence, .precision, .stated,
        [thing(.measured, inference.confidence ?? 0)])
    default: return nil
    }
  }

  /// What a source says of itself is no count of utterances: the file is the evidence.
  func input(_ path: inout FigurePath) -> FigureExplanation? {
    guard let index = path.nextIndex(), analysis.sources.indices.contains(index) else {
      return nil
    }
    let source = analysis.sources[index]
    func stated(_ value: Int?, _ meaning: FigureMeaning) -> FigureExplanation {
      figure(
        path, value.map(Double.init), meaning, .stated,
        [thing(.named(source.file), Double(value ?? 0))])
    }
    switch path.next() {
    case "records_in_bytes": return stated(source.recordsInBytes, .recordsInBytes)
    case "records_read": return stated(source.recordsRead, .recordsRead)
    case "waiting": return stated(source.waiting, .awaitingApproval)
    case "skipped":
      let reason = path.rest()
      return stated(source.skipped[reason], .leftOut(reason))
    case "unseen":
      guard let place = path.nextIndex(), source.unseen.indices.contains(place) else { return nil }
      let unseen = source.unseen[place]
      switch path.next() {
      case "stated": return stated(unseen.stated, .commentsStated)
      case "shown": return stated(unseen.shown, .commentsShown)
      default: return nil
      }
    default: return nil
    }
  }
}
