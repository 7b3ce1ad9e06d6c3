internal import ConversationCore

/// Diagnostics of one file that say the same: the first of them stands for all.
struct DiagnosticGroup {
  /// The first in the order of the file.
  let first: Diagnostic
  /// How many there are.
  private(set) var count = 1
  /// How bad they are.
  var severity: Diagnostic.Severity { first.severity }

  /// Diagnostics grouped by file and words, the worst first, then in the order they
  /// were met. Linear in the diagnostics.
  static func groups(of diagnostics: some Sequence<Diagnostic>) -> [DiagnosticGroup] {
    var groups: [DiagnosticGroup] = []
    var index: [Key: Int] = [:]
    for diagnostic in diagnostics {
      let key = Key(
        severity: diagnostic.severity, file: diagnostic.file, message: diagnostic.message)
      if let known = index[key] {
        groups[known].count += 1
      } else {
        index[key] = groups.count
        groups.append(DiagnosticGroup(first: diagnostic))
      }
    }
    return [Diagnostic.Severity.damage, .warning, .note].flatMap { severity in
      groups.filter { $0.severity == severity }
    }
  }

  private struct Key: Hashable {
    let severity: Diagnostic.Severity
    let file: String
    let message: String
  }
}
