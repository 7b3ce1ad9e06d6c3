public import ConversationCore

/// The report of `rapport report`: an analysis as GitHub-flavoured Markdown that a
/// person can read rendered or as it is.
///
/// Opens with what matters in three sentences; a section that has nothing to say is
/// left out; the same analysis gives the same bytes.
public struct MarkdownReport: Sendable {
  private let context: ReportContext

  /// A report on an analysis.
  public init(_ analysis: Analysis, _ options: ReportOptions = ReportOptions()) {
    self.context = ReportContext(analysis, options)
  }

  /// The sections in the order they are read.
  private static var sections: [any ReportSection.Type] {
    [
      OpeningSection.self, ReplySection.self, OwedSection.self, TalkSection.self,
      PeopleSection.self, TieSection.self, FlameSection.self, MilestoneSection.self,
      GiveTakeSection.self, SubstanceSection.self, AudienceSection.self, RequestSection.self,
      TookOffSection.self,
      SourceSection.self, UnseenSection.self, InferenceSection.self, OwnerSection.self,
      DiagnosticSection.self,
    ]
  }

  /// The document.
  public var text: String {
    var page = MarkdownPage()
    for section in MarkdownReport.sections { section.init(context).write(on: &page) }
    return page.text
  }
}
