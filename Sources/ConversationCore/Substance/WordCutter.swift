/// Cuts a text into words, for looking what it is about; markup, addresses and the like
/// were stepped over when its features were taken.
struct WordCutter: Sequence, IteratorProtocol {
  /// One word.
  struct Word {
    /// Where it stands in the text.
    var range: Range<Int>
    /// Its letters and digits.
    var letters: Int
    /// Its hash in the lexicon; for words of over sixteen bytes that of their end.
    var hash: UInt64
    /// The hash without a plural's `s`.
    var stem: UInt64
  }

  private let bytes: ArraySlice<UInt8>
  /// Bytes read.
  private var at = 0

  /// The words of a text in UTF-8.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  mutating func next() -> Word? {
    guard let word = Self.word(in: bytes, from: at) else { return nil }
    at = word.range.upperBound - bytes.startIndex
    return word
  }

  /// The next word from so many bytes on.
  private static func word(in bytes: ArraySlice<UInt8>, from start: Int) -> Word? {
    let text = bytes.span
    let first = bytes.startIndex
    var at = start
    while at < text.count, letterWidth(text, at) == 0 { at += 1 }
    guard at < text.count else { return nil }
    let start = at
    var (high, low): (UInt64, UInt64) = (0, 0)
    // Most words are ASCII letters, and few.
    var letters = TextScanner.leadingLetters(text, at, packed: &low)
    var before: (UInt64, UInt64) = (0, low >> 8)
    at += letters
    while at < text.count {
      let width = letterWidth(text, at)
      guard width > 0 else { break }
      before = (high, low)
      for offset in 0..<width {
        let byte = lowered(text, at + offset)
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(byte)
      }
      at += width
      letters += 1
    }
    let hash = Lexicon.hash(high, low)
    let isPlural = letters > SubstanceConstants.leastLetters && low & 0xFF == 0x73
    return Word(
      range: first + start..<first + at, letters: letters, hash: hash,
      stem: isPlural ? Lexicon.hash(before.0, before.1) : hash)
  }

  /// Bytes of the letter or digit that begins at a place; 0 where none does.
  private static func letterWidth(_ text: borrowing Span<UInt8>, _ at: Int) -> Int {
    let byte = text[at]
    if byte < 0x80 { return byte.isASCIIAlphanumeric ? 1 : 0 }
    switch byte {
    case 0xC3...0xDF: return follow(text, at, 1) ? 2 : 0
    case 0xE0, 0xE1, 0xE3...0xEF: return follow(text, at, 2) ? 3 : 0
    // U+2000…: punctuation and signs.
    default: return 0
    }
  }

  /// Whether so many continuation bytes follow.
  private static func follow(_ text: borrowing Span<UInt8>, _ at: Int, _ count: Int) -> Bool {
    guard at + count < text.count else { return false }
    for offset in 1...count where text[at + offset] & 0xC0 != 0x80 { return false }
    return true
  }

  /// As the scanner folds: ASCII and Latin-1 letters in lower case.
  private static func lowered(_ text: borrowing Span<UInt8>, _ at: Int) -> UInt8 {
    let byte = text[at]
    if byte < 0x80 {
      return byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
    }
    let follows = at > 0 && text[at - 1] == 0xC3
    return follows && (0x80...0x9E).contains(byte) && byte != 0x97 ? byte | 0x20 : byte
  }
}
