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

  /// What there is to read.
  enum Work: Sendable {
    /// Some members of a bundle, in its order. Where the user named the file itself, not
    /// to recognise it is an error.
    case members(SourceBundle, [Int], isNamed: Bool)
    /// An archive of X as a whole.
    case tweets(TweetArchive)
  }

  /// Reads everything: each source's utterances, then its report.
  ///
  /// - Parameters:
  ///   - receive: takes the utterances of the source being read, each only lent.
  ///   - finish: takes its report, after the last of them.
  /// - Returns: the members nobody could read.
  public func run(
    receive: @escaping (borrowing Utterance, SourceReport.Rank) -> Void,
    finish: (SourceReport) -> Void
  ) -> Leftover {
    switch work {
    case .tweets(let archive):
      var sink = ImportSink(report: archive.blankReport, receiveRanked: receive)
      archive.read(into: &sink)
      finish(sink.report)
      return Leftover(bundle: archive.name)
    case .members(let bundle, let indices, let isNamed):
      var leftover = Leftover(bundle: bundle.name)
      let reading = SourceReading(
        importers: importers, bundleKind: bundle.kind, receive: receive)
      bundle.forEachMember(indices) { member in
        if !reading.read(member.source, isNamed: isNamed, finish: finish) {
          leftover.add(member.path)
        }
      }
      return leftover
    }
  }
}
