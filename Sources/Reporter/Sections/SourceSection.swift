internal import ConversationCore

/// What was read: each source, or each kind of source where there are many; what was
/// left out on purpose, what waits for approval, and what has no date.
struct SourceSection: ReportSection {
  private let context: ReportContext
  private let sources: [SourceReport]

  init(_ context: ReportContext) {
    self.context = context
    self.sources = context.analysis.sources.filter(\.isAboutSource)
  }

  func write(on page: inout Page) {
    page.heading(2, "What this rests on")
    if sources.isEmpty {
      page.paragraph("Nothing was read.")
    } else if sources.count <= context.top {
      page.table(
        [.words("Source"), .words("Read as"), .numbers("Records")],
        sources.map { source in
          [
            "\(Untrusted(source.file), limit: 80)", "\(Untrusted(source.recognisedAs), limit: 80)",
            records(source.recordsRead, source.recordsInBytes),
          ]
        })
    } else {
      writeKinds(sources, on: &page)
    }
    page.bullets([kinds, waiting, skipped, undated].filter { !$0.isEmpty })
  }

  private func records(_ read: Int, _ inBytes: Int?) -> Phrase {
    guard let inBytes, inBytes > read else { return "\(read)" }
    return "\(read) of \(inBytes)"
  }

  private func writeKinds(_ sources: [SourceReport], on page: inout Page) {
    let kinds = Dictionary(grouping: sources, by: \.recognisedAs)
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let shown = kinds.prefix(context.top)
    page.table(
      [.words("Read as"), .numbers("Sources"), .numbers("Records")],
      shown.map { kind in
        [
          "\(Untrusted(kind.key), limit: 80)", "\(kind.value.count)",
          "\(kind.value.reduce(0) { $0 &+ $1.recordsRead })",
        ]
      })
    page.paragraph(context.more(kinds.count, shown: shown.count, "kinds of sources"))
  }

  private var kinds: Phrase {
    let counted = Utterance.Kind.allCases.compactMap { kind -> Phrase? in
      guard let count = context.analysis.kinds[kind], count > 0 else { return nil }
      return .ours(Wording.count(count, kind.name, kind.plural))
    }
    return counted.isEmpty ? "" : "In it: \(.list(counted))."
  }

  private var waiting: Phrase {
    switch sources.reduce(0, { $0 &+ $1.waiting }) {
    case ..<1: ""
    case 1: "One comment waits for your approval; it is in no figure."
    case let count: "\(count) comments wait for your approval; they are in no figure."
    }
  }

  private var skipped: Phrase {
    var reasons: [String: Int] = [:]
    for source in sources {
      for (reason, count) in source.skipped { reasons[reason, default: 0] &+= count }
    }
    let parts = reasons.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { reason -> Phrase in
        let name = Untrusted(reason.key)
        return name.cleaned(limit: 60).isEmpty
          ? "\(reason.value) of no known kind" : "\(reason.value) \(name, limit: 60)"
      }
    return parts.isEmpty ? "" : "Left out on purpose: \(.list(Array(parts.prefix(context.top))))."
  }

  private var undated: Phrase {
    switch context.analysis.frame.undated {
    case ..<1: ""
    case 1: "One utterance has no date; it takes no part in days, months or waits."
    case let count:
      "\(count) utterances have no date; they take no part in days, months or waits."
    }
  }
}
