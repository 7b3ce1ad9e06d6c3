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
      English.Check.records(source.recordsRead, inBytes: source.recordsInBytes),
    ]
    if let visibility = visibility(source.visibility) {
      lines.append(English.Check.holds(visibility))
    }
    if source.waiting > 0 { lines.append(English.Check.waiting(source.waiting)) }
    for (reason, count) in source.skipped.sorted(by: { $0.key < $1.key }) where count > 0 {
      lines.append(English.Check.leftOut(count, TerminalText.line(reason)))
    }
    lines += source.unseen.prefix(DiagnosticDigest.longest).map(unseen)
    let rest = source.unseen.count - DiagnosticDigest.longest
    if rest > 0 { lines.append(English.Check.moreUnseen(rest)) }
    return lines + DiagnosticLines(source.diagnostics).lines.map { "  " + $0 }
  }

  private func visibility(_ visibility: SourceReport.Visibility) -> String? {
    switch visibility {
    case .bothSides: nil
    case .ownSideOnly: English.Check.ownSideOnly
    case .postsOnly: English.Check.postsOnly
    }
  }

  private func unseen(_ unseen: SourceReport.Unseen) -> String {
    let post = TerminalText.line(unseen.context.title ?? unseen.context.id.description)
    let stated =
      unseen.stated.map { English.Check.shown(unseen.shown, of: $0) } ?? English.Check.unknown
    return English.Check.unseen(post, stated, TerminalText.line(unseen.reason))
  }
}
