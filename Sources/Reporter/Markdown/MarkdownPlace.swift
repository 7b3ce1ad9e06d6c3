/// Where in a Markdown document a text lands: the same words need different escapes at
/// the start of a line, in a table and inside a link.
enum MarkdownPlace: Sendable {
  /// A paragraph, a list item or a block quote.
  case text
  /// A heading, where a closing run of `#` has a meaning.
  case heading
  /// A cell of a table.
  case cell
}
