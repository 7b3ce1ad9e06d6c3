internal import ConversationCore
internal import Reporter

extension [Diagnostic] {
  /// Ready for standard error, from a severity up; empty when there is nothing to say.
  func text(_ least: Diagnostic.Severity = .damage, color: Bool) -> String {
    let lines = DiagnosticLines(self, showing: least).lines
    guard color else { return lines.map { "\($0)\n" }.joined() }
    return lines.map { line in
      guard let word = line.firstRange(of: ": error: ") else { return "\(line)\n" }
      return "\(line[..<word.lowerBound]): \u{1B}[31merror:\u{1B}[0m \(line[word.upperBound...])\n"
    }.joined()
  }
}
