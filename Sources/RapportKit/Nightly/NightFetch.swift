internal import Bytes
internal import ConversationCore
internal import FoundationEssentials
internal import Spool

/// Starting `rapport-fetch` and reading what it remembers: `rapport` itself has no network
/// code in it.
struct NightFetch {
  let options: NightOptions

  /// Fetches what the night's options name; what went wrong with the program itself.
  /// Feeds that could not be had are not complaints: the digest tells them.
  func run(at now: Int64?) -> [Diagnostic] {
    let spool = options.spoolFolder
    do throws(SpoolFailure) { try spool.prepare() } catch { return [Diagnostic(error)] }
    guard let program = options.fetcher ?? SystemView.program("rapport-fetch") else {
      return [complaint(English.noFetcher)]
    }
    var arguments = ["--quiet", "--spool", options.spool]
    if let now { arguments += ["--now", "\(now)"] }
    if let contact = options.contact { arguments += ["--contact", contact] }
    if !options.comments { arguments.append("--no-comments") }
    for list in options.opml { arguments += ["--opml", list] }
    if !options.feeds.isEmpty {
      // Addresses may hold passwords, and every user of a machine sees the arguments.
      do throws(WriteFailure) {
        try write(options.feeds, to: spool.listPath)
      } catch {
        return [Diagnostic(error)]
      }
      arguments += ["--from", spool.listPath]
    }
    switch ChildProcess.run(program, arguments, log: spool.logPath) {
    case .exited(0), .exited(3): return listComplaints()
    case .exited(75): return [complaint(English.otherFetch)]
    case .exited(let code):
      return [complaint(English.fetchEnded(code, lastWords))]
    case .killed(let signal):
      return [complaint(English.fetchKilled(signal))]
    case .notStarted(let reason):
      return [complaint(English.notStarted(program, reason))]
    }
  }

  private func write(_ addresses: [String], to path: String) throws(WriteFailure) {
    var file = try WholeFile(path: path)
    try file.write(Array(addresses.map { $0 + "\n" }.joined().utf8))
    try file.commit()
  }

  /// Feeds that are wanted and cannot be had, by address.
  func failing() -> [Snapshot.Feed] {
    guard let book = try? FeedBook(of: options.spoolFolder) else { return [] }
    let wanted = Set(options.feeds)
    return book.sorted.compactMap { record in
      guard let since = record.failingSince else { return nil }
      // A list of feeds names them anew every night; what it no longer names is not asked.
      let isNamed = wanted.contains(record.address) || !options.opml.isEmpty
      guard record.discoveredFrom == nil, isNamed, record.lastAttempt != nil else { return nil }
      return Snapshot.Feed(
        address: record.shown, failingSince: since, failures: record.failures,
        reason: record.lastError ?? English.failing)
    }
  }

  /// What the log says of lists of feeds: they are files of the user's, not servers.
  private func listComplaints() -> [Diagnostic] {
    log.compactMap { line in
      options.opml.first { line.hasPrefix("\($0): error: ") }.map { list in
        Diagnostic(.damage, file: list, String(line.dropFirst(list.count + 9)))
      }
    }
  }

  private var lastWords: String { log.last { !$0.isEmpty } ?? English.silence }

  private var log: [String] {
    let bytes = (try? Source(file: options.spoolFolder.logPath).bytes(limit: 1 << 20)) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func complaint(_ text: DiagnosticText) -> Diagnostic {
    Diagnostic(.damage, file: "rapport", text)
  }
}

extension Diagnostic {
  /// A spool that cannot be used.
  init(_ failure: SpoolFailure) {
    switch failure {
    case .unreadable(let path, let reason):
      self.init(.damage, file: path, English.unreadableSpool(reason))
    case .unwritable(let path, let reason): self.init(.damage, file: path, reason)
    }
  }
}
