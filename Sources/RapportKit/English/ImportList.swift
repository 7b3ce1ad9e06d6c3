internal import ConversationCore
internal import Reporter
internal import Store

/// What `rapport imports` prints: one line an import, the first first.
struct ImportList {
  private let imports: [PastImport]
  private let clock: DayClock

  init(_ imports: [PastImport], clock: DayClock) {
    self.imports = imports
    self.clock = clock
  }

  /// The lines; a note where there are none.
  var text: String {
    guard !imports.isEmpty else { return "Nothing was imported yet.\n" }
    return imports.map { line($0) + "\n" }.joined()
  }

  private func line(_ past: PastImport) -> String {
    let summary = past.summary
    let wall = clock.wallClock(at: past.started)
    let moment = Moment(milliseconds: wall &* 1000, precision: .local).iso8601 ?? ""
    let when = moment.replacing("T", with: " ")
    let counts =
      past.isUndone
      ? "undone"
      : """
      \(summary.new) new, \(summary.changed) changed, \(summary.known) known, \
      \(summary.unreadable) unreadable
      """
    let sources = past.sources.map { TerminalText.line($0) }.joined(separator: ", ")
    return "\(summary.number ?? 0)\t\(when)\t\(counts)\t\(sources)"
  }
}
