internal import Reporter

/// How a document is written, as typed.
public struct DocumentOptions: Sendable {
  let format: SummaryFormat
  let report: ReportOptions
  let recipients: [String]
  /// The folder pictures go to, where they go anywhere.
  let chartFolder: String?

  /// Options from what was typed; throws with what is wrong and what would be right.
  ///
  /// - Parameters:
  ///   - format: The form.
  ///   - charts: How pictures are shown; nil for what suits the form and where it goes.
  ///   - language: Tag of the language months and weekdays are named in; nil for English.
  ///   - output: The file the document goes to; nil for standard output.
  ///   - recipients: Whom a mail message is for.
  public init(
    format: SummaryFormat = .markdown, charts: ChartStyle? = nil, language: String? = nil,
    output: String? = nil, top: Int = 10, quotes: Bool = true, frontMatter: Bool = false,
    recipients: [String] = []
  ) throws(ArgumentFailure) {
    let language = try Self.language(language)
    let path = output.flatMap { $0.hasPrefix("/dev/") ? nil : $0 }
    let style = charts ?? Self.defaultStyle(format)
    if style == .svg, format == .markdown, path == nil {
      throw ArgumentFailure(message: English.svgWantsFile)
    }
    if style == .svg, format == .text {
      throw ArgumentFailure(message: English.textHasNoPictures)
    }
    if !recipients.isEmpty, format != .eml {
      throw ArgumentFailure(message: English.recipientsWantMail)
    }
    if frontMatter, format != .markdown {
      throw ArgumentFailure(message: English.frontMatterWantsMarkdown)
    }
    let folder = path.map(Self.chartFolder)
    let name = folder.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let form: ChartForm =
      switch style {
      case .svg: .files(folder: name ?? "")
      case .unicode: .unicode
      case .mermaid: .mermaid
      case .none: .none
      }
    self.format = format
    self.recipients = recipients
    chartFolder = style == .svg && format == .markdown ? folder : nil
    report = ReportOptions(
      top: top, quotes: quotes, charts: form, language: language, frontMatter: frontMatter)
  }

  private static func language(_ tag: String?) throws(ArgumentFailure) -> Language {
    guard let tag else { return .english }
    guard let language = Language(tag: tag) else {
      throw ArgumentFailure(
        message: English.wantsLanguage("\(Language.tags)", not: tag))
    }
    return language
  }

  /// What suits a form: pictures where they lie in the file itself, bars elsewhere, so that a
  /// report is one file, and shows nothing that has to be loaded, unless it is asked for.
  private static func defaultStyle(_ format: SummaryFormat) -> ChartStyle {
    switch format {
    case .html: .svg
    case .markdown, .text, .eml: .unicode
    case .json: .none
    }
  }

  /// `dir/report.charts` for `dir/report.md`.
  private static func chartFolder(of path: String) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[start...].lastIndex(of: ".")
    let stem = dot.map { $0 > start ? path[..<$0] : path[...] } ?? path[...]
    return "\(stem).charts"
  }
}

extension DocumentOptions {
  /// The form of documents that are not JSON.
  var form: DocumentForm {
    switch format {
    case .markdown, .json: .markdown
    case .html: .html
    case .text: .plain
    case .eml: .mail(to: recipients)
    }
  }
}
