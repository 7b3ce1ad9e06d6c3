public import ConversationCore

/// `rapport explain` as Markdown: the terms that sum to a verdict or a rank, with the
/// utterances behind them.
public struct ExplanationMarkdown: Sendable {
  private let document: Document

  /// An explanation within the analysis it was taken from.
  public init(
    _ explanation: Explanation, of analysis: Analysis, _ options: ReportOptions = ReportOptions()
  ) {
    document = .explanation(explanation, of: analysis, options)
  }

  /// The document.
  public var text: String { document.text(in: .markdown) }
}
