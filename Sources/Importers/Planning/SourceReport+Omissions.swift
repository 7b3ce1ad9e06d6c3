internal import Bytes
internal import ConversationCore

extension SourceReport {
  /// A report on what a folder or an archive left out while it was listed.
  init(omissionsOf bundle: SourceBundle) {
    self.init(
      file: bundle.name, format: SourceReport.listingFormat,
      recognisedAs: bundle.kind == .folder ? "folder" : "archive", rank: .page)
    var groups: [(reason: String, severity: Diagnostic.Severity, fix: String?, paths: [String])] =
      []
    for omission in bundle.omissions {
      if case .failure(let failure) = omission.reason {
        diagnostics.append(Diagnostic(failure))
        continue
      }
      let (reason, severity, fix) = omission.reason.words
      if let known = groups.firstIndex(where: { $0.reason == reason }) {
        groups[known].paths.append(omission.path)
      } else {
        groups.append((reason, severity, fix, [omission.path]))
      }
    }
    for group in groups {
      let first = group.paths.first ?? bundle.name
      let more = group.paths.count > 1 ? " (and \(group.paths.count - 1) more like it)" : ""
      diagnostics.append(
        Diagnostic(group.severity, file: first, "\(group.reason)\(more)", fix: group.fix))
    }
  }
}

extension SourceBundle.Omission.Reason {
  /// What to say of it.
  fileprivate var words: (reason: String, severity: Diagnostic.Severity, fix: String?) {
    switch self {
    case .symbolicLink: ("a link, not followed", .note, "name the file it points to")
    case .notAFile: ("not a regular file, not read", .note, nil)
    case .hidden: ("hidden, not read", .note, nil)
    case .encrypted:
      ("encrypted, not read", .damage, "unpack it with its password and name the folder")
    case .longName: ("a member's name is too long, not read", .warning, nil)
    case .tooDeep: ("nested too deeply, not read", .damage, "name the inner folder")
    case .tooMany:
      ("more than \(Limits.members) files, the rest not read", .damage, "name parts of it")
    case .failure(let failure): (failure.reason, .damage, failure.fix)
    }
  }
}
