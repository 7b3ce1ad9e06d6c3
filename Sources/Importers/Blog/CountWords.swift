/// How many comments a short text says there are.
enum CountWords {
  /// The number in "14 comments", "Comments (14)", "14 Responses to “Title”"; 0 for "No
  /// comments" and "Leave a comment"; nil for anything else.
  static func count(in text: String) -> Int? {
    guard maySay(text) else { return nil }
    let lower = text.lowercased()
    var words: [String] = []
    // No number further on is looked at: what is left of a long heading stays one word.
    for word in lower.split(
      maxSplits: 6, whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "," || $0 == ".") })
    {
      words.append(String(word))
    }
    guard !words.isEmpty else { return nil }
    let number = words.prefix(3).enumerated().compactMap { index, word in
      value(word).map { (index, $0) }
    }.first
    if let (index, value) = number {
      let near = words[max(0, index - 1)..<min(words.count, index + 3)]
      if near.contains(where: { CommentWords.countWords.contains($0) }) { return value }
    }
    if words.first.map({ ones.contains($0) }) ?? false,
      words.dropFirst().prefix(2).contains(where: { CommentWords.countWords.contains($0) })
    {
      return 1
    }
    if CommentWords.none.begin(lower) { return 0 }
    return nil
  }

  private static let ones: Set<String> = [
    "one", "ein", "eine", "einen", "un", "une", "uno", "una", "um", "één", "en", "ett",
  ]

  /// Whether a text can give a number at all: there is a digit in it, or it begins with the
  /// letter of a word for one or for none.
  private static func maySay(_ text: String) -> Bool {
    if text.utf8.contains(where: { $0 &- 0x30 < 10 }) { return true }
    let letter = text.utf8.first { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }
    return letter.map { $0 >= 0x80 || beginnings.contains($0 | 0x20) } ?? false
  }

  private static let beginnings = Set(
    (ones + CommentWords.nonePhrases).compactMap { $0.utf8.first })

  /// A whole number, with or without separators of thousands.
  private static func value(_ word: String) -> Int? {
    let digits = word.filter { $0 != "," && $0 != "." }
    guard !digits.isEmpty, digits.utf8.count <= 7, digits.utf8.allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    return Int(digits)
  }
}
