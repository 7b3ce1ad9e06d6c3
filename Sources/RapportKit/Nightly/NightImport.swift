internal import ConversationCore
internal import Importers
internal import Spool
internal import Store

/// Bringing into the store what a night finds: fresh exports, and fetched feeds.
struct NightImport {
  let gathering: GatheringOptions
  let store: UtteranceStore
  /// Seconds since 1970.
  let now: Int64
  let progress: (Progress) -> Void

  /// What imports did, put together.
  private(set) var summary = ImportSummary()
  /// What could not be read.
  private(set) var complaints: [Diagnostic] = []
  /// Answers taken from the spool.
  private(set) var answers = 0

  init(
    _ gathering: GatheringOptions, into store: UtteranceStore, at now: Int64,
    progress: @escaping (Progress) -> Void
  ) {
    self.gathering = gathering
    self.store = store
    self.now = now
    self.progress = progress
  }

  /// Imports files and folders; those of which something could not even be opened or read
  /// to its end, which may be otherwise the next time. They are tried twice: a machine that
  /// is short of something, or a file that is just being put there, is so for a moment.
  mutating func take(_ paths: [String]) throws(StoreFailure) -> [String] {
    guard !paths.isEmpty else { return [] }
    let first = try takeOnce(paths)
    let lasting = first.complaints.filter { complaint in
      !first.unread.contains { Self.isIn($0, complaint) }
    }
    complaints += lasting
    guard !first.unread.isEmpty else { return [] }
    summary.unreadable -= first.complaints.count - lasting.count
    let second = try takeOnce(first.unread)
    complaints += second.complaints
    return second.unread
  }

  private mutating func takeOnce(
    _ paths: [String]
  ) throws(StoreFailure) -> (unread: [String], complaints: [Diagnostic]) {
    var options = gathering
    options.sources = paths
    let plan = options.plan
    let result = try run(plan, named: paths)
    var found = plan.refused.map(Diagnostic.init(refused:)) + result.complaints
    if result.recognised.isEmpty, found.isEmpty {
      found = paths.map {
        Diagnostic(.damage, file: $0, English.unrecognised)
      }
    }
    let closed = found.filter(\.mayPass)
    return (paths.filter { path in closed.contains { Self.isIn(path, $0) } }, found)
  }

  private static func isIn(_ path: String, _ complaint: Diagnostic) -> Bool {
    complaint.file == path || complaint.file.hasPrefix(path + "/")
  }

  /// Imports what waits in the spool, and moves it to where it belongs afterwards. A run
  /// that is killed in between imports it again, which changes nothing.
  mutating func take(_ spool: SpoolFolder) throws(StoreFailure) {
    let waiting: [SpooledAnswer]
    do throws(SpoolFailure) {
      waiting = try spool.answers(on: .new)
      if !waiting.isEmpty { try spool.prepare() }
    } catch {
      complaints.append(Diagnostic(error))
      return
    }
    for round in Self.rounds(of: waiting) {
      let plan = ImportPlan(
        bundles: round.map(\.bundle),
        importers: ImporterTable.importers(dateOrder: gathering.dateOrder))
      let result = try run(plan, named: round.map(\.address))
      complaints += result.complaints
      answers += round.count
      for answer in round {
        file(answer, isRead: result.recognised.contains(answer.address), spool)
      }
    }
  }

  private mutating func file(_ answer: SpooledAnswer, isRead: Bool, _ spool: SpoolFolder) {
    do throws(SpoolFailure) {
      try spool.move(answer, from: .new, to: isRead ? .read : .unreadable)
    } catch {
      complaints.append(Diagnostic(error))
    }
  }

  /// Answers in the order they were fetched, in rounds in which every feed is met once:
  /// of two versions of a feed the later one has the last word.
  private static func rounds(of answers: [SpooledAnswer]) -> [[SpooledAnswer]] {
    var rounds: [[SpooledAnswer]] = []
    var met: [String: Int] = [:]
    for answer in answers {
      let round = met[answer.address, default: 0]
      met[answer.address] = round + 1
      if round == rounds.count { rounds.append([]) }
      rounds[round].append(answer)
    }
    return rounds
  }

  private mutating func run(
    _ plan: ImportPlan, named sources: [String]
  ) throws(StoreFailure) -> (recognised: Set<String>, complaints: [Diagnostic]) {
    var recognised: Set<String> = []
    var complaints: [Diagnostic] = []
    let done = try store.importing(sources, at: now, locate: SystemView.place) { batch in
      batch.countUnreadable(plan.refused.count)
      gathering.run(plan, in: { PackedRecords() }, progress: progress) { item in
        switch item {
        case .utterances(let utterances): batch.add(utterances)
        case .report(let report):
          if report.isRecognised { recognised.insert(report.file) }
          complaints += report.diagnostics.filter { $0.severity == .damage }
          batch.add(report)
        case .end: break
        }
      }
      return !recognised.isEmpty
    }
    summary.new += done.new
    summary.changed += done.changed
    summary.known += done.known
    summary.unreadable += done.unreadable
    return (recognised, complaints)
  }
}
