/// The forms `rapport report`, `replies` and `explain` can be had in.
public enum SummaryFormat: String, CaseIterable, Sendable {
  /// GitHub-flavoured Markdown.
  case markdown
  /// One HTML file, pictures and style inside.
  case html
  /// Plain text, for mail and for a terminal.
  case text
  /// One JSON object.
  case json
  /// A mail message of plain text and HTML.
  case eml
}

/// The forms `rapport check` can be had in.
public enum CheckFormat: String, CaseIterable, Sendable {
  /// Lines for people.
  case text
  /// One JSON object.
  case json
}

/// How pictures are shown, as typed.
public enum ChartStyle: String, CaseIterable, Sendable {
  /// SVG files beside a Markdown file, or inside an HTML one.
  case svg
  /// Bars of block characters.
  case unicode
  /// Mermaid blocks, for what renders them.
  case mermaid
  /// None.
  case none
}

/// The forms `rapport export` can be had in.
public enum ExportFormat: String, CaseIterable, Sendable {
  /// Interactions as JSON Lines.
  case jsonl
  /// The same as CSV.
  case csv
  /// The network as GraphML.
  case graphml
  /// The network as GEXF.
  case gexf
  /// The network in Graphviz's language.
  case dot
  /// A corpus folder for ConvoKit.
  case convokit
}
