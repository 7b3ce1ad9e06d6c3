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
        path, side.answered + side.pending + side.unanswered + side.unobserved, "requests",
        those { _ in true })
    case "answered": return count(path, side.answered, "answered", those(isAnswered))
    case "pending":
      return count(path, side.pending, "too young to tell", those { $0 == .pending })
    case "unanswered":
      return count(path, side.unanswered, "not answered", those { $0 == .unanswered })
    case "unobserved":
      return count(
        path, side.unobserved, "no source could show an answer", those { $0 == .unobserved })
    case "latency_seconds":
      let delays = fates.compactMap { row, fate -> (row: Int32, weight: Double)? in
        guard case .answered(let after?) = fate else { return nil }
        return (row, Double(after))
      }
      return figure(
        path, side.latency, "the middle of the seconds until the answer", .median,
        [part("seconds until the answers", delays)])
    case "appeals":
      return count(path, side.appeals, "open appeals", appeals(fates).map(\.row))
    case "appeals_answered":
      return count(
        path, side.appealsAnswered, "open appeals that somebody answered",
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
      return count(path, answerer.answers, "answered first by them", theirs.map(\.row))
    case "latency_seconds":
      let delays = theirs.compactMap { row, answer -> (row: Int32, weight: Double)? in
        study.delay(from: row, to: answer).map { (row, Double($0)) }
      }
      return figure(
        path, answerer.latency, "the middle of the seconds until their answer", .median,
        [part("seconds until the answers", delays)])
    default: return nil
    }
  }

  // MARK: Conversations

  func conversations(_ path: FigurePath) -> FigureExplanation? {
    let found = (0..<Int32(study.threads.roots.count)).compactMap { conversation -> Int32? in
      let rows = study.threads.members(of: conversation)
      return rows.count > 1 && rows.contains { study.counts($0) } ? rows.first : nil
    }
    return count(path, analysis.conversationCount, "conversations, by their first words", found)
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
    case "replies": return count(path, summary.replies, "talk below its first words", replies)
    case "speakers":
      var bySpeaker: [String: [Int32]] = [:]
      for row in [head] + replies {
        bySpeaker[study.speakerReference(row).id, default: []].append(row)
      }
      return figure(
        path, Double(summary.speakers), "people who took part", .sum,
        bySpeaker.sorted { $0.key < $1.key }.map { thing($0.key, 1, $0.value) })
    case "depth":
      var chain: [Int32] = []
      var row =
        replies.first { Int(study.threads.depths[Int($0)]) == summary.depth } ?? head
      while chain.count < summary.depth, row >= 0 {
        chain.append(row)
        row = study.corpus.ids.row(of: study.threads.parents[Int(row)])
      }
      return count(path, summary.depth, "the longest chain of replies", chain)
    case "lifetime_seconds":
      let dated = members.compactMap { row in study.instant(row).map { (row: row, time: $0) } }
      guard let first = dated.min(by: { $0.time < $1.time }),
        let last = dated.max(by: { $0.time < $1.time })
      else { return nil }
      return figure(
        path, summary.lifetime.map(Double.init), "seconds from the first words to the last",
        .difference,
        [
          thing("the last, in seconds since 1970", Double(last.time), [last.row]),
          thing("the first, in seconds since 1970", Double(first.time), [first.row]),
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
      return count(path, inference.count, "turns of others between yours", turns)
    case "count":
      return count(
        path, inference.count, "parents found by the rule \(inference.rule)",
        rows {
          let rule = study.threads.rules[Int($0)]
          return rule.isInferred && rule != .pingbackPost && rule.name == inference.rule
            && rule.confidence == inference.confidence
        })
    case "confidence":
      return figure(
        path, inference.confidence, "how often the rule was right where it was measured", .stated,
        [thing("measured", inference.confidence ?? 0)])
    default: return nil
    }
  }

  /// What a source says of itself is no count of utterances: the file is the evidence.
  func input(_ path: inout FigurePath) -> FigureExplanation? {
    guard let index = path.nextIndex(), analysis.sources.indices.contains(index) else {
      return nil
    }
    let source = analysis.sources[index]
    func stated(_ value: Int?, _ meaning: String) -> FigureExplanation {
      figure(
        path, value.map(Double.init), meaning, .stated, [thing(source.file, Double(value ?? 0))])
    }
    switch path.next() {
    case "records_in_bytes": return stated(source.recordsInBytes, "records begun in its bytes")
    case "records_read": return stated(source.recordsRead, "records read")
    case "waiting": return stated(source.waiting, "comments that wait for approval")
    case "skipped":
      let reason = path.rest()
      return stated(source.skipped[reason], "left out: \(reason)")
    case "unseen":
      guard let place = path.nextIndex(), source.unseen.indices.contains(place) else { return nil }
      let unseen = source.unseen[place]
      switch path.next() {
      case "stated": return stated(unseen.stated, "comments it says there are")
      case "shown": return stated(unseen.shown, "comments it shows")
      default: return nil
      }
    default: return nil
    }
  }
}
