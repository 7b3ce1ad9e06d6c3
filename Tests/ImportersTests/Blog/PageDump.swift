import Bytes
import ConversationCore
import Importers

/// A page's utterances as an indented tree of replies, for golden files.
struct PageDump {
  private(set) var utterances: [Utterance] = []
  private(set) var report: SourceReport

  /// Reads a page of these bytes.
  init(_ bytes: [UInt8], name: String = "input.html", importer: BlogPageImporter = .init()) throws {
    report = SourceReport(file: name, format: importer.format, recognisedAs: "", rank: .page)
    final class Box { var utterances: [Utterance] = [] }
    let box = Box()
    var sink = ImportSink(report: report) { box.utterances.append($0) }
    try importer.read(Source(name: name, bytes: bytes), into: &sink)
    utterances = box.utterances
    report = sink.report
  }

  /// Reads a page of this text.
  init(_ text: String, importer: BlogPageImporter = .init()) throws {
    try self.init(Array(text.utf8), importer: importer)
  }

  /// Everything but the post.
  var comments: [Utterance] { utterances.filter { $0.kind != .post } }
  /// The post.
  var post: Utterance? { utterances.first { $0.kind == .post } }

  /// The golden form.
  var text: String {
    var depths: [Identifier: Int] = [:]
    var lines: [String] = []
    for utterance in utterances {
      var depth = 0
      var answers = "-"
      switch utterance.parent {
      case .none: answers = "nothing"
      case .unknown: (depth, answers) = (1, "unknown")
      case .post: (depth, answers) = (1, "post")
      case .utterance(let id):
        depth = (depths[id] ?? 0) + 1
        answers = "\(id)"
      }
      depths[utterance.id] = depth
      let indent = String(repeating: "  ", count: depth)
      let said = utterance.said.iso8601 ?? "\(utterance.said.precision)"
      lines.append(
        "\(indent)\(utterance.kind) by \(utterance.speaker.displayName ?? "?") \(said) → \(answers)"
      )
      lines.append("\(indent)  \(utterance.id) line \(utterance.source.place)")
      if utterance.marks != [] { lines.append("\(indent)  marks \(utterance.marks.rawValue)") }
      if let url = utterance.speaker.url { lines.append("\(indent)  from \(url)") }
      if !utterance.links.isEmpty {
        lines.append("\(indent)  links \(utterance.links.joined(separator: " "))")
      }
      let words = utterance.text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "⏎")
      lines.append("\(indent)  “\(words)”")
    }
    lines.append("recognised as \(report.recognisedAs), \(report.waiting) waiting")
    for unseen in report.unseen {
      lines.append("unseen \(unseen.stated.map { "\($0)" } ?? "?"): \(unseen.reason)")
    }
    for owner in report.owners {
      lines.append("owner \(owner.handle.displayName ?? "?") by \(owner.evidence)")
    }
    for diagnostic in report.diagnostics {
      lines.append("\(diagnostic.severity) \(diagnostic.line ?? 0): \(diagnostic.message)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
