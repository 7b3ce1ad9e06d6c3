internal import ConversationCore

/// What was inferred rather than read: by rule, with the rule's measured precision, and
/// handles taken for one person, with the evidence.
struct InferenceSection: ReportSection {
  private let context: ReportContext

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout MarkdownPage) {
    let inferences = context.analysis.inferences.filter { $0.count > 0 }
    let merges = context.analysis.merges
    guard !inferences.isEmpty || !merges.isEmpty else { return }
    page.heading(3, "What was inferred, not read")
    page.table(
      [.words("What"), .words("By the rule"), .numbers("How often"), .numbers("Right, measured")],
      inferences.map { inference in
        [
          "\(Untrusted(inference.what), limit: 80)", "\(Untrusted(inference.rule), limit: 80)",
          "\(inference.count)",
          inference.confidence.map { .ours(Wording.percent($0)) } ?? "not measured",
        ]
      })
    let shown = merges.prefix(context.top)
    page.bullets(
      shown.map { merge in
        let handles = merge.handles.prefix(6).map { handle -> Phrase in
          "\(Untrusted(handle), limit: 80)"
        }
        return """
          \(context.name(merge.person)) is taken for one person: \(.list(handles)) \
          (\(Untrusted(merge.evidence), limit: 120)).
          """
      })
    page.paragraph(context.more(merges.count, shown: shown.count, "people under several handles"))
  }
}
