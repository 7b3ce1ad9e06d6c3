internal import ConversationCore
internal import Store

/// The log as a source like any other: its entries are utterances, and it has a report.
struct LogBook {
  private let entries: [LogEntry]

  init(_ entries: [LogEntry]) { self.entries = entries }

  /// Adds everything to a corpus; nothing for an empty log.
  func add(to corpus: inout Corpus) {
    guard !entries.isEmpty else { return }
    for entry in entries { corpus.add(utterance(entry), rank: .export) }
    var report = SourceReport(
      file: Self.file, format: "log", recognisedAs: English.ownLog, rank: .export)
    report.recordsRead = entries.count
    corpus.add(report)
  }

  /// What the log is called where a source is named.
  private static let file = "log"

  private func utterance(_ entry: LogEntry) -> Utterance {
    let number = UInt64(clamping: entry.number ?? 0)
    return Utterance(
      id: Identifier("log:entry-", number), kind: kind(entry.via), service: .log, speaker: .user,
      said: .day(entry.day), text: entry.note ?? (entry.via == .wrote ? English.wroteWords : ""),
      parent: .none, addressee: entry.person, source: .record(Int(clamping: number), of: Self.file))
  }

  private func kind(_ via: LogEntry.Via) -> Utterance.Kind {
    switch via {
    case .met: .meeting
    case .called: .call
    case .wrote: .message
    }
  }
}
