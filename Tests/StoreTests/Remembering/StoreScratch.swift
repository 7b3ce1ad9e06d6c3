import ConversationCore
import Store
import TestSupport

/// A store in a folder of its own, and short ways to fill and read it.
final class StoreScratch {
  let folder: ScratchFolder
  var path: String { folder.path + "/state/rapport.db" }

  init() throws { folder = try ScratchFolder() }

  /// One source of an import: utterances that say they come from a file, and its report.
  struct Batch {
    var utterances: [Utterance]
    var rank = SourceReport.Rank.export
    var reports: [SourceReport] = []
  }

  @discardableResult
  func `import`(
    _ batches: Batch..., isDryRun: Bool = false, at now: Int64 = 1_000_000
  ) throws -> ImportSummary {
    let store = try UtteranceStore(path: path, for: isDryRun ? .trying : .writing)
    func locate(_ path: String) -> String { "/" + path }
    let summary = try store.importing(
      ["typed"], at: now, isDryRun: isDryRun, locate: locate
    ) { batch in
      for it in batches {
        var records = PackedRecords()
        for utterance in it.utterances {
          records.append(utterance, said: utterance.said, rank: it.rank)
          if records.isFull {
            batch.add(records)
            records.removeAll()
          }
        }
        batch.add(records)
        for report in it.reports { batch.add(report) }
      }
      return true
    }
    try store.close()
    return summary
  }

  @discardableResult
  func `import`(
    _ utterances: [Utterance], rank: SourceReport.Rank = .export, isDryRun: Bool = false
  ) throws -> ImportSummary {
    try self.import(Batch(utterances: utterances, rank: rank), isDryRun: isDryRun)
  }

  /// Ids of what was put in other words after an import.
  func edited(since number: Int) throws -> [String] {
    let store = try UtteranceStore(path: path, for: .reading)
    let edited = try store.edited(since: number)
    try store.close()
    return edited.map(\.description)
  }

  func undo(_ number: Int) throws {
    let store = try UtteranceStore(path: path, for: .changing)
    try store.undo(number, at: 2_000_000)
    try store.close()
  }

  /// Everything remembered, in order.
  func read() throws -> (
    utterances: [Utterance], ranks: [SourceReport.Rank], reports: [SourceReport]
  ) {
    let store = try UtteranceStore(path: path, for: .reading)
    var utterances: [Utterance] = []
    var ranks: [SourceReport.Rank] = []
    var reports: [SourceReport] = []
    try store.read { utterance, rank in
      utterances.append(copy utterance)
      ranks.append(rank)
    } report: {
      reports.append($0)
    }
    try store.close()
    return (utterances, ranks, reports)
  }

  /// The words remembered, with the file they are from.
  func words() throws -> [String] {
    try read().utterances.map { "\($0.source.file): \($0.text)" }
  }
}

/// A comment on a blog, by number.
func comment(
  _ number: Int, _ text: String, by name: String = "Ann", in file: String = "page.html",
  at place: Int = 1, parent: Utterance.Parent = .unknown, marks: Utterance.Marks = []
) -> Utterance {
  Utterance(
    id: .comment(.wordpress, host: "b.example", "\(number)"), kind: .comment, service: .wordpress,
    speaker: Handle(realm: "b.example", displayName: name), text: text, parent: parent,
    marks: marks, source: .line(place, of: file))
}
