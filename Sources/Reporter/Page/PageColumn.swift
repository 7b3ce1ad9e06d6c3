/// A column of a table.
struct PageColumn: Sendable {
  /// Its title.
  var title: Phrase
  /// Words stand left, numbers right.
  var alignment: Alignment

  /// Where the cells stand.
  enum Alignment: Sendable {
    /// For words.
    case left
    /// For numbers.
    case right
  }

  /// A column of words.
  static func words(_ title: Phrase) -> PageColumn {
    PageColumn(title: title, alignment: .left)
  }

  /// A column of numbers.
  static func numbers(_ title: Phrase) -> PageColumn {
    PageColumn(title: title, alignment: .right)
  }
}
