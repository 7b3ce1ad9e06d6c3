public import ConversationCore

/// The report of `rapport report` as GitHub-flavoured Markdown that a person can read
/// rendered or as it is.
public struct MarkdownReport: Sendable {
  private let document: Document

  /// A report on an analysis.
  public init(_ analysis: Analysis, _ options: ReportOptions = ReportOptions()) {
    document = .summary(of: analysis, options)
  }

  /// The document.
  public var text: String { document.text(in: .markdown) }
}
