/// The forms a document can be had in.
public enum DocumentForm: Hashable, Sendable {
  /// GitHub-flavoured Markdown.
  case markdown
  /// One HTML file, pictures and style inside.
  case html
  /// Plain text.
  case plain
  /// A mail message of plain text and HTML; without recipients it has no `To`.
  case mail(to: [String])
}
