/// An item of a list, with the words it is about.
struct PageItem: Sendable {
  /// Its number; nil for a bullet.
  var number: Int?
  /// The line itself.
  var line: Phrase
  /// Somebody's words, set below as a quotation.
  var quote: Phrase?

  /// An item.
  init(number: Int? = nil, line: Phrase, quote: Phrase? = nil) {
    self.number = number
    self.line = line
    self.quote = quote
  }
}
