public import ConversationCore

/// `rapport explain`: the terms that sum to a verdict or a rank, with the utterances
/// behind them.
public struct ExplanationMarkdown: Sendable {
  private let explanation: Explanation
  private let context: ReportContext

  /// An explanation within the analysis it was taken from.
  public init(
    _ explanation: Explanation, of analysis: Analysis, _ options: ReportOptions = ReportOptions()
  ) {
    self.explanation = explanation
    self.context = ReportContext(analysis, options)
  }

  /// The document.
  public var text: String {
    var page = MarkdownPage()
    switch explanation {
    case .utterance(let utterance):
      UtteranceExplanationSection(utterance, context).write(on: &page)
    case .person(let person): PersonExplanationSection(person, context).write(on: &page)
    case .unknown(let query, let nearest):
      page.paragraph("Nothing here is called “\(Untrusted(query), limit: 120)”.")
      let names = nearest.prefix(context.top).map { name -> Phrase in
        "\(Untrusted(name), limit: 120)"
      }
      if !names.isEmpty {
        page.paragraph("The nearest there are:")
        page.bullets(names)
      }
    }
    return page.text
  }
}
