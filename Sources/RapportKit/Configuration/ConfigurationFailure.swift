internal import ConversationCore

/// A configuration or a people file that cannot be used: the run ends with 78 before
/// anything is read.
public struct ConfigurationFailure: Error, Sendable {
  /// What is wrong, where, and what would be right.
  let complaints: [Diagnostic]

  init(_ complaints: [Diagnostic]) { self.complaints = complaints }

  /// Ready for standard error.
  public func text(color: Bool) -> String { complaints.text(color: color) }
}
