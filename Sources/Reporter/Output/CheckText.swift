public import ConversationCore

/// `rapport check` for people: what each source was recognised as, counts, and
/// diagnostics in the form editors and scripts know, `file:line:column: error: what`,
/// with a `fix:` line.
public struct CheckText: Sendable {
  private let sources: [SourceReport]

  /// The text on sources, in the order given.
  public init(_ sources: [SourceReport]) { self.sources = sources }

  /// The text; a block of lines a source.
  public var text: String {
    sources.map { lines($0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func lines(_ source: SourceReport) -> [String] {
    var lines = [
      "\(TerminalText.line(source.file)): \(TerminalText.line(source.recognisedAs))",
      "  records: \(records(source))",
    ]
    if let visibility = visibility(source.visibility) { lines.append("  holds: \(visibility)") }
    if source.waiting > 0 { lines.append("  waiting for approval: \(source.waiting)") }
    for (reason, count) in source.skipped.sorted(by: { $0.key < $1.key }) where count > 0 {
      lines.append("  left out: \(count) \(TerminalText.line(reason))")
    }
    lines += source.unseen.prefix(DiagnosticDigest.longest).map(unseen)
    lines += more(source.unseen.count, "unseen")
    return lines + DiagnosticLines(source.diagnostics).lines.map { "  " + $0 }
  }

  private func records(_ source: SourceReport) -> String {
    guard let count = source.recordsInBytes else { return "\(source.recordsRead) read" }
    return "\(source.recordsRead) read, \(count) in the bytes"
  }

  private func visibility(_ visibility: SourceReport.Visibility) -> String? {
    switch visibility {
    case .bothSides: nil
    case .ownSideOnly: "only the owner's side"
    case .postsOnly: "posts without their comments"
    }
  }

  private func unseen(_ unseen: SourceReport.Unseen) -> String {
    let post = TerminalText.line(unseen.context.title ?? unseen.context.id.description)
    let stated = unseen.stated.map { "\(unseen.shown) of \($0) comments shown" } ?? "unknown"
    return "  unseen: \(post): \(stated): \(TerminalText.line(unseen.reason))"
  }

  private func more(_ count: Int, _ what: String) -> [String] {
    count > DiagnosticDigest.longest
      ? ["  … and \(count - DiagnosticDigest.longest) more \(what)"] : []
  }
}
