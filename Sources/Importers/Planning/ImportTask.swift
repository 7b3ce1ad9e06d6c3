internal import Bytes
public import ConversationCore

/// One piece of the reading: an archive of tweets, whole or a slice of it, or a run of files.
/// Any worker may run any of them, each once; they are begun in their order.
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
    /// A step of the reading of an archive by several tasks.
    case step(SlicedArchive, SlicedArchive.Step)
  }

  /// Lines to be added to the places of the utterances it hands over, for a slice of a file
  /// counts its own; known once all tasks before it have been run. Nil where another task has
  /// read what this one did, and nothing of it is to be kept.
  public var linesBefore: Int? {
    guard case .step(let archive, let step) = work else { return 0 }
    return archive.linesBefore(step)
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
    case .step(let archive, let step):
      archive.run(step, receive: receive, finish: finish)
      return Leftover(bundle: name)
    case .members(let bundle, let indices, let isNamed):
      var leftover = Leftover(bundle: bundle.name)
      let reading = SourceReading(
        importers: importers, bundleKind: bundle.kind, receive: receive, memory: ImportMemory())
      bundle.forEachMember(indices) { member in
        if !reading.read(member.source, isNamed: isNamed, finish: finish) {
          leftover.add(member.path)
        }
      }
      return leftover
    }
  }
}
