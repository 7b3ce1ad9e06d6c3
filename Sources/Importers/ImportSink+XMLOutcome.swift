internal import ConversationCore
internal import LibXML

extension ImportSink {
  /// Notes what became of reading a document: what was wrong with it, and whether records
  /// that its bytes show are missing.
  mutating func note(_ outcome: XMLOutcome, file: String) {
    if outcome.charset != .utf8 {
      note(Diagnostic(.note, file: file, English.charset("\(outcome.charset)")))
    }
    if outcome.refusedEntities {
      note(Diagnostic(.warning, file: file, English.ownEntities))
    }
    let first = outcome.findings.first { !$0.isDamage }
    if outcome.isRepaired, outcome.repairs > 0 || first != nil {
      note(
        Diagnostic(
          .warning, file: file, line: first.flatMap { $0.line > 0 ? $0.line : nil },
          column: first.flatMap { $0.column > 0 ? $0.column : nil },
          English.repaired(first?.message ?? English.notWellFormed, places: outcome.repairs)))
    }
    for finding in outcome.findings where finding.isDamage {
      note(
        Diagnostic(
          .damage, file: file, line: finding.line > 0 ? finding.line : nil,
          column: finding.column > 0 ? finding.column : nil, finding.message,
          fix: English.exportAgain))
    }
    if outcome.isShort {
      note(
        Diagnostic(
          .damage, file: file,
          English.short(
            outcome.recordsInBytes - outcome.recordsRead, of: outcome.recordsInBytes)))
    }
    if outcome.cutValues > 0 {
      note(Diagnostic(.warning, file: file, English.cutValues(outcome.cutValues)))
    }
  }
}
