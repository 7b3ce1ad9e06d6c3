internal import ConversationCore

/// What was read: each source, or each kind of source where there are many; what was
/// left out on purpose, what waits for approval, and what has no date.
struct SourceSection: ReportSection {
  private typealias Text = English.Sources

  private let context: ReportContext
  private let sources: [SourceReport]

  init(_ context: ReportContext) {
    self.context = context
    self.sources = context.analysis.sources.filter(\.isAboutSource)
  }

  func write(on page: inout Page) {
    page.heading(2, Text.heading)
    if sources.isEmpty {
      page.paragraph(Text.nothing)
    } else if sources.count <= context.top {
      page.table(
        Text.columns,
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
    return Text.records(read, of: inBytes)
  }

  private func writeKinds(_ sources: [SourceReport], on page: inout Page) {
    let kinds = Dictionary(grouping: sources, by: \.recognisedAs)
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let shown = kinds.prefix(context.top)
    page.table(
      Text.kindColumns,
      shown.map { kind in
        [
          "\(Untrusted(kind.key), limit: 80)", "\(kind.value.count)",
          "\(kind.value.reduce(0) { $0 &+ $1.recordsRead })",
        ]
      })
    page.paragraph(context.more(kinds.count, shown: shown.count, Text.moreKinds))
  }

  private var kinds: Phrase {
    let counted = Utterance.Kind.allCases.compactMap { kind in
      context.analysis.kinds[kind].flatMap { $0 > 0 ? (kind, $0) : nil }
    }
    return counted.isEmpty ? "" : Text.kinds(counted)
  }

  private var waiting: Phrase {
    Text.waiting(sources.reduce(0) { $0 &+ $1.waiting })
  }

  private var skipped: Phrase {
    var reasons: [String: Int] = [:]
    for source in sources {
      for (reason, count) in source.skipped { reasons[reason, default: 0] &+= count }
    }
    let parts = reasons.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { Text.skipped($0.value, Untrusted($0.key)) }
    return parts.isEmpty ? "" : Text.skipped(Array(parts.prefix(context.top)))
  }

  private var undated: Phrase { Text.undated(context.analysis.frame.undated) }
}
