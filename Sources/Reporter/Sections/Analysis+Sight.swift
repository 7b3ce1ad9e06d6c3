internal import ConversationCore

extension Analysis {
  /// Whether anything read could have shown both sides of a conversation: where not,
  /// nothing can be said of what came back, nor of who waits.
  var sawBothSides: Bool {
    sources.isEmpty || sources.contains { $0.visibility == .bothSides }
  }
}
