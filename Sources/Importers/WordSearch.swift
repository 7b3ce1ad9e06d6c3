internal import ConversationCore

/// Looks for short words in text by bytes: the standard library's search goes by
/// characters and costs many times as much. Places are counted in UTF-8 bytes.
enum WordSearch {
  /// Whether a text starts with a word.
  static func starts(_ text: String, with word: String) -> Bool {
    starts(text.utf8Span.span, with: word, at: 0)
  }

  /// Whether a word stands at a place.
  static func starts(_ text: Span<UInt8>, with word: String, at place: Int) -> Bool {
    let word = word.utf8Span.span
    guard place >= 0, text.count - place >= word.count else { return false }
    for index in word.indices where text[place + index] != word[index] { return false }
    return true
  }

  /// Whether a text starts with a word in small letters, whatever the case of its own.
  static func startsCaseless(_ text: Span<UInt8>, with word: String) -> Bool {
    let word = word.utf8Span.span
    guard text.count >= word.count else { return false }
    for index in word.indices {
      let byte = text[index]
      guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == word[index] else { return false }
    }
    return true
  }

  /// Whether a text is another one that is in small letters, whatever the case of its own.
  static func isCaseless(_ text: String, _ small: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices where bytes[index] >= 0x80 { return text.lowercased() == small }
    return bytes.count == small.utf8.count && startsCaseless(bytes, with: small)
  }

  /// Whether a word stands at a place.
  static func starts(_ text: Span<UInt8>, with word: [UInt8], at place: Int) -> Bool {
    guard place >= 0, text.count - place >= word.count else { return false }
    for index in word.indices where text[place + index] != word[index] { return false }
    return true
  }

  /// Where a word first stands in a range.
  static func first(_ word: [UInt8], in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard let letter = word.first, range.count >= word.count else { return nil }
    for index in range.lowerBound...(range.upperBound - word.count)
    where text[index] == letter && starts(text, with: word, at: index) {
      return index
    }
    return nil
  }

  /// Where a word last stands in a range.
  static func last(_ word: [UInt8], in text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard let letter = word.first, range.count >= word.count else { return nil }
    var index = range.upperBound - word.count
    while index >= range.lowerBound {
      if text[index] == letter, starts(text, with: word, at: index) { return index }
      index -= 1
    }
    return nil
  }

  /// Where a word first stands at or behind a place.
  static func first(_ word: String, in text: String, from start: Int = 0) -> Int? {
    let text = text.utf8Span.span
    guard let letter = word.utf8.first else { return nil }
    var index = start
    while index < text.count {
      if text[index] == letter, starts(text, with: word, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// Where a byte first stands.
  static func first(_ byte: UInt8, in text: String) -> Int? {
    let text = text.utf8Span.span
    for index in text.indices where text[index] == byte { return index }
    return nil
  }

  /// A part of a text; its ends are those of characters.
  static func part(of text: String, _ range: Range<Int>) -> String {
    if range.lowerBound == 0, range.upperBound == text.utf8.count { return text }
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
    return String(text[start..<end])
  }

  /// A text from a place on.
  static func part(of text: String, from start: Int) -> String {
    part(of: text, start..<text.utf8.count)
  }

  /// The number that digits in a range are; nil for none, for anything else among them,
  /// and for one too large.
  static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
    DecimalDigits.number(text.extracting(range))
  }
}
