internal import ConversationCore
internal import Importers
internal import Store

/// What a store remembers, ready for a study.
struct Recollection {
  var gathering: Gathering
  /// What the user decided and logged.
  var decisions: Decisions

  /// Everything decided, as the analysis takes it.
  struct Decisions {
    var settled: [Settled] = []
    var people: [PeopleDecision] = []
    var excused: [ExcusedWeek] = []
  }

  /// Reads the store the options name.
  static func recall(
    _ options: GatheringOptions, keeping policy: Corpus.TextPolicy
  ) throws(StoreFailure) -> Recollection {
    let store = try UtteranceStore(path: options.store, for: .reading)
    let recollection = try recall(options, from: store, keeping: policy)
    try store.close()
    return recollection
  }

  /// Reads a store that is open.
  static func recall(
    _ options: GatheringOptions, from store: UtteranceStore, keeping policy: Corpus.TextPolicy
  ) throws(StoreFailure) -> Recollection {
    try recall(store, keeping: policy, placing: options.placed)
  }

  /// Reads an open store. `placing` says when something was said, where the user knows
  /// better than the source.
  static func recall(
    _ store: UtteranceStore, keeping policy: Corpus.TextPolicy, placing: (Moment) -> Moment
  ) throws(StoreFailure) -> Recollection {
    var gathering = Gathering(
      corpus: Corpus(policy: policy), complaints: [], opened: 1, isAnythingRecognised: true)
    var batch = PackedUtterances(keeping: policy)
    func hand() {
      gathering.corpus.add(batch)
      batch.removeAll()
    }
    try store.read { utterance, rank in
      batch.append(utterance, said: placing(utterance.said), rank: rank)
      if batch.isFull { hand() }
    } report: {
      hand()
      gathering.corpus.add($0)
    }
    hand()
    LogBook(try store.log()).add(to: &gathering.corpus)
    return Recollection(
      gathering: gathering,
      decisions: Decisions(
        settled: try store.settled(), people: try store.decisions(),
        excused: try store.excusedWeeks()))
  }

  /// The study of what was recalled.
  func study(_ view: ViewOptions) -> Study {
    var options = view.analysisOptions(top: 10)
    decisions.apply(to: &options)
    return Study(gathering.corpus, options: options)
  }
}

extension Gathering {
  /// Reads all sources into the store.
  static func remember(
    _ options: GatheringOptions, isDryRun: Bool, progress: (Progress) -> Void
  ) throws(StoreFailure) -> (summary: ImportSummary, complaints: [Diagnostic], failure: ExitStatus?)
  {
    let plan = options.plan
    var gathering = Gathering(
      corpus: Corpus(policy: .quotable), complaints: plan.refused.map(Diagnostic.init(refused:)),
      opened: options.sources.count - plan.refused.count, isAnythingRecognised: false)
    guard gathering.opened > 0 else { return (ImportSummary(), gathering.complaints, .noInput) }
    // A dry run must not make a store where there is none.
    let store = try UtteranceStore(path: options.store, for: isDryRun ? .trying : .writing)
    let summary = try store.importing(
      options.sources, at: SystemView.clock, isDryRun: isDryRun, locate: SystemView.place
    ) { batch in
      batch.countUnreadable(plan.refused.count)
      options.run(plan, in: { PackedRecords() }, progress: progress) { item in
        switch item {
        case .utterances(let utterances): batch.add(utterances)
        case .report(let report):
          gathering.note(report)
          batch.add(report)
        case .end: break
        }
      }
      return gathering.failure == nil
    }
    try store.close()
    if gathering.failure == .nothingUsable, gathering.complaints.isEmpty {
      gathering.complaints.append(.nothingRecognised)
    }
    return (summary, gathering.complaints, gathering.failure)
  }
}
