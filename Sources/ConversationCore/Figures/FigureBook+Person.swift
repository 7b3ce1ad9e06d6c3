extension FigureBook {
  func person(_ path: inout FigurePath) -> FigureExplanation? {
    guard let index = path.nextIndex(), entries.indices.contains(index) else { return nil }
    let person = PersonFigures(entries[index], dyads)
    let summary = entries[index].summary
    let base = "people[\(index)]"
    switch path.next() {
    case "given":
      return figure(
        path, summary.given, .given, .sum,
        [part(.yours, person.weights(ofOwner: true, seenOnly: false, PersonFigures.share))])
    case "given_unseen":
      let unseen = person.rows.indices.filter {
        person.events[$0].fromOwner && (summary.received == nil || !person.isSeen[$0])
      }.map { (person.rows[$0], PersonFigures.share(person.events[$0]) ?? 0) }
      return figure(
        path, summary.givenUnseen, .givenUnseen, .sum,
        [part(.yours, unseen)])
    case "received":
      return figure(
        path, summary.received, .received, .sum,
        [part(.theirs, person.weights(ofOwner: false, PersonFigures.share))])
    case "links_passed_on":
      return count(
        path, summary.shared, .linksPassedOn,
        rows { dyads.isShare($0, by: study.people.owner, of: person.entry.person) })
    case "links_from_them":
      return count(
        path, summary.sharedByThem, .linksFromThem,
        rows { dyads.isShare($0, by: person.entry.person, of: study.people.owner) })
    case "prompts":
      return count(
        path, summary.prompts, .prompts,
        prompts(person.entry.person).map(\.row))
    case "inferred_turns":
      return count(
        path, summary.inferredTurns, .inferredTurns,
        prompts(person.entry.person).filter(\.isInferredTurn).map(\.row))
    case "strength": return strength(path, summary.strength, person)
    case "initiations": return initiations(&path, person)
    case "answering_by_owner":
      return answering(&path, summary.owner, person, ofOwner: false, base)
    case "answering_by_them": return answering(&path, summary.them, person, ofOwner: true, base)
    case "answered_by_owner":
      return proportion(
        &path, summary.answeredByOwner, .answeredByOwner,
        person.rows(ofOwner: false, where: PersonFigures.isInTime),
        person.rows(ofOwner: false, where: PersonFigures.isMature))
    case "answered_by_them":
      return proportion(
        &path, summary.answeredByThem, .answeredByThem,
        person.rows(ofOwner: true, where: PersonFigures.isInTime),
        person.rows(ofOwner: true, where: PersonFigures.isMature))
    case "gives": return gifts(&path, summary.gives, person, byOwner: true)
    case "gets": return gifts(&path, summary.gets, person, byOwner: false)
    case "substance": return substance(&path, summary.substance, person.entry.person)
    case "tie": return tie(&path, summary, person, base)
    case let name: return evenness(name, path, summary, person, base)
    }
  }

  /// The figures that weigh one side against the other.
  private func evenness(
    _ name: String?, _ path: FigurePath, _ summary: PersonSummary, _ person: PersonFigures,
    _ base: String
  ) -> FigureExplanation? {
    func sides(_ weight: (DyadEvent) -> Double?) -> [FigureExplanation.Part] {
      [
        part(.yours, person.weights(ofOwner: true, weight)),
        part(.theirs, person.weights(ofOwner: false, weight)),
      ]
    }
    switch name {
    case "reciprocity":
      return figure(
        path, summary.reciprocity, .talkEvenness, .evenness,
        sides(PersonFigures.share))
    case "length_reciprocity":
      return figure(
        path, summary.lengthReciprocity, .lengthEvenness, .evenness,
        sides(PersonFigures.length))
    case "balance":
      return figure(
        path, summary.balance, .balance, .balance, sides(PersonFigures.share))
    case "floor_share":
      return figure(
        path, summary.floorShare, .floorShare, .share,
        sides(PersonFigures.length))
    case "timed_reciprocity":
      return figure(
        path, summary.timedReciprocity, .answerEvenness, .evenness,
        [
          promptness(.ownPromptness, person, ofOwner: false, "\(base).answering_by_owner"),
          promptness(.theirPromptness, person, ofOwner: true, "\(base).answering_by_them"),
        ])
    case "overall_reciprocity":
      let known: [(String, Double?)] = [
        ("reciprocity", summary.reciprocity), ("length_reciprocity", summary.lengthReciprocity),
        ("timed_reciprocity", summary.timedReciprocity),
      ]
      return figure(
        path, summary.overallReciprocity, .meanOfKnown, .mean,
        known.compactMap { name, value in
          value.map { thing(.named(name), $0, path: "\(base).\(name)") }
        })
    case "owner_latency_seconds":
      let prompted = prompts(person.entry.person).compactMap { prompt in
        prompt.delay.map { (row: prompt.row, weight: Double($0)) }
      }
      return figure(
        path, summary.ownerLatency, .ownLatency, .median,
        [
          part(
            .ownDelays,
            prompted + person.weights(ofOwner: false, seenOnly: false, PersonFigures.delay))
        ])
    case "their_latency_seconds":
      return figure(
        path, summary.theirLatency, .theirLatency, .median,
        [
          part(
            .theirDelays, person.weights(ofOwner: true, PersonFigures.delay))
        ])
    default: return nil
    }
  }

  /// G: the mean promptness over the rows whose answer tells.
  private func promptness(
    _ name: FigureMeaning, _ person: PersonFigures, ofOwner: Bool, _ base: String
  ) -> FigureExplanation.Part {
    let timed = person.weights(ofOwner: ofOwner, PersonFigures.promptness)
    let n = Double(max(1, timed.count))
    return part(name, timed.map { ($0.row, $0.weight / n) }, path: "\(base).responsiveness")
  }

  private func answering(
    _ path: inout FigurePath, _ answering: DyadMeasures.Answering, _ person: PersonFigures,
    ofOwner: Bool, _ base: String
  ) -> FigureExplanation? {
    let key = path.next()
    switch key {
    case "pending":
      return count(
        path, answering.pending, .tooYoung,
        person.rows(ofOwner: ofOwner) { $0.answer == .pending })
    case "responsiveness":
      return figure(
        path, answering.responsiveness, .promptness, .sum,
        [promptness(.answers, person, ofOwner: ofOwner, base)])
    case "rate":
      let everybody = ofOwner ? saidByOwner : saidToOwner
      return figure(
        path, answering.rate, .answerRate, .smoothed,
        [
          part(.answeredInTime, person.rows(ofOwner: ofOwner, where: PersonFigures.isInTime)),
          part(.oldEnough, person.rows(ofOwner: ofOwner, where: PersonFigures.isMature)),
          part(.answeredOverall, everybody.answered),
          part(.oldEnoughOverall, everybody.mature),
        ])
    default: return nil
    }
  }

  private func initiations(_ path: inout FigurePath, _ person: PersonFigures)
    -> FigureExplanation?
  {
    let figures = person.entry.summary.initiations
    let own = part(.begunByOwner, person.initiations(byOwner: true))
    let theirs = part(.begunByThem, person.initiations(byOwner: false))
    switch path.next() {
    case "by_owner":
      return figure(path, Double(figures.byOwner), .talkBegunByOwner, .sum, [own])
    case "by_them":
      return figure(path, Double(figures.byThem), .talkBegunByThem, .sum, [theirs])
    case "balance":
      return figure(path, figures.balance, .beginningEvenness, .evenness, [own, theirs])
    default: return nil
    }
  }

  private func gifts(
    _ path: inout FigurePath, _ gifts: GiveTake, _ person: PersonFigures, byOwner: Bool
  ) -> FigureExplanation? {
    func features(_ isMeant: (TextFeatures) -> Bool) -> [Int32] {
      person.rows.indices.filter {
        person.events[$0].fromOwner == byOwner
          && isMeant(study.corpus.features[Int(person.rows[$0])])
      }.map { person.rows[$0] }
    }
    switch path.next() {
    case "thanks": return count(path, gifts.thanks, .thanks, features(\.thanks))
    case "offers": return count(path, gifts.offers, .offers, features(\.offers))
    case "referrals": return count(path, gifts.referrals, .referrals, features(\.refers))
    case "answers":
      // The other side asked.
      return count(
        path, gifts.answers, .requestsAnswered,
        person.rows.indices.filter {
          guard person.events[$0].fromOwner != byOwner, person.events[$0].isRequest,
            case .answered = person.events[$0].answer
          else { return false }
          return true
        }.map { person.rows[$0] })
    default: return nil
    }
  }

  private func substance(_ path: inout FigurePath, _ tally: SubstanceTally?, _ person: Int32)
    -> FigureExplanation?
  {
    guard let tally else { return nil }
    let comments = study.commentsToOwner()
    var reader = SubstanceReader(study, comments: comments)
    var read: [(row: Int32, parts: Substance)] = []
    for row in comments where study.speaker(row) == person {
      if let parts = reader.read(row) { read.append((row, parts)) }
    }
    func those(_ isMeant: (Substance) -> Bool) -> [Int32] {
      read.filter { isMeant($0.parts) }.map(\.row)
    }
    switch path.next() {
    case "comments": return count(path, tally.comments, .commentsToOwner, those { _ in true })
    case "words_beyond_courtesy":
      return figure(
        path, Double(tally.words), .ownWords, .sum,
        [part(.words, read.map { ($0.row, Double($0.parts.words)) })])
    case "posts_known":
      return count(
        path, tally.postsKnown, .commentsOfKnownPosts, those { $0.takesUp != nil })
    case "take_up_the_post":
      return count(
        path, tally.takeUp, .commentsTakingUp,
        those { $0.takesUp.map { !$0.isEmpty } ?? false })
    case "ask_back": return count(path, tally.askBack, .commentsAsking, those(\.asksBack))
    case "disclose":
      return count(
        path, tally.disclose, .commentsTelling, those(\.discloses))
    default: return nil
    }
  }

  func prompts(_ person: Int32) -> [DyadBook.Prompt] {
    var found: [DyadBook.Prompt] = []
    dyads.forEachPrompt(of: person) { found.append($0) }
    return found
  }
}
