internal import ConversationCore
internal import Store

extension Recollection.Decisions {
  /// Tells the analysis what the user decided.
  func apply(to options: inout AnalysisOptions) {
  }
}
