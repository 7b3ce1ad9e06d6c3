internal import Bytes
internal import ConversationCore

extension SourceReport {
  /// A report on what a folder or an archive left out while it was listed.
  init(omissionsOf bundle: SourceBundle) {
    self.init(
      file: bundle.name, format: SourceReport.listingFormat,
      recognisedAs: bundle.kind == .folder ? English.folder : English.archive, rank: .page)
    var groups: [(reason: SourceBundle.Omission.Reason, paths: [String])] = []
    for omission in bundle.omissions {
      if case .failure(let failure) = omission.reason {
        diagnostics.append(Diagnostic(failure))
      } else if let known = groups.firstIndex(where: { $0.reason == omission.reason }) {
        groups[known].paths.append(omission.path)
      } else {
        groups.append((omission.reason, [omission.path]))
      }
    }
    for (reason, paths) in groups {
      let text = English.words(reason)
      let more = English.more(paths.count - 1)
      diagnostics.append(
        Diagnostic(
          reason.severity, file: paths.first ?? bundle.name, "\(text.message)\(more)",
          fix: text.fix))
    }
  }
}

extension SourceBundle.Omission.Reason {
  /// How bad it is.
  fileprivate var severity: Diagnostic.Severity {
    switch self {
    case .symbolicLink, .notAFile, .hidden: .note
    case .longName: .warning
    case .encrypted, .tooDeep, .tooMany, .failure: .damage
    }
  }
}
