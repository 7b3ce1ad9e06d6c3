internal import ConversationCore
internal import LibXML

extension ImportSink {
  /// Notes what became of reading a document: what was wrong with it, and whether records
  /// that its bytes show are missing.
  mutating func note(_ outcome: XMLOutcome, file: String) {
    if outcome.charset != .utf8 {
      note(Diagnostic(.note, file: file, "It is in \(outcome.charset)."))
    }
    if outcome.refusedEntities {
      note(
        Diagnostic(
          .warning, file: file,
          "It declares entities of its own; they are never read, and stand as written.",
          fix: "nothing, unless words are missing: then export it again"))
    }
    let first = outcome.findings.first { !$0.isDamage }
    if outcome.isRepaired, outcome.repairs > 0 || first != nil {
      let places = "(\(outcome.repairs) \(outcome.repairs == 1 ? "place" : "places"))"
      note(
        Diagnostic(
          .warning, file: file, line: first.flatMap { $0.line > 0 ? $0.line : nil },
          column: first.flatMap { $0.column > 0 ? $0.column : nil },
          (first?.message ?? "not well-formed XML")
            + (outcome.repairs > 0 ? "; it was read in repaired form \(places)" : ""),
          fix: "nothing, if nothing is missing; else export it again"))
    }
    for finding in outcome.findings where finding.isDamage {
      note(
        Diagnostic(
          .damage, file: file, line: finding.line > 0 ? finding.line : nil,
          column: finding.column > 0 ? finding.column : nil, finding.message,
          fix: "export it again, or download it again in whole"))
    }
    if outcome.isShort {
      note(
        Diagnostic(
          .damage, file: file,
          "\(outcome.recordsInBytes - outcome.recordsRead) of \(outcome.recordsInBytes) records "
            + "that the bytes show could not be read.",
          fix: "export it again, or download it again in whole"))
    }
    if outcome.cutValues > 0 {
      note(
        Diagnostic(
          .warning, file: file,
          "\(outcome.cutValues) \(outcome.cutValues == 1 ? "record was" : "records were") longer "
            + "than any real one and cut."))
    }
  }
}
