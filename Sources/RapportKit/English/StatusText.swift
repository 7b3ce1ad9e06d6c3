internal import ConversationCore
internal import Reporter
internal import Spool
internal import Store

/// `rapport status`: what is remembered, how the last nights went, what does not work.
struct StatusText {
  /// Its text.
  let text: String

  init(
    _ store: UtteranceStore, _ options: NightOptions, clock: DayClock
  ) throws(StoreFailure) {
    let size = try store.size()
    var lines = ["store      \(store.path): \(size.records) records from \(size.sources) sources"]
    if let last = try store.imports().last(where: { !$0.isUndone }) {
      lines.append(
        "import     \(Self.time(last.started, clock)): \(last.summary.new) new, "
          + "\(last.summary.changed) changed, \(last.summary.known) known")
    }
    let runs = try store.runs(limit: 5)
    if runs.isEmpty { lines.append("nights     none yet: `rapport nightly` makes one") }
    for run in runs { lines.append("night      \(Self.line(run, clock))") }
    lines += Self.feeds(options, clock)
    text = lines.map { TerminalText.line($0) + "\n" }.joined()
  }

  private static func line(_ run: RunRecord, _ clock: DayClock) -> String {
    let begun = time(run.started, clock)
    guard let outcome = run.outcome else { return "\(begun): not finished" }
    guard let record = Night.value(NightRecord.self, run.counts) else {
      return "\(begun): \(outcome)"
    }
    let milliseconds = record.fetchTime + record.importTime + record.reportTime
    let seconds = "\(milliseconds / 1000).\(milliseconds / 100 % 10) s"
    var parts = [outcome, seconds, "\(record.new) new, \(record.changed) changed"]
    if record.unreadable > 0 { parts.append("\(record.unreadable) unreadable") }
    if record.failingFeeds > 0 {
      parts.append("\(record.failingFeeds) feed\(record.failingFeeds == 1 ? "" : "s") failing")
    }
    if let report = record.report {
      parts.append(record.isUnchanged ? "\(report) stands" : report)
    }
    return "\(begun): \(parts.joined(separator: ", "))"
  }

  private static func feeds(_ options: NightOptions, _ clock: DayClock) -> [String] {
    let spool = options.spoolFolder
    var lines: [String] = []
    if let waiting = try? spool.answers(on: .new), !waiting.isEmpty {
      lines.append("spool      \(answers(waiting.count)) to be imported")
    }
    if let unread = try? spool.answers(on: .unreadable), !unread.isEmpty {
      lines.append(
        "spool      \(answers(unread.count)) not understood: "
          + spool.folder(.unreadable))
    }
    do throws(SpoolFailure) {
      let records = try FeedBook(of: spool).sorted
      let named = records.filter { $0.discoveredFrom == nil }
      if !records.isEmpty {
        lines.append(
          "feeds      \(named.count), and \(records.count - named.count) comment feeds of posts")
      }
      lines += folders(of: named)
      for record in named {
        guard let since = record.failingSince else { continue }
        lines.append(
          "failing    \(name(of: record)) since \(time(since, clock)): \(record.lastError ?? "")")
      }
    } catch {
      lines.append("spool      \(spool.bookPath) cannot be read")
    }
    return lines
  }

  /// How many feeds lie in each folder of the user's lists.
  private static func folders(of records: [FeedRecord]) -> [String] {
    var counts: [String: Int] = [:]
    for record in records { for folder in record.folders ?? [] { counts[folder, default: 0] += 1 } }
    return counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "folder     \($0.key): \($0.value)" }
  }

  private static func answers(_ count: Int) -> String {
    count == 1 ? "1 answer" : "\(count) answers"
  }

  private static func name(of record: FeedRecord) -> String {
    record.title.map { "\($0) (\(record.shown))" } ?? record.shown
  }

  /// `2026-11-21 03:15`.
  private static func time(_ seconds: Int64, _ clock: DayClock) -> String {
    let wall = clock.wallClock(at: seconds)
    let minutes = (wall - Int64(CivilDay(seconds: wall).number) * 86_400) / 60
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(CivilDay(seconds: wall)) \(two(minutes / 60)):\(two(minutes % 60))"
  }
}
