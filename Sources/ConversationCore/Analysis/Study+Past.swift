extension Study {
  /// How soon answers come, both ways; nil without an owner.
  ///
  /// - Complexity: linear in the rows.
  func answerTimes() -> AnswerTimes? {
    guard people.owner >= 0 else { return nil }
    var times = AnswerTimes()
    for row in answers.received where counts(row) {
      if case .answered(let after?) = fate(ofReceived: row) { times.byOwner.count(after) }
    }
    for row in 0..<Int32(corpus.count) where speaker(row) == people.owner && counts(row) {
      for person in threads.addressees(of: row) where !people.ignores(person) {
        if let after = answerDelay(ofOwn: row, by: person) { times.byOthers.count(after) }
      }
    }
    return times
  }

  /// The last quarter against the nine months before; nil without an owner, or where one
  /// of the two is empty.
  ///
  /// - Complexity: linear in the rows.
  func pastComparison() -> PastComparison? {
    guard people.owner >= 0 else { return nil }
    let today = clock.day(at: now)
    var windows = (recent: WindowTally(), before: WindowTally())
    func count(_ row: Int32, _ body: (inout WindowTally) -> Void) {
      guard counts(row), let day = day(row) else { return }
      let age = Int(today.number) - Int(day.number)
      if age < 0 { return }
      if age < PastComparison.recentDays {
        body(&windows.recent)
      } else if age < PastComparison.recentDays + PastComparison.beforeDays {
        body(&windows.before)
      }
    }
    for row in 0..<Int32(corpus.count)
    where speaker(row) == people.owner && corpus.kinds[Int(row)] != .like {
      let act = acts[Int(row)]
      count(row) { window in
        window.acts.count(act)
        if act == .talking { window.given.formUnion(threads.addressees(of: row)) }
      }
    }
    for row in answers.received {
      let fate = fate(ofReceived: row)
      let isRequest = isRequest(row)
      count(row) { window in
        if acts[Int(row)] == .talking, speaker(row) >= 0 { window.got.insert(speaker(row)) }
        switch fate {
        case .answered: window.count(isAnswered: true, isRequest: isRequest)
        case .unanswered: window.count(isAnswered: false, isRequest: isRequest)
        case .pending, .unobserved: break
        }
      }
    }
    guard windows.recent.isAnything, windows.before.isAnything else { return nil }
    return PastComparison(recent: windows.recent.window, before: windows.before.window)
  }
}

/// Counts what happened in a window.
private struct WindowTally {
  var acts = ActCounts()
  var given: Set<Int32> = []
  var got: Set<Int32> = []
  var answered = PastComparison.Answered()
  var requests = PastComparison.Answered()

  var isAnything: Bool { acts.total > 0 || !got.isEmpty || answered.all > 0 }

  var window: PastComparison.Window {
    PastComparison.Window(
      acts: acts, answered: answered, requests: requests, mutual: given.intersection(got).count)
  }

  mutating func count(isAnswered: Bool, isRequest: Bool) {
    answered.all += 1
    if isAnswered { answered.answered += 1 }
    guard isRequest else { return }
    requests.all += 1
    if isAnswered { requests.answered += 1 }
  }
}
