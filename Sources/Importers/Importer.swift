public import Bytes
public import ConversationCore

/// Reads one format: bytes in, utterances and a report on the source out.
///
/// An importer opens nothing but the source it is given, knows no clock and no owner,
/// and never throws for a bad record: it says so in the report's diagnostics and goes
/// on. It throws only when nothing of the source could be read at all.
public protocol Importer: Sendable {
  /// Short stable name of the format: `wxr`, `blog-page`, `rss`.
  var format: String { get }

  /// How sure it is that the source is of its format, from the first bytes.
  func recognise(_ head: SourceHead) -> Recognition

  /// Reads the whole source into the sink.
  func read(_ source: Source, into sink: inout ImportSink) throws(ImportFailure)
}

/// What recognition may look at: the name and the first bytes.
public struct SourceHead: Sendable {
  /// The path as given.
  public let name: String
  /// The first 64 KiB, or all there is.
  public let bytes: [UInt8]
  /// Size of the whole source, where known.
  public let size: Int?

  /// A head.
  public init(name: String, bytes: [UInt8], size: Int? = nil) {
    self.name = name
    self.bytes = bytes
    self.size = size
  }
}

/// How sure an importer is.
public enum Recognition: UInt8, Sendable, Comparable {
  /// Not this format.
  case no
  /// Could be read, if nobody is surer (any HTML page, any XML).
  case possible
  /// Certainly this format.
  case certain

  /// From not to certain.
  public static func < (a: Recognition, b: Recognition) -> Bool { a.rawValue < b.rawValue }
}

/// Where an importer puts what it finds.
public struct ImportSink {
  /// What the source turned out to be; the importer fills it.
  public var report: SourceReport
  /// What importers know from the files before.
  let memory: ImportMemory
  private let receive: (borrowing Utterance, SourceReport.Rank) -> Void

  /// A sink that hands every utterance on as it comes.
  public init(report: SourceReport, receive: @escaping (consuming Utterance) -> Void) {
    self.report = report
    memory = ImportMemory()
    self.receive = { utterance, _ in receive(copy utterance) }
  }

  /// A sink that hands every utterance on with the rank its report has by then: an
  /// importer states the rank before its first utterance.
  init(
    report: SourceReport, memory: ImportMemory = ImportMemory(),
    receiveRanked receive: @escaping (borrowing Utterance, SourceReport.Rank) -> Void
  ) {
    self.report = report
    self.memory = memory
    self.receive = receive
  }

  /// Hands an utterance on; whoever takes it copies what is kept of it, so that an importer
  /// may fill one value again and again.
  public mutating func utter(_ utterance: borrowing Utterance) {
    receive(utterance, report.rank)
  }

  /// Notes what could not be read or was guessed.
  public mutating func note(_ diagnostic: Diagnostic) {
    report.diagnostics.append(diagnostic)
  }
}

/// Why nothing of a source could be read.
public enum ImportFailure: Error, Sendable {
  /// The bytes could not be had.
  case bytes(BytesFailure)
  /// They are not what the importer reads after all; `reason` in plain words.
  case unusable(file: String, reason: String)
}
