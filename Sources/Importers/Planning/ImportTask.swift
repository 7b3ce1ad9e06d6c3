internal import Bytes
public import ConversationCore

/// One piece of the reading: an archive of tweets as a whole, or a run of files. Tasks
/// share nothing; any worker may run any of them, each once.
public struct ImportTask: Sendable {
  /// What it reads, for a progress bar.
  public let name: String
  /// Bytes it reads, as far as known; for a progress bar.
  public let size: Int
  let work: Work
  let importers: [any Importer]

  /// Some members of a bundle, in its order.
  struct Work: Sendable {
    var bundle: SourceBundle
    var indices: [Int]
    /// Whether the user named the file itself: then not to recognise it is an error.
    var isNamed: Bool
  }

  /// Reads everything: each source's utterances, then its report.
  ///
  /// - Parameters:
  ///   - receive: takes the utterances of the source being read.
  ///   - finish: takes its report, after the last of them.
  /// - Returns: the members nobody could read.
  public func run(
    receive: @escaping (consuming Utterance, SourceReport.Rank) -> Void,
    finish: (SourceReport) -> Void
  ) -> Leftover {
    var leftover = Leftover(bundle: work.bundle.name)
    let reading = SourceReading(
      importers: importers, bundleKind: work.bundle.kind, receive: receive)
    work.bundle.forEachMember(work.indices) { member in
      if !reading.read(member.source, isNamed: work.isNamed, finish: finish) {
        leftover.add(member.path)
      }
    }
    return leftover
  }
}
