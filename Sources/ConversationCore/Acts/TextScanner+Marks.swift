/// Everything that is neither letter nor digit, in ASCII.
extension TextScanner {
  /// A character that is neither letter nor digit; returns where to go on.
  mutating func punctuation(_ bytes: borrowing Span<UInt8>, _ at: Int) -> Int {
    let next = bytes.at(at + 1)
    switch bytes[at] {
    case 0x09, 0x0D:
      endToken()
    case 0x0A:
      endToken()
      if next == 0x0A || next == 0x0D { endParagraph() }
      return lineStart(bytes, at + 1)
    case UInt8(ascii: "?"):
      let isPartOfAddress = tokenHasDot && next.isASCIIAlphanumeric
      if !isPartOfAddress { question() }
    case UInt8(ascii: "."):
      if inToken, next.isASCIIAlphanumeric {
        if history.0 == TextScanner.www { return url(bytes, at) }
        tokenHasDot = true
      } else {
        endSentence()
      }
    case UInt8(ascii: "!"):
      endSentence()
    case UInt8(ascii: ":"):
      if inToken, next == UInt8(ascii: "/"), bytes.at(at + 2) == UInt8(ascii: "/") {
        return url(bytes, at)
      }
      if isSmile(bytes, at) { own.smiles = true }
    case UInt8(ascii: ";"), UInt8(ascii: "="):
      if isSmile(bytes, at) { own.smiles = true }
    case UInt8(ascii: "<"):
      if next == UInt8(ascii: "3") { own.smiles = true }
    case UInt8(ascii: "/"):
      if inToken, tokenHasDot { return url(bytes, at) }
    case UInt8(ascii: "@"):
      return mention(bytes, at, width: 1)
    case UInt8(ascii: "#"):
      if !inToken, next.isASCIIAlphanumeric || next >= 0xC3 { own.hashtags += 1 }
    case UInt8(ascii: "\""):
      if quote == .straight {
        closeQuote(.straight)
      } else if !inToken, !next.isWhiteSpace {
        openQuote(.straight)
      }
    case UInt8(ascii: "`"):
      return code(bytes, at)
    default:
      break
    }
    return at + 1
  }

  static let www = Lexicon.hash(0, 0x77_7777)

  /// Whether eyes are followed by a mouth, with or without a nose.
  private func isSmile(_ bytes: borrowing Span<UInt8>, _ eyes: Int) -> Bool {
    let nose = bytes.at(eyes + 1) == UInt8(ascii: "-") ? 1 : 0
    switch bytes.at(eyes + 1 + nose) {
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return true
    case UInt8(ascii: "("), UInt8(ascii: "D"), UInt8(ascii: "P"), UInt8(ascii: "p"):
      return !inToken
    default: return false
    }
  }

  /// Steps over a URL from its colon, slash or dot; the word it began as is none. A
  /// question mark at its very end belongs to the sentence.
  mutating func url(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Int {
    if inToken { own.words -= 1 }
    endToken()
    history = (0, 0, 0)
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "\"") || byte >= 0xE2
      {
        break
      }
      at += 1
    }
    let last = bytes.at(at - 1)
    if last == UInt8(ascii: "?")
      || last == UInt8(ascii: ")") && bytes.at(at - 2) == UInt8(ascii: "?")
    {
      question()
    } else {
      closesWithQuestion = false
    }
    return at
  }

  /// An @name: leading ones are an address, later ones a mention.
  mutating func mention(_ bytes: borrowing Span<UInt8>, _ start: Int, width: Int) -> Int {
    var at = start + width
    guard !inToken, TextScanner.isNameByte(bytes.at(at)) else { return at }
    while TextScanner.isNameByte(bytes.at(at)) { at += 1 }
    // A name on another server: @name@example.social
    if bytes.at(at) == UInt8(ascii: "@"), bytes.at(at + 1).isASCIIAlphanumeric {
      at += 1
      while TextScanner.isNameByte(bytes.at(at))
        || bytes.at(at) == UInt8(ascii: ".") && bytes.at(at + 1).isASCIIAlphanumeric
      {
        at += 1
      }
    }
    if atStart {
      opensWithName = true
    } else {
      own.mentions = true
      countWord()
      inToken = true
    }
    history = (0, 0, 0)
    return at
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") || (0xC3...0xDF).contains(byte)
      || (0x80...0xBF).contains(byte)
  }

  /// Steps over code between backticks; a lone backtick is nothing.
  mutating func code(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Int {
    if isFence(bytes, start) {
      guard !fencesOver else { return start + 3 }
      var at = start + 3
      while at + 2 < bytes.count {
        if isFence(bytes, at) {
          endToken()
          return at + 3
        }
        at += 1
      }
      fencesOver = true
      return start + 3
    }
    var at = start + 1
    while at < bytes.count, bytes[at] != 0x0A {
      if bytes[at] == UInt8(ascii: "`") {
        history = (0, 0, 0)
        return at + 1
      }
      at += 1
    }
    return start + 1
  }

  private func isFence(_ bytes: borrowing Span<UInt8>, _ at: Int) -> Bool {
    bytes.at(at) == UInt8(ascii: "`") && bytes.at(at + 1) == UInt8(ascii: "`")
      && bytes.at(at + 2) == UInt8(ascii: "`")
  }

  /// What begins a line: a quoted line is stepped over, a signature ends the text.
  mutating func lineStart(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Int {
    var at = start
    while bytes.at(at) == UInt8(ascii: ">") {
      while at < bytes.count, bytes[at] != 0x0A { at += 1 }
      if at < bytes.count { at += 1 }
      history = (0, 0, 0)
    }
    if bytes.at(at) == UInt8(ascii: "-"), bytes.at(at + 1) == UInt8(ascii: "-"),
      isSignature(bytes, at + 2)
    {
      return bytes.count
    }
    return at
  }

  /// Whether a line of `--` alone has at most 400 bytes after it.
  func isSignature(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Bool {
    var at = start
    if bytes.at(at) == UInt8(ascii: " ") { at += 1 }
    if bytes.at(at) == 0x0D { at += 1 }
    return at < bytes.count && bytes[at] == 0x0A && bytes.count - at <= 400
  }

  /// Whether the text stands between `[...]` or `[…]`, as pingbacks quote: the ellipsis
  /// has three bytes in either form.
  static func isBracketed(_ bytes: borrowing Span<UInt8>) -> Bool {
    var first = 0
    while first < bytes.count, bytes[first].isWhiteSpace { first += 1 }
    var last = bytes.count - 1
    while last > first, bytes[last].isWhiteSpace { last -= 1 }
    return last - first >= 10 && isBracketedEllipsis(bytes, first)
      && isBracketedEllipsis(bytes, last - 4)
  }

  private static func isBracketedEllipsis(_ bytes: borrowing Span<UInt8>, _ at: Int) -> Bool {
    guard bytes.at(at) == UInt8(ascii: "["), bytes.at(at + 4) == UInt8(ascii: "]") else {
      return false
    }
    switch (bytes.at(at + 1), bytes.at(at + 2), bytes.at(at + 3)) {
    case (UInt8(ascii: "."), UInt8(ascii: "."), UInt8(ascii: ".")), (0xE2, 0x80, 0xA6): return true
    default: return false
    }
  }
}
