/// Looks for short words in text by bytes: the standard library's search goes by
/// characters and costs many times as much.
enum WordSearch {
  /// The place of the first occurrence of a word, as a range.
  static func first(_ word: String, in text: some StringProtocol) -> Range<String.Index>? {
    guard let letter = word.utf8.first else { return nil }
    var rest = Substring(text).utf8
    while let index = rest.firstIndex(of: letter) {
      if rest[index...].starts(with: word.utf8) {
        return index..<rest.index(index, offsetBy: word.utf8.count)
      }
      rest = rest[rest.index(after: index)...]
    }
    return nil
  }

  /// The place of the last occurrence of a word, as a range.
  static func last(_ word: String, in text: Substring) -> Range<String.Index>? {
    guard let letter = word.utf8.first else { return nil }
    let bytes = text.utf8
    var rest = bytes
    while let index = rest.lastIndex(of: letter) {
      if bytes[index...].starts(with: word.utf8) {
        return index..<bytes.index(index, offsetBy: word.utf8.count)
      }
      rest = bytes[..<index]
    }
    return nil
  }

  /// Whether a text starts with a word, compared by bytes.
  static func starts(_ text: some StringProtocol, with word: String) -> Bool {
    text.utf8.starts(with: word.utf8)
  }
}
