import Bytes
import ConversationCore
import Importers
import Reporter

/// Reads a source as the program does, and holds what every importer and every measure
/// promises, whatever the bytes.
enum Reading {
  /// Reads by one importer. One input in sixteen, chosen by its own bytes so that a finding
  /// comes again, is also read a second time, measured and reported: that takes many times
  /// as long as the reading, which is what millions of inputs are for.
  static func run(_ importer: any Importer, name: String, bytes: [UInt8]) {
    let source = Source(name: name, bytes: bytes)
    let (utterances, report) = read(importer, source)
    check(utterances, from: bytes.count)
    guard lot(of: bytes) % 16 == 0 else { return }
    // State that leaks from one reading into the next would show here.
    if read(importer, source).utterances.map(\.id) != utterances.map(\.id) {
      finding("the same bytes, read twice, gave other utterances")
    }
    measure(utterances, report)
  }

  /// A number drawn from the bytes and nothing else (FNV-1a).
  static func lot(of bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash >> 32
  }

  private static func read(_ importer: any Importer, _ source: Source)
    -> (utterances: [Utterance], report: SourceReport)
  {
    var utterances: [Utterance] = []
    var sink = ImportSink(
      report: SourceReport(
        file: source.name, format: importer.format, recognisedAs: importer.format, rank: .page)
    ) { utterances.append($0) }
    try? importer.read(source, into: &sink)
    return (utterances, sink.report)
  }

  private static func check(_ utterances: [Utterance], from size: Int) {
    for utterance in utterances where utterance.text.utf8.count > 16 &* size &+ 4096 {
      finding("a text far larger than its source")
    }
  }

  /// No text may bring the measures down, nor reach the report as anything but text.
  private static func measure(_ utterances: [Utterance], _ report: SourceReport) {
    guard utterances.count < 300 else { return }
    var corpus = Corpus(policy: .all)
    for utterance in utterances { corpus.add(utterance, rank: report.rank) }
    corpus.add(report)
    let study = Study(corpus, options: AnalysisOptions(clock: 1_400_000_000))
    let markdown = Document.summary(of: study.analysis()).text(in: .markdown)
    for scalar in markdown.unicodeScalars where scalar != "\n" {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
        finding("a control or direction mark in the report")
      default: continue
      }
    }
  }
}
