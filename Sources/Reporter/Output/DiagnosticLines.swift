public import ConversationCore

/// Diagnostics as lines for a terminal: `file:line:column: error: what`, then a `fix:`
/// line; those that say the same are grouped, and at most twenty are shown a file.
public struct DiagnosticLines: Sendable {
  /// The lines, safe to print.
  public let lines: [String]

  /// The lines of diagnostics, the worst first.
  public init(_ diagnostics: [Diagnostic], showing least: Diagnostic.Severity = .note) {
    let digest = DiagnosticDigest(diagnostics, from: least)
    self.lines =
      digest.shown.flatMap(DiagnosticLines.lines)
      + digest.left.map { English.Check.more($0.count, in: TerminalText.line($0.file)) }
  }

  private static func lines(of group: DiagnosticGroup) -> [String] {
    let first = group.first
    let place = [first.line, first.column].compactMap { $0 }.map { ":\($0)" }.joined()
    let more = group.count > 1 ? English.Check.alike(group.count - 1) : ""
    var lines = [
      "\(TerminalText.line(first.file))\(place): \(first.severity.name): "
        + TerminalText.line(first.message) + more
    ]
    if let fix = first.fix { lines.append(English.Check.fix(TerminalText.line(fix))) }
    return lines
  }
}
