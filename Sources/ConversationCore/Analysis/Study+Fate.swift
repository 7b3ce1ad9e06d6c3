extension Study {
  /// What became of an utterance others addressed to the owner.
  func fate(ofReceived row: Int32) -> DyadEvent.Answer {
    let answer = answers.answer(to: row)
    if answer >= 0 { return .answered(after: delay(from: row, to: answer)) }
    return unanswered(row)
  }

  /// What became of an utterance the owner addressed to a person.
  func fate(ofOwn row: Int32, to person: Int32) -> DyadEvent.Answer {
    // Two people who met or called each other both talked.
    switch corpus.kinds[Int(row)] {
    case .call, .meeting: return .answered(after: nil)
    default: break
    }
    let answer = answers.answer(to: row, by: person)
    if answer >= 0 { return .answered(after: delay(from: row, to: answer)) }
    guard observability.couldShowAnswer(to: row, by: person, in: corpus) else {
      return .unobserved
    }
    return unanswered(row)
  }

  /// How long a person took to answer an utterance of the owner's; nil without an answer, where
  /// that is not known, and for a call or a meeting.
  func answerDelay(ofOwn row: Int32, by person: Int32) -> Int64? {
    switch corpus.kinds[Int(row)] {
    case .call, .meeting: return nil
    default: break
    }
    let answer = answers.answer(to: row, by: person)
    return answer >= 0 ? delay(from: row, to: answer) : nil
  }

  /// Unanswered, or too young to tell; what has no date tells nothing.
  func unanswered(_ row: Int32) -> DyadEvent.Answer {
    guard let age = age(row) else { return .unobserved }
    return age > pace(row).horizon ? .unanswered : .pending
  }
}
