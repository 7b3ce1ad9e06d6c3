internal import ConversationCore

/// What went wrong or was guessed while reading, where, and what to do about it.
struct DiagnosticSection: ReportSection {
  private typealias Text = English.Diagnostics

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    let diagnostics = context.analysis.sources.flatMap(\.diagnostics)
    guard !diagnostics.isEmpty else { return }
    page.heading(3, Text.heading)
    page.paragraph(summary(diagnostics))
    let digest = DiagnosticDigest(diagnostics, from: .warning)
    let shown = digest.shown.prefix(5 * context.top)
    page.bullets(shown.map(line))
    let told = shown.reduce(0) { $0 + $1.count }
    let telling = diagnostics.count { $0.severity != .note }
    page.paragraph(
      telling > told ? Text.more(telling - told) : "")
  }

  /// How many, in words that match the exit code: what is damage and what is not.
  private func summary(_ diagnostics: [Diagnostic]) -> Phrase {
    func count(_ severity: Diagnostic.Severity) -> Int {
      diagnostics.count { $0.severity == severity }
    }
    let (damage, warnings, notes) = (count(.damage), count(.warning), count(.note))
    return .joined(
      [
        damage == 0 ? "" : Text.damage(damage), warnings == 0 ? "" : Text.warnings(warnings),
        notes == 0 ? "" : Text.notes(notes),
      ], by: " ")
  }

  private func line(_ group: DiagnosticGroup) -> Phrase {
    let first = group.first
    let file: Phrase = "\(Untrusted(first.file), limit: 120)"
    let place = first.line.map { English.place(file, "\($0)", isLine: true) } ?? file
    let fix = first.fix.map { Text.fix(.advice(Untrusted($0))) } ?? ""
    return .joined(
      [Text.line(place, Untrusted(first.message), more: group.count - 1), fix], by: " ")
  }
}
