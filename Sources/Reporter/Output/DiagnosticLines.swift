public import ConversationCore

/// Diagnostics as lines for a terminal: `file:line:column: error: what`, then a `fix:`
/// line; those that say the same are grouped, and at most twenty are shown a file.
public struct DiagnosticLines: Sendable {
  /// The lines, safe to print.
  public let lines: [String]

  /// The lines of diagnostics, the worst first.
  public init(_ diagnostics: [Diagnostic], showing least: Diagnostic.Severity = .note) {
    let groups = DiagnosticGroup.groups(of: diagnostics).filter { $0.severity >= least }
    var shown: [String: Int] = [:]
    var left: [String: Int] = [:]
    var cut: [String] = []
    var lines: [String] = []
    for group in groups {
      let file = group.first.file
      shown[file, default: 0] += 1
      if shown[file, default: 0] <= DiagnosticGroup.longest {
        lines += DiagnosticLines.lines(of: group)
      } else {
        if left[file] == nil { cut.append(file) }
        left[file, default: 0] += group.count
      }
    }
    self.lines = lines + cut.map { "\(TerminalText.line($0)): … and \(left[$0] ?? 0) more" }
  }

  private static func lines(of group: DiagnosticGroup) -> [String] {
    let first = group.first
    let place = [first.line, first.column].compactMap { $0 }.map { ":\($0)" }.joined()
    let more = group.count > 1 ? " (\(group.count - 1) more like this)" : ""
    var lines = [
      "\(TerminalText.line(first.file))\(place): \(first.severity.name): "
        + TerminalText.line(first.message) + more
    ]
    if let fix = first.fix { lines.append("  fix: \(TerminalText.line(fix))") }
    return lines
  }
}
