/// A block of a document.
enum PageBlock: Sendable {
  /// A heading of a level from 1 to 6.
  case heading(Int, Phrase)
  /// Running text.
  case paragraph(Phrase)
  /// A list.
  case items([PageItem])
  /// A table.
  case table(PageTable)
  /// A picture.
  case chart(any Chart)
}
