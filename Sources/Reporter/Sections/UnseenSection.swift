internal import ConversationCore

/// What could not be seen: comments a page speaks of and does not hold, and sources
/// that hold one side only. Unseen is not none.
struct UnseenSection: ReportSection {
  private typealias Text = English.Unseen

  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    let sources = context.analysis.sources
    let unseen = sources.flatMap { source in source.unseen.map { (source.file, $0) } }
    let items = [
      oneSided(sources.filter { $0.visibility == .ownSideOnly }),
      postsOnly(sources.filter { $0.visibility == .postsOnly }),
    ].filter { !$0.isEmpty }
    guard !unseen.isEmpty || !items.isEmpty else { return }
    page.heading(3, Text.heading)
    let shown = unseen.prefix(context.top)
    page.bullets(items + shown.map { line($0.0, $0.1) })
    page.paragraph(context.more(unseen.count, shown: shown.count, Text.more))
  }

  private func oneSided(_ sources: [SourceReport]) -> Phrase {
    sources.isEmpty
      ? "" : Text.oneSided(files(sources))
  }

  private func postsOnly(_ sources: [SourceReport]) -> Phrase {
    sources.isEmpty
      ? "" : Text.postsOnly(files(sources))
  }

  private func files(_ sources: [SourceReport]) -> Phrase {
    let shown = sources.prefix(5).map { source -> Phrase in
      "\(Untrusted(source.file), limit: 80)"
    }
    return English.list(shown, andMore: sources.count - shown.count)
  }

  private func line(_ file: String, _ unseen: SourceReport.Unseen) -> Phrase {
    let post = post(file, unseen.context)
    let reason: Phrase = "\(Untrusted(unseen.reason), limit: 120)"
    // Most reasons name the numbers themselves.
    guard let stated = unseen.stated, !unseen.reason.contains(String(stated)) else {
      return .sentence(Text.line(post, reason))
    }
    return .sentence(Text.line(post, shown: unseen.shown, of: stated, reason))
  }

  private func post(_ file: String, _ post: Utterance.Context) -> Phrase {
    let title = Untrusted(post.title ?? "")
    if let address = post.url.flatMap(WebAddress.init) { return .link(title, to: address) }
    return title.cleaned(limit: 60).isEmpty
      ? "\(Untrusted(file), limit: 80)" : English.quoted(title, limit: 60)
  }
}
