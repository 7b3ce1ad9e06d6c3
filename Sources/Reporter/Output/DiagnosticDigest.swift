internal import ConversationCore

/// Diagnostics made short: what says the same is one group, at most twenty groups a
/// file are shown, and the rest is counted by file.
struct DiagnosticDigest {
  /// The most groups shown for one file.
  static let longest = 20

  /// What is shown: the worst first, then in the order met.
  private(set) var shown: [DiagnosticGroup] = []
  /// What is not: how many diagnostics of which files, in the order of the groups.
  private(set) var left: [(file: String, count: Int)] = []

  /// A digest of the diagnostics from a severity on; linear in their number.
  init(_ diagnostics: some Sequence<Diagnostic>, from least: Diagnostic.Severity) {
    var shownByFile: [String: Int] = [:]
    var leftByFile: [String: Int] = [:]
    for group in DiagnosticGroup.groups(of: diagnostics) where group.severity >= least {
      let file = group.first.file
      if shownByFile[file, default: 0] < DiagnosticDigest.longest {
        shownByFile[file, default: 0] += 1
        shown.append(group)
      } else if let place = leftByFile[file] {
        left[place].count += group.count
      } else {
        leftByFile[file] = left.count
        left.append((file, group.count))
      }
    }
  }
}
