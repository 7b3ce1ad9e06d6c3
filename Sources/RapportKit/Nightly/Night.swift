internal import ConversationCore
internal import FoundationEssentials
internal import Reporter
internal import Spool
internal import Store

/// One night: fetch, import, find out what has changed, write the report.
///
/// The store is held, alone, from the beginning to the end. Everything before the record
/// of success at the very end can be done again: a night that is killed anywhere is made up
/// for by the next one.
struct Night {
  let options: NightOptions
  let gathering: GatheringOptions
  let view: ViewOptions
  let report: ReportOptions
  let progress: (Progress) -> Void

  /// What there is to complain about.
  private(set) var complaints: [Diagnostic] = []
  /// What is to be printed.
  private(set) var output = ""
  private var record = NightRecord()

  /// A night with these options.
  init(
    _ options: NightOptions, _ gathering: GatheringOptions, _ view: ViewOptions,
    _ report: ReportOptions, progress: @escaping (Progress) -> Void
  ) {
    self.options = options
    self.gathering = gathering
    self.view = view
    self.report = report
    self.progress = progress
  }

  /// Seconds since 1970 the night takes for now.
  private var now: Int64 { view.now.seconds ?? SystemView.clock }

  /// Notes something to complain about.
  mutating func complain(_ complaint: Diagnostic) { complaints.append(complaint) }

  /// Does all of it; how it ended.
  mutating func run() throws(StoreFailure) -> ExitStatus {
    let store = try UtteranceStore(path: gathering.store, for: .writing)
    let number = try store.beginRun(at: now)
    let status = try steps(store)
    if let (snapshot, outcome) = status.kept {
      try store.finishRun(
        number, at: finished, outcome: outcome, counts: Self.json(record), snapshot: snapshot)
    }
    let horizon = now &- Int64(options.keepDays) &* 86_400
    try store.pruneRuns(before: horizon)
    try store.close()
    options.spoolFolder.prune(.read, fetchedBefore: horizon)
    options.spoolFolder.prune(.unreadable, fetchedBefore: horizon &- 60 &* 86_400)
    return status.exit
  }

  /// A pinned clock stands still.
  private var finished: Int64 { view.now.seconds ?? SystemView.clock }

  private typealias Ending = (exit: ExitStatus, kept: (snapshot: String?, outcome: String)?)

  private mutating func steps(_ store: UtteranceStore) throws(StoreFailure) -> Ending {
    let last = try store.lastSuccessfulRun()
    let lastRecord = last.flatMap { Self.value(NightRecord.self, $0.counts) }
    sweep()
    fetch()
    try bringIn(store)
    record.print = try print(of: store)
    record.lastImport = try store.lastImport()
    let failing = NightFetch(options: options).failing()
    record.failingFeeds = failing.count
    let partial: ExitStatus = complaints.isEmpty && failing.isEmpty ? .fine : .partial
    if let last, let lastRecord, isUnchanged(lastRecord, failing, since: last) {
      return unchanged(last, lastRecord, partial)
    }
    return try tell(store, since: last, edited: lastRecord?.lastImport, failing, partial)
  }

  // MARK: Steps

  private mutating func fetch() {
    guard options.fetches else { return }
    let begun = ContinuousClock.now
    complaints += NightFetch(options: options).run(at: view.now.seconds)
    record.fetchTime = Self.milliseconds(since: begun)
  }

  private mutating func bringIn(_ store: UtteranceStore) throws(StoreFailure) {
    let begun = ContinuousClock.now
    var imports = NightImport(gathering, into: store, at: now, progress: progress)
    var watched = Watched(at: options.watch)
    let before = Self.value(Watched.self, try store.value(for: Self.watchedKey))
    for path in options.watch where !FileManager.default.fileExists(atPath: path) {
      complaints.append(Diagnostic(.damage, file: path, English.noWatchedFolder))
    }
    for entry in try imports.take(watched.changed(since: before)) {
      watched.entries[entry] = nil
    }
    try store.keep(Self.json(watched), for: Self.watchedKey)
    try imports.take(options.spoolFolder)
    complaints += imports.complaints
    record.new = imports.summary.new
    record.changed = imports.summary.changed
    record.known = imports.summary.known
    record.unreadable = imports.summary.unreadable
    record.answers = imports.answers
    record.importTime = Self.milliseconds(since: begun)
  }

  private static let watchedKey = "watched"
  private static let latest = "latest.md"

  /// Whether the last night's report says what a new one would, but for the ages in it:
  /// nothing it depends on has changed, and nothing that time alone brings is due.
  private func isUnchanged(
    _ lastRecord: NightRecord, _ failing: [Snapshot.Feed], since last: RunRecord
  ) -> Bool {
    guard record.print == lastRecord.print, now >= last.started,
      lastRecord.nextTurn.map({ now < $0 }) ?? true, let report = lastRecord.report,
      FileManager.default.fileExists(atPath: "\(options.reports)/\(report)"),
      FileManager.default.fileExists(atPath: "\(options.reports)/\(Self.latest)"),
      let before = Self.value(Snapshot.self, last.snapshot)
    else { return false }
    var after = before
    after.now = now
    after.feeds = failing
    return Digest(from: before, to: after).isEmpty
  }

  /// Nothing has come, and the time that has passed changes nothing: the report stands.
  private mutating func unchanged(
    _ last: RunRecord, _ lastRecord: NightRecord, _ status: ExitStatus
  ) -> Ending {
    record.isUnchanged = true
    record.nextTurn = lastRecord.nextTurn
    record.report = lastRecord.report
    // Without news there is nothing to mail.
    if !options.ifChanged, options.recipients == nil, let report = record.report {
      output = English.reportStands("\(options.reports)/\(report)")
    }
    return (status, (last.snapshot, RunRecord.success))
  }

  private mutating func tell(
    _ store: UtteranceStore, since last: RunRecord?, edited lastImport: Int?,
    _ failing: [Snapshot.Feed], _ status: ExitStatus
  ) throws(StoreFailure) -> Ending {
    let begun = ContinuousClock.now
    var analysisOptions = view.analysisOptions(top: report.top)
    // The night is today, however long ago the last word was said.
    analysisOptions.nowIsToday = true
    let study = try Self.study(store, gathering, analysisOptions)
    let night = study.night()
    let analysis = night.analysis
    var snapshot = night.snapshot
    snapshot.feeds = failing
    var edited: [Identifier] = []
    if let lastImport { edited = try store.edited(since: lastImport) }
    let digest = Digest(
      from: last.flatMap { Self.value(Snapshot.self, $0.snapshot) }, to: snapshot,
      edited: study.items(of: edited))
    let text = Document.summary(of: analysis, report, digest: digest).text(in: .markdown)
    let clock = DayClock(timeZone: view.timeZone) ?? .utc
    let name = "\(clock.day(at: now)).md"
    var written: ExitStatus?
    for file in [name, Self.latest] where written == nil {
      written = write(text, to: file)
    }
    record.reportTime = Self.milliseconds(since: begun)
    if let written { return (written, (nil, "unwritten")) }
    record.nextTurn = snapshot.nextTurn
    record.report = name
    if options.tells(digest) { say(digest, of: analysis, in: name) }
    return (status, (Self.json(digest.carried), RunRecord.success))
  }

  /// What is printed of a digest: a message of its own, or what cron makes one of.
  private mutating func say(_ digest: Digest, of analysis: Analysis, in file: String) {
    var mail = report
    mail.frontMatter = false
    let document = Document.digest(digest, of: analysis, mail)
    if let recipients = options.recipients {
      output = document.text(in: .mail(to: recipients))
      return
    }
    output = document.text(in: .markdown)
    if output.isEmpty { output = English.nothingNew }
    output += English.report(at: "\(options.reports)/\(file)")
  }
}
