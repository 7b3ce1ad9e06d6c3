/// Characters beyond ASCII.
extension TextScanner {
  /// A character that starts with a byte from 0x80 up; returns where to go on.
  mutating func wide(_ bytes: borrowing Span<UInt8>, _ at: Int, _ lexicon: Lexicon) -> Int {
    let second = bytes.at(at + 1)
    let third = bytes.at(at + 2)
    switch bytes[at] {
    case 0xC2:
      switch second {
      case 0xA0, 0x85: endToken()
      case 0xAB: openQuote(.guillemets)
      case 0xBB: closeQuote(.guillemets)
      default: break
      }
      return at + 2
    case 0xC3...0xDF:
      return word(bytes, at, lexicon)
    case 0xE0:
      // Thai and Lao write without spaces.
      if (0xB8...0xBB).contains(second) { return dense(bytes, at, lettersAWord: 4) }
      return foreignLetter(at)
    case 0xE1:
      // So do Burmese and Khmer.
      if (0x80...0x82).contains(second) || (0x9E...0x9F).contains(second) {
        return dense(bytes, at, lettersAWord: 4)
      }
      return foreignLetter(at)
    case 0xE2:
      general(second, third)
      return at + 3
    case 0xE3 where second == 0x80:
      ideographic(third)
      return at + 3
    case 0xE3...0xE9:
      return dense(bytes, at, lettersAWord: 2)
    case 0xEA...0xED:
      return foreignLetter(at)
    case 0xEF:
      return full(bytes, at, second, third)
    case 0xF0:
      if second >= 0xA0 { return dense(bytes, at, lettersAWord: 2) }
      if second == 0x9F { emoji(third, bytes.at(at + 3)) }
      return at + 4
    default:
      return at + 1
    }
  }

  /// A letter of a script that puts spaces between its words.
  private mutating func foreignLetter(_ at: Int) -> Int {
    if !inToken {
      countWord()
      inToken = true
    }
    opening.take(LexiconMask())
    history = (0, 0, 0)
    return at + 3
  }

  /// A run of characters of a script without spaces, so many of which are a word.
  private mutating func dense(
    _ bytes: borrowing Span<UInt8>, _ start: Int, lettersAWord: Int
  ) -> Int {
    var at = start
    var letters = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0xF0, bytes.at(at + 1) >= 0xA0 {
        at += 4
      } else if byte >= 0xE3 && byte <= 0xE9 && !(byte == 0xE3 && bytes.at(at + 1) == 0x80)
        || (byte == 0xE0 || byte == 0xE1) && lettersAWord == 4
      {
        at += 3
      } else {
        break
      }
      letters += 1
    }
    countWord()
    own.words += (letters + lettersAWord - 1) / lettersAWord - 1
    opening.take(LexiconMask())
    history = (0, 0, 0)
    endToken()
    return max(at, start + 1)
  }

  /// General punctuation and symbols.
  private mutating func general(_ second: UInt8, _ third: UInt8) {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x80, 0x93...0x95):
      endToken()
    case (0x80, 0x9C):
      if quote == .german { closeQuote(.german) } else { openQuote(.curly) }
    case (0x80, 0x9D):
      closeQuote(quote == .german ? .german : .curly)
    case (0x80, 0x9E):
      openQuote(.german)
    case (0x80, 0xBD), (0x81, 0x87...0x89):
      question()  // ‽ ⁇ ⁈ ⁉
    case (0x98, 0xBA), (0x99, 0xA5), (0x9D, 0xA4):
      own.smiles = true  // ☺ ♥ ❤
    default: break
    }
  }

  /// The punctuation of Chinese and Japanese.
  private mutating func ideographic(_ third: UInt8) {
    switch third {
    case 0x80: endToken()
    case 0x82: endSentence()
    case 0x8C, 0x8E: openQuote(.corners)
    case 0x8D, 0x8F: closeQuote(.corners)
    default: break
    }
  }

  /// Full-width forms.
  private mutating func full(
    _ bytes: borrowing Span<UInt8>, _ at: Int, _ second: UInt8, _ third: UInt8
  ) -> Int {
    switch (second, third) {
    case (0xBC, 0x9F): question()
    case (0xBC, 0x81), (0xBC, 0x8E): endSentence()
    case (0xBC, 0xA0): return mention(bytes, at, width: 3)
    case (0xBC, 0x83):
      if !inToken { own.hashtags += 1 }
    case (0xA4...0xAB, _), (0xBD, 0xA6...0xBF), (0xBE, 0x80...0x9F):
      countWord()
      endToken()
    case (0xBC, 0x90...0x99), (0xBC, 0xA1...0xBA), (0xBD, 0x81...0x9A): return foreignLetter(at)
    default: break
    }
    return at + 3
  }

  /// Faces, hearts, thumbs up, clapping, praying, a party.
  private mutating func emoji(_ third: UInt8, _ fourth: UInt8) {
    switch (third, fourth) {
    case (0x98, _), (0x99, 0x80...0x8F): own.smiles = true
    case (0x91, 0x8D), (0x91, 0x8F), (0x8E, 0x89): own.smiles = true
    case (0x92, 0x93...0x9F), (0xA4, 0x97), (0xA4, 0xA3), (0xA5, 0xB0): own.smiles = true
    default: break
    }
  }
}
