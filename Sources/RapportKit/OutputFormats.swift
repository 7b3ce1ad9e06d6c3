/// The forms `rapport report`, `replies` and `explain` can be had in.
public enum SummaryFormat: String, CaseIterable, Sendable {
  /// GitHub-flavoured Markdown.
  case markdown
  /// One JSON object.
  case json
}

/// The forms `rapport check` can be had in.
public enum CheckFormat: String, CaseIterable, Sendable {
  /// Lines for people.
  case text
  /// One JSON object.
  case json
}
