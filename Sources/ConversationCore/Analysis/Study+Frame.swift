extension Study {
  /// What is analysed, and as of when.
  func frame() -> Frame {
    var utterances = 0
    var undated = 0
    var period: ClosedRange<CivilDay>?
    for row in 0..<Int32(corpus.count) where counts(row) {
      utterances += 1
      guard let day = day(row) else {
        undated += 1
        continue
      }
      period = min(day, period?.lowerBound ?? day)...max(day, period?.upperBound ?? day)
    }
    return Frame(
      now: now, nowReason: nowReason, timeZone: clock.isFallback ? "UTC" : clock.name,
      period: period, since: since, until: until, utterances: utterances,
      undated: undated)
  }

  /// How many utterances of each kind.
  func kinds() -> [Utterance.Kind: Int] {
    var counts = Array(repeating: 0, count: Utterance.Kind.allCases.count)
    for row in 0..<Int32(corpus.count) where self.counts(row) {
      counts[Int(corpus.kinds[Int(row)].rawValue)] += 1
    }
    var byKind: [Utterance.Kind: Int] = [:]
    for kind in Utterance.Kind.allCases where counts[Int(kind.rawValue)] > 0 {
      byKind[kind] = counts[Int(kind.rawValue)]
    }
    return byKind
  }

  /// The reports on the sources; comments one of them misses and another holds are not
  /// missing, and what threading cut is said.
  func sourcesWithWhatOthersHold() -> [SourceReport] {
    var reports = corpus.reports
    let held = commentsHeld(by: reports)
    let contexts =
      reports.allSatisfy(\.unseen.isEmpty) ? [:] : corpus.contexts.numbers(ids: corpus.ids)
    for index in reports.indices {
      reports[index].unseen = reports[index].unseen.compactMap { unseen in
        guard let context = contexts[unseen.context.id] else { return unseen }
        var unseen = unseen
        unseen.shown = max(unseen.shown, held[context] ?? 0)
        return unseen.stated.map { unseen.shown >= $0 } ?? false ? nil : unseen
      }
      let file = reports[index].file
      reports[index].diagnostics += threads.diagnostics.filter {
        $0.file == file || $0.file.hasPrefix("\(file)/")
      }
    }
    if people.keptApart > 0, let first = reports.firstIndex(where: \.isAboutSource) {
      reports[first].diagnostics.append(
        Diagnostic(
          .warning, file: reports[first].file,
          English.keptApart(people.keptApart)))
    }
    if let mask { return reports.map(mask.hiding) }
    return redaction.map { reports.map($0.hiding) } ?? reports
  }

  private func commentsHeld(by reports: [SourceReport]) -> [Int32: Int] {
    guard reports.contains(where: { !$0.unseen.isEmpty }) else { return [:] }
    var held: [Int32: Int] = [:]
    for row in 0..<Int32(corpus.count) where isUtterance(row) {
      let context = corpus.contextNumbers[Int(row)]
      switch corpus.kinds[Int(row)] {
      case .comment, .pingback:
        if context >= 0 { held[corpus.contexts.canonical(context), default: 0] += 1 }
      default: break
      }
    }
    return held
  }

  /// What was inferred rather than read.
  func inferences(_ dyads: DyadBook) -> [Inference] {
    var counts: [ReplyRule: Int] = [:]
    for row in 0..<Int32(corpus.count) where self.counts(row) {
      let rule = threads.rules[Int(row)]
      if rule.isInferred, rule != .pingbackPost { counts[rule, default: 0] += 1 }
    }
    var list = ReplyRule.allCases.compactMap { rule -> Inference? in
      guard let count = counts[rule], let name = rule.name else { return nil }
      return Inference(
        what: .parents, rule: name, count: count, confidence: rule.confidence)
    }
    let turns = dyads.inferredTurns
    if turns > 0 {
      list.append(
        Inference(
          what: .turns, rule: "snowflake", count: turns, confidence: nil))
    }
    return list
  }
}
