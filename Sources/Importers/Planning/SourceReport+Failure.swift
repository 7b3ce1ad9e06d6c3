public import Bytes
public import ConversationCore

extension Diagnostic {
  /// Bytes that could not be had.
  public init(_ failure: BytesFailure) {
    self.init(.damage, file: failure.path, failure.reason, fix: failure.fix)
    if case .unreadable = failure { mayPass = true }
  }
}

extension SourceReport {
  /// A report on a source whose bytes could not be had.
  public init(failed failure: BytesFailure) {
    self.init(
      file: failure.path, format: Self.failedFormat, recognisedAs: English.notReadable, rank: .page)
    diagnostics = [Diagnostic(failure)]
  }

  /// A report on a file the user named and nobody recognised.
  init(unrecognised file: String, isEmpty: Bool) {
    self.init(
      file: file, format: Self.unrecognisedFormat, recognisedAs: English.notRecognised, rank: .page)
    diagnostics = [
      Diagnostic(
        .damage, file: file,
        isEmpty ? English.empty : English.unknownFormat)
    ]
  }
}
