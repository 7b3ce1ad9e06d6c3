internal import ConversationCore

/// What went wrong or was guessed while reading, where, and what to do about it.
struct DiagnosticSection: ReportSection {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout MarkdownPage) {
    let groups = DiagnosticGroup.groups(of: context.analysis.sources.flatMap(\.diagnostics))
    let telling = groups.filter { $0.severity != .note }
    let notes = groups.filter { $0.severity == .note }.reduce(0) { $0 + $1.count }
    guard !telling.isEmpty || notes > 0 else { return }
    page.heading(3, "Remarks on the reading")
    page.paragraph(summary(telling))
    var lines: [Phrase] = []
    var files: [String: Int] = [:]
    var left = 0
    for group in telling {
      files[group.first.file, default: 0] += 1
      if files[group.first.file, default: 0] > DiagnosticGroup.longest
        || lines.count >= 5 * context.top
      {
        left += group.count
      } else {
        lines.append(line(group))
      }
    }
    page.bullets(lines)
    page.paragraph(left > 0 ? "… and \(left) more; `rapport check` lists them by source." : "")
    page.paragraph(
      notes == 0
        ? ""
        : """
        \(.ours(Wording.count(notes, "note", "notes"))) beside, of which nothing was lost: see \
        `rapport check`.
        """)
  }

  /// How many, in words that match the exit code: what is damage and what is not.
  private func summary(_ groups: [DiagnosticGroup]) -> Phrase {
    let damage = groups.filter { $0.severity == .damage }.reduce(0) { $0 + $1.count }
    let warnings = groups.filter { $0.severity == .warning }.reduce(0) { $0 + $1.count }
    let lost: Phrase =
      switch damage {
      case 0: ""
      case 1: "**In one place something could not be read.**"
      default: "**In \(damage) places something could not be read.**"
      }
    let guessed: Phrase =
      switch warnings {
      case 0: ""
      case 1: "In one place something was guessed or repaired."
      default: "In \(warnings) places something was guessed or repaired."
      }
    return .joined([lost, guessed], by: " ")
  }

  private func line(_ group: DiagnosticGroup) -> Phrase {
    let first = group.first
    let place: Phrase =
      first.line.map { "\(Untrusted(first.file), limit: 120), line \(.ours("\($0)"))" }
      ?? "\(Untrusted(first.file), limit: 120)"
    let more: Phrase = group.count > 1 ? " (\(group.count - 1) more like this)" : ""
    let fix: Phrase =
      first.fix.map { .sentence("To mend it: \(.advice(Untrusted($0)))") } ?? ""
    return .joined(
      [.sentence("\(place): \(Untrusted(first.message), limit: 240)\(more)"), fix], by: " ")
  }
}
