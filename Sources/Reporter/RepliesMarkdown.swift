public import ConversationCore

/// `rapport replies`: whom to reply to next, ranked, one line of reason each, and what
/// is owed.
public struct RepliesMarkdown: Sendable {
  private let context: ReportContext

  /// The list of an analysis.
  public init(_ analysis: Analysis, _ options: ReportOptions = ReportOptions()) {
    self.context = ReportContext(analysis, options)
  }

  /// The document.
  public var text: String {
    var page = MarkdownPage()
    let before = page.text
    ReplySection(context).write(on: &page)
    OwedSection(context).write(on: &page)
    if page.text == before {
      page.paragraph(
        context.analysis.replies == nil
          ? "It is not known who you are; `--me NAME` says it."
          : context.nobodyWaits)
    }
    return page.text
  }
}
