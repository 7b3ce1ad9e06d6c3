internal import ConversationCore
internal import Reporter
internal import Store

/// What `rapport log` prints: one line an entry, by day, then the weeks that are excused.
struct LogList {
  let entries: [LogEntry]
  let excused: [ExcusedWeek]

  /// The lines.
  var text: String {
    let lines =
      entries.map { entry in
        let name = entry.person.displayName ?? entry.person.name ?? "somebody"
        return "\(entry.number ?? 0)\t\(entry.day)\t\(entry.via.rawValue)\t"
          + TerminalText.line(name) + note(entry.note)
      }
      + excused.map { "excused\tweek of \($0.monday)" + note($0.note) }
    return lines.isEmpty ? "Nothing was logged yet.\n" : lines.map { $0 + "\n" }.joined()
  }

  private func note(_ note: String?) -> String {
    note.map { "\t" + TerminalText.line($0) } ?? ""
  }
}
