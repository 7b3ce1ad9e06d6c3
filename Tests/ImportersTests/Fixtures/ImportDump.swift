import ConversationCore
import Importers
import TestSupport
import Testing

/// What reading some paths gives, as text: one block for each utterance, then the reports.
struct ImportDump {
  let text: String
  let reports: [SourceReport]
  let utterances: [Utterance]

  private final class Box { var utterances: [Utterance] = [] }

  init(_ plan: ImportPlan, below root: String = "") {
    let box = Box()
    var reports: [SourceReport] = []
    let leftovers = plan.tasks.map { task in
      task.run(receive: { utterance, _ in box.utterances.append(utterance) }) { reports.append($0) }
    }
    reports += plan.closingReports(leftovers)
    self.reports = reports
    self.utterances = box.utterances
    func place(_ file: String) -> String { file.replacing(root, with: "…") }
    var lines: [String] = []
    for utterance in box.utterances {
      lines.append(
        "\(utterance.id) \(utterance.kind) \(utterance.said.iso8601 ?? "undated") "
          + "by \(Self.word(utterance.speaker))")
      if let addressee = utterance.addressee { lines.append("  to \(Self.word(addressee))") }
      if case .utterance(let parent) = utterance.parent { lines.append("  answers \(parent)") }
      if let context = utterance.context {
        lines.append("  in \(context.id)\(context.title.map { " " + $0 } ?? "")")
      }
      if !utterance.mentions.isEmpty {
        let names = utterance.mentions.map { "@\($0.name)(\($0.account.map { "\($0)" } ?? "?"))" }
        lines.append("  mentions \(names.joined(separator: " "))")
      }
      for link in utterance.links { lines.append("  links \(link)") }
      let facts = [
        utterance.client, utterance.language,
        utterance.marks.rawValue == 0 ? nil : "marks \(utterance.marks.rawValue)", utterance.url,
      ].compactMap { $0 }
      if !facts.isEmpty { lines.append("  \(facts.joined(separator: " · "))") }
      lines.append("  \(utterance.text.debugDescription)")
      lines.append("  \(place(utterance.source.file)):\(utterance.source.place)")
    }
    for report in reports {
      lines.append("")
      lines.append("\(place(report.file)): \(report.recognisedAs)")
      lines.append(
        "  read \(report.recordsRead) of \(report.recordsInBytes.map { "\($0)" } ?? "?")")
      for owner in report.owners { lines.append("  owner \(Self.word(owner.handle))") }
      for relation in report.relations {
        lines.append(
          "  \(relation.followsOwner ? "follower" : "following") \(Self.word(relation.handle))")
      }
      for rename in report.renames {
        lines.append("  renamed \(Self.word(rename.from)) to \(Self.word(rename.to))")
      }
      for (reason, count) in report.skipped.sorted(by: { $0.key < $1.key }) {
        lines.append("  skipped \(count) \(reason)")
      }
      for diagnostic in report.diagnostics {
        let line = diagnostic.line.map { ":\($0)" } ?? ""
        lines.append(
          "  \(diagnostic.severity) \(place(diagnostic.file))\(line): \(diagnostic.message)")
      }
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func word(_ handle: Handle) -> String {
    let name = handle.name.map { "@\($0)" } ?? handle.displayName ?? "?"
    return handle.account.map { "\(name)(\($0))" } ?? name
  }
}
