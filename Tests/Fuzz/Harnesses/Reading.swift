import Bytes
import ConversationCore
import Importers
import Reporter

/// Reads a source as the program does, and holds what every importer and every measure
/// promises, whatever the bytes.
enum Reading {
  /// Reads by one importer, measures, writes the report.
  static func run(_ importer: any Importer, name: String, bytes: [UInt8]) {
    let source = Source(name: name, bytes: bytes)
    let (utterances, report) = read(importer, source)
    check(utterances, from: bytes.count)
    // State that leaks from one reading into the next would show here.
    if bytes.count < 2048, read(importer, source).utterances.map(\.id) != utterances.map(\.id) {
      finding("the same bytes, read twice, gave other utterances")
    }
    measure(utterances, report)
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
