/// A column of a table.
struct MarkdownColumn {
  /// Its title.
  var title: Phrase
  /// Words stand left, numbers right.
  var alignment: Alignment

  /// Where the cells stand.
  enum Alignment {
    /// For words.
    case left
    /// For numbers.
    case right
  }

  /// A column of words.
  static func words(_ title: Phrase) -> MarkdownColumn {
    MarkdownColumn(title: title, alignment: .left)
  }

  /// A column of numbers.
  static func numbers(_ title: Phrase) -> MarkdownColumn {
    MarkdownColumn(title: title, alignment: .right)
  }
}
