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
  private var at: Int

  /// The words of a text in UTF-8.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  mutating func next() -> Word? {
    while at < bytes.endIndex, letterWidth(at) == 0 { at += 1 }
    guard at < bytes.endIndex else { return nil }
    let start = at
    var (high, low): (UInt64, UInt64) = (0, 0)
    var before: (UInt64, UInt64) = (0, 0)
    var letters = 0
    while at < bytes.endIndex {
      let width = letterWidth(at)
      guard width > 0 else { break }
      before = (high, low)
      for offset in 0..<width {
        let byte = lowered(at + offset)
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(byte)
      }
      at += width
      letters += 1
    }
    let hash = Lexicon.hash(high, low)
    let isPlural = letters > SubstanceConstants.leastLetters && low & 0xFF == 0x73
    return Word(
      range: start..<at, letters: letters, hash: hash,
      stem: isPlural ? Lexicon.hash(before.0, before.1) : hash)
  }

  /// Bytes of the letter or digit that begins at a place; 0 where none does.
  private func letterWidth(_ at: Int) -> Int {
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return 1
    case 0xC3...0xDF: return follow(at, 1) ? 2 : 0
    case 0xE0, 0xE1, 0xE3...0xEF: return follow(at, 2) ? 3 : 0
    // U+2000…: punctuation and signs.
    default: return 0
    }
  }

  /// Whether so many continuation bytes follow.
  private func follow(_ at: Int, _ count: Int) -> Bool {
    at + count < bytes.endIndex && (1...count).allSatisfy { bytes[at + $0] & 0xC0 == 0x80 }
  }

  /// As the scanner folds: ASCII and Latin-1 letters in lower case.
  private func lowered(_ at: Int) -> UInt8 {
    let byte = bytes[at]
    if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { return byte | 0x20 }
    let follows = at > bytes.startIndex && bytes[at - 1] == 0xC3
    return follows && (0x80...0x9E).contains(byte) && byte != 0x97 ? byte | 0x20 : byte
  }
}
