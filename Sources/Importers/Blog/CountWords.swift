/// How many comments a short text says there are.
enum CountWords {
  /// The number in "14 comments", "Comments (14)", "14 Responses to “Title”"; 0 for "No
  /// comments" and "Leave a comment"; nil for anything else.
  static func count(in text: String) -> Int? {
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
    if words.first.map({
      ["one", "ein", "eine", "einen", "un", "une", "uno", "una", "um", "één", "en", "ett"].contains(
        $0)
    }) ?? false,
      words.dropFirst().prefix(2).contains(where: { CommentWords.countWords.contains($0) })
    {
      return 1
    }
    if CommentWords.none.begin(lower) { return 0 }
    return nil
  }

  /// A whole number, with or without separators of thousands.
  private static func value(_ word: String) -> Int? {
    let digits = word.filter { $0 != "," && $0 != "." }
    guard !digits.isEmpty, digits.utf8.count <= 7, digits.utf8.allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    return Int(digits)
  }
}
