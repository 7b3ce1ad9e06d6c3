internal import ConversationCore

/// Members of a folder or an archive that no importer reads: pictures, style sheets,
/// files of other programs. They are counted by the ends of their names.
public struct Leftover: Sendable, Hashable {
  /// The folder or archive, as given.
  public let bundle: String
  private var counts: [String: Int] = [:]

  init(bundle: String) { self.bundle = bundle }

  /// Whether there are none.
  public var isEmpty: Bool { counts.isEmpty }

  /// Counts one member in.
  mutating func add(_ path: String) { counts[Resources.suffix(of: path), default: 0] += 1 }

  /// Counts another slice's members in.
  mutating func add(_ other: Leftover) { counts.merge(other.counts, uniquingKeysWith: +) }

  /// One note that says how many of what.
  var report: SourceReport {
    var report = SourceReport(
      file: bundle, format: SourceReport.otherFilesFormat,
      recognisedAs: English.otherFiles,
      rank: .page)
    report.skipped = counts
    let kinds = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = kinds.prefix(6).map {
      "\($0.value) \($0.key.isEmpty ? English.withoutSuffix : $0.key)"
    }
    let total = counts.values.reduce(0, +)
    report.diagnostics = [
      Diagnostic(
        .note, file: bundle,
        English.otherFiles(total, shown, more: kinds.count > shown.count))
    ]
    return report
  }
}
