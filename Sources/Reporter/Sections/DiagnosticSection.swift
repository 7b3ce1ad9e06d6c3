internal import ConversationCore

/// What went wrong or was guessed while reading, where, and what to do about it.
struct DiagnosticSection: ReportSection {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    let diagnostics = context.analysis.sources.flatMap(\.diagnostics)
    guard !diagnostics.isEmpty else { return }
    page.heading(3, "Remarks on the reading")
    page.paragraph(summary(diagnostics))
    let digest = DiagnosticDigest(diagnostics, from: .warning)
    let shown = digest.shown.prefix(5 * context.top)
    page.bullets(shown.map(line))
    let told = shown.reduce(0) { $0 + $1.count }
    let telling = diagnostics.count { $0.severity != .note }
    page.paragraph(
      telling > told ? "… and \(telling - told) more; `rapport check` lists them by source." : "")
  }

  /// How many, in words that match the exit code: what is damage and what is not.
  private func summary(_ diagnostics: [Diagnostic]) -> Phrase {
    func count(_ severity: Diagnostic.Severity) -> Int {
      diagnostics.count { $0.severity == severity }
    }
    func places(_ count: Int) -> Phrase { count == 1 ? "one place" : "\(count) places" }
    let (damage, warnings, notes) = (count(.damage), count(.warning), count(.note))
    return .joined(
      [
        damage == 0 ? "" : "**In \(places(damage)) something could not be read.**",
        warnings == 0 ? "" : "In \(places(warnings)) something was guessed or repaired.",
        notes == 0 ? "" : "Smaller notes: \(notes); `rapport check` lists them.",
      ], by: " ")
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
