public import ConversationCore

/// `rapport replies` as Markdown: whom to reply to next, ranked, one line of reason each,
/// and what is owed.
public struct RepliesMarkdown: Sendable {
  private let document: Document

  /// The list of an analysis.
  public init(_ analysis: Analysis, _ options: ReportOptions = ReportOptions()) {
    document = .replies(of: analysis, options)
  }

  /// The document.
  public var text: String { document.text(in: .markdown) }
}
