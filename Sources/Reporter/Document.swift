public import ConversationCore

/// A report, the reply list or an explanation as blocks, ready to be written in any form.
///
/// The same analysis and the same options give the same bytes.
public struct Document: Sendable {
  private let page: Page
  private let options: ReportOptions
  private let now: Int64
  private let isReport: Bool

  /// The report of `rapport report`: opens with what matters in three sentences; a section
  /// that has nothing to say is left out. With a digest, what changed since the last run
  /// stands behind the opening.
  public static func summary(
    of analysis: Analysis, _ options: ReportOptions = ReportOptions(), digest: Digest? = nil
  ) -> Document {
    let context = ReportContext(analysis, options)
    var page = Page()
    for (place, section) in sections.enumerated() {
      section.init(context).write(on: &page)
      if place == 0, let digest { DigestSection(digest, context).write(on: &page, level: 2) }
    }
    return Document(page: page, options: options, now: analysis.frame.now, isReport: true)
  }

  /// What changed since the last run, alone: what a cron job mails. Empty where there is
  /// nothing to tell.
  public static func digest(
    _ digest: Digest, of analysis: Analysis, _ options: ReportOptions = ReportOptions()
  ) -> Document {
    var page = Page()
    if !digest.isEmpty {
      DigestSection(digest, ReportContext(analysis, options)).write(on: &page, level: 1)
    }
    return Document(page: page, options: options, now: analysis.frame.now, isReport: false)
  }

  /// The list of `rapport replies`: whom to reply to next, and what is owed.
  public static func replies(
    of analysis: Analysis, _ options: ReportOptions = ReportOptions()
  ) -> Document {
    let context = ReportContext(analysis, options)
    var page = Page()
    ReplySection(context).write(on: &page)
    OwedSection(context).write(on: &page)
    if page.isEmpty {
      page.paragraph(
        analysis.replies == nil
          ? English.Documents.noOwner : context.nobodyWaits)
    }
    return Document(page: page, options: options, now: analysis.frame.now, isReport: false)
  }

  /// What `rapport explain` says, within the analysis it was taken from.
  public static func explanation(
    _ explanation: Explanation, of analysis: Analysis, _ options: ReportOptions = ReportOptions()
  ) -> Document {
    let context = ReportContext(analysis, options)
    var page = Page()
    switch explanation {
    case .utterance(let utterance):
      UtteranceExplanationSection(utterance, context).write(on: &page)
    case .person(let person): PersonExplanationSection(person, context).write(on: &page)
    case .figure(let figure): FigureSection(figure, context).write(on: &page)
    case .unknown(let query, let nearest):
      page.paragraph(English.Documents.unknown(Untrusted(query)))
      let names = nearest.prefix(context.top).map { name -> Phrase in
        "\(Untrusted(name), limit: 120)"
      }
      if !names.isEmpty {
        page.paragraph(English.Documents.nearest)
        page.bullets(names)
      }
    }
    return Document(page: page, options: options, now: analysis.frame.now, isReport: false)
  }

  /// The sections of the report in the order they are read.
  private static var sections: [any ReportSection.Type] {
    [
      OpeningSection.self, ReplySection.self, OwedSection.self, TalkSection.self,
      PeopleSection.self, SpeakersSection.self, AnswerSection.self, TieSection.self,
      FlameSection.self, MilestoneSection.self, MeetingSection.self, GiveTakeSection.self,
      SubstanceSection.self, AudienceSection.self,
      RequestSection.self, TookOffSection.self, SourceSection.self, UnseenSection.self,
      InferenceSection.self,
      OwnerSection.self, DiagnosticSection.self,
    ]
  }
}

// MARK: - Forms

extension Document {
  /// The document in a form.
  public func text(in form: DocumentForm) -> String {
    switch form {
    case .markdown:
      (options.frontMatter ? FrontMatter(title: title, now: now).text : "")
        + MarkdownForm(charts: options.charts, language: options.language).text(of: page)
    case .html: HTMLForm(charts: options.charts, language: options.language).text(of: page)
    case .plain: PlainTextForm(charts: options.charts, language: options.language).text(of: page)
    case .mail(let recipients):
      MailMessage(
        to: recipients, subject: title, date: now, plain: text(in: .plain), html: text(in: .html)
      ).text
    }
  }

  /// The pictures the Markdown form refers to; none where it refers to none.
  public var pictures: [Picture] {
    guard case .files = options.charts else { return [] }
    return page.blocks.compactMap { block in
      guard case .chart(let chart) = block else { return nil }
      return Picture(
        file: "\(chart.name).svg", text: SVGPicture(chart, language: options.language).text)
    }
  }

  /// The first heading, plain.
  private var title: String {
    for block in page.blocks {
      if case .heading(_, let title) = block {
        return PlainText.line(title, language: options.language)
      }
    }
    return isReport ? English.Documents.reportTitle : English.Documents.otherTitle
  }
}
