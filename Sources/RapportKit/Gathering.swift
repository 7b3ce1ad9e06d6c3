internal import Bytes
internal import ConversationCore
internal import Importers
internal import Spool

/// Everything read from the sources of one run: the utterances in a corpus, and what
/// there is to complain about.
struct Gathering {
  /// All utterances and source reports.
  var corpus: Corpus
  /// Sources that could not be opened, and damage inside those that could.
  var complaints: [Diagnostic]
  /// How many of the named sources could be opened at all.
  var opened: Int
  /// Whether anything was recognised.
  var isAnythingRecognised: Bool

  /// Reads all sources, in the order given.
  static func gather(
    _ options: GatheringOptions, keeping policy: Corpus.TextPolicy,
    progress: (Progress) -> Void
  ) -> Gathering {
    let plan = options.plan
    var gathering = Gathering(
      corpus: Corpus(policy: policy), complaints: plan.refused.map(Diagnostic.init(refused:)),
      opened: options.sources.count - plan.refused.count, isAnythingRecognised: false)
    let batches = { @Sendable in PackedUtterances(keeping: policy) }
    options.run(plan, in: batches, progress: progress) { item in
      switch item {
      case .utterances(let batch): gathering.corpus.add(batch)
      case .report(let report):
        gathering.note(report)
        gathering.corpus.add(report)
      case .end: break
      }
    }
    ProcessMemory.giveBackRest()
    if gathering.failure == .nothingUsable, gathering.complaints.isEmpty {
      gathering.complaints.append(.nothingRecognised)
    }
    return gathering
  }
}

extension Gathering {
  /// How the run ends where there is nothing to show; nil where there is.
  var failure: ExitStatus? {
    if opened == 0 { return .noInput }
    return isAnythingRecognised ? nil : .nothingUsable
  }

  /// Whether some input could not be read or was damaged.
  var isPartial: Bool { !complaints.isEmpty }

  /// The corpus, which is then its taker's alone: what a study lets go of is freed.
  mutating func takeCorpus() -> Corpus {
    var taken = Corpus(policy: .reports)
    swap(&taken, &corpus)
    return taken
  }

  /// Notes what a report says of how the reading went.
  mutating func note(_ report: SourceReport) {
    if report.isRecognised { isAnythingRecognised = true }
    complaints += report.diagnostics.filter { $0.severity == .damage }
  }
}

extension GatheringOptions {
  /// What is to be read, and how.
  var plan: ImportPlan {
    ImportPlan(
      paths: sources,
      importers: ImporterTable.importers(dateOrder: dateOrder, byStructure: byStructure)
    ) { path in
      guard SpoolFolder.isSpool(path), let answers = try? SpoolFolder(path: path).answers(on: .new)
      else { return nil }
      return answers.map(\.bundle)
    }
  }

  /// Reads everything planned, on all cores, and hands it over in the order given; reports
  /// on what lies beside the sources come last.
  func run<Batch: UtteranceBatching>(
    _ plan: ImportPlan, in batches: @escaping @Sendable () -> Batch,
    progress: (Progress) -> Void, receive: (TaskOutput<Batch>.Item) -> Void
  ) {
    let total = plan.tasks.reduce(0) { $0 &+ $1.size }
    var done = 0
    var leftovers: [Leftover] = []
    TaskReading.run(
      plan.tasks, workers: SystemView.cores, placing: placed, making: batches
    ) { (index, item: TaskOutput<Batch>.Item) in
      if case .end(let leftover) = item {
        leftovers.append(leftover)
        done &+= plan.tasks[index].size
        progress(Progress(done: done, total: total))
      } else {
        receive(item)
      }
    }
    for report in plan.closingReports(leftovers) { receive(.report(report)) }
  }
}
