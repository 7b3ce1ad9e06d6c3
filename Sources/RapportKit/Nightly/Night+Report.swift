internal import Bytes
internal import ConversationCore
internal import FoundationEssentials
internal import Reporter
internal import Spool
internal import Store

extension Night {
  /// A study of everything the store remembers, with what the user decided.
  static func study(
    _ store: UtteranceStore, _ gathering: GatheringOptions, _ options: AnalysisOptions
  ) throws(StoreFailure) -> Study {
    var options = options
    let recollection = try Recollection.recall(gathering, from: store, keeping: .quotable)
    recollection.decisions.apply(to: &options)
    return Study(recollection.gathering.corpus, options: options)
  }

  /// What the analysis depends on, in short: everything that was ever imported and not
  /// undone, what the user decided and wrote down, and the program itself.
  func print(of store: UtteranceStore) throws(StoreFailure) -> String {
    var lines = [rapportVersion, gathering.print, view.timeZone, "\(report)"]
    lines += view.me + ["-"] + view.team + view.known.map { "\($0)" }
    lines += [view.since, view.until].map { "\($0.map { "\($0)" } ?? "-")" }
    for past in try store.imports()
    where !past.isUndone && past.summary.new &+ past.summary.changed > 0 {
      lines.append("\(past.summary.number ?? 0)")
    }
    lines += try store.settled().map { "\($0)" }
    lines += try store.decisions().map { "\($0)" }
    lines += try store.excusedWeeks().map { "\($0)" }
    lines += try store.log().map { "\($0)" }
    return SpoolFolder.hash(Array(lines.joined(separator: "\n").utf8))
  }

  /// Writes a report, whole or not at all; nil when all went well.
  mutating func write(_ text: String, to file: String) -> ExitStatus? {
    do throws(WriteFailure) {
      try PrivateFile.makeFolder(options.reports)
      var target = try WholeFile(path: "\(options.reports)/\(file)")
      try target.write(Array(text.utf8))
      try target.commit()
      return nil
    } catch {
      complain(Diagnostic(error))
      if case .cannotCreate = error { return .cannotCreate }
      return .cannotWrite
    }
  }

  /// Removes what a killed night left half-written beside the reports.
  func sweep() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: options.reports)) ?? []
    for name in names where name.hasSuffix(".partial") && Self.isReport(name) {
      try? FileManager.default.removeItem(atPath: "\(options.reports)/\(name)")
    }
  }

  /// Whether a file is named like a report: `latest.md…` or `YYYY-MM-DD.md…`.
  private static func isReport(_ name: String) -> Bool {
    if name.hasPrefix("latest.md") { return true }
    return CivilDay(iso: String(name.prefix(10))) != nil
      && name.dropFirst(10).hasPrefix(".md")
  }

  /// A value as JSON; nil where it cannot be put into words.
  static func json(_ value: some Encodable) -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A value out of JSON; nil where there is none, or of another version.
  static func value<Value: Decodable>(_ type: Value.Type, _ json: String?) -> Value? {
    json.flatMap { try? JSONDecoder().decode(type, from: Data($0.utf8)) }
  }

  /// Whole milliseconds since an instant.
  static func milliseconds(since begun: ContinuousClock.Instant) -> Int {
    let (seconds, attoseconds) = (ContinuousClock.now - begun).components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
