/// Words, sentences, quotations.
extension TextScanner {
  /// A run of letters and digits in scripts of one or two bytes a letter; returns where
  /// to go on.
  mutating func word(_ bytes: borrowing Span<UInt8>, _ start: Int, _ lexicon: Lexicon) -> Int {
    // The lower-case bytes of the word, packed: its last sixteen.
    var high: UInt64 = 0
    var low: UInt64 = 0
    var at = start + TextScanner.leadingLetters(bytes, start, packed: &low)
    while at < bytes.count {
      let byte = bytes[at]
      if (byte | 0x20) &- UInt8(ascii: "a") < 26 {
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(byte | 0x20)
        at += 1
      } else if byte &- UInt8(ascii: "0") < 10 {
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(byte)
        at += 1
      } else if byte >= 0xC3, byte <= 0xDF, at + 1 < bytes.count {
        var second = bytes[at + 1]
        if byte == 0xC3 {
          if second == 0x97 || second == 0xB7 { break }  // × and ÷
          if second < 0x9F { second |= 0x20 }
        }
        high = high << 16 | low >> 48
        low = low << 16 | UInt64(byte) << 8 | UInt64(second)
        at += 2
      } else {
        break
      }
    }
    if at == start { return at + 1 }

    let length = at - start
    if length == 2, low == TextScanner.rt, bytes[start] == UInt8(ascii: "R"),
      bytes[start + 1] == UInt8(ascii: "T"), !inToken, nameFollows(bytes, at)
    {
      isRepost = true
      return bytes.count
    }
    if length == 3, low == TextScanner.via, !inToken, nameFollows(bytes, at) {
      isCredit = true
      return afterName(bytes, at)
    }
    if !inToken {
      countWord()
      inToken = true
    }
    lookUp(length <= 16 ? Lexicon.hash(high, low) : 1, lexicon)
    return at
  }

  /// How many of the next eight bytes are ASCII letters up to the first that is none,
  /// and these in lower case, packed. Words differ in length, so a loop over their
  /// bytes costs a mispredicted branch each; this has none.
  @inline(__always)
  static func leadingLetters(
    _ bytes: borrowing Span<UInt8>, _ at: Int, packed: inout UInt64
  ) -> Int {
    guard at <= bytes.count &- 8 else { return 0 }
    // The first byte in the highest place.
    let eight = bytes.eight(at: at).byteSwapped
    let lower = eight | 0x2020_2020_2020_2020
    let low7 = lower & 0x7F7F_7F7F_7F7F_7F7F
    // The highest bit of each byte: set by adding where it is at least `a`, above `z`.
    let fromA = low7 &+ 0x1F1F_1F1F_1F1F_1F1F
    let aboveZ = low7 &+ 0x0505_0505_0505_0505
    let others = ~(fromA & ~aboveZ & ~lower) & 0x8080_8080_8080_8080
    let count = others.leadingZeroBitCount / 8
    packed = count == 0 ? 0 : lower >> UInt64(64 - 8 * count)
    return count
  }

  /// Whether "what" or "how" before this word asks nothing: "what a day", "how to bake".
  private static func exclaiming(_ word: UInt64) -> Bool { word == a || word == an || word == to }

  private static let a = Lexicon.hash(0, 0x61)
  private static let an = Lexicon.hash(0, 0x61_6E)
  private static let to = Lexicon.hash(0, 0x74_6F)
  private static let rt: UInt64 = 0x7274
  private static let via: UInt64 = 0x76_6961

  private func nameFollows(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Bool {
    var at = start
    while bytes.at(at) == UInt8(ascii: " ") || bytes.at(at) == UInt8(ascii: ":") { at += 1 }
    return at > start && bytes.at(at) == UInt8(ascii: "@")
      && TextScanner.isNameByte(bytes.at(at + 1))
  }

  private func afterName(_ bytes: borrowing Span<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: "@") { at += 1 }
    at += 1
    while TextScanner.isNameByte(bytes.at(at)) { at += 1 }
    return min(at, bytes.count)
  }

  /// A word of own text (or of the open quotation).
  mutating func countWord() {
    own.words += 1
    atStart = false
    closesWithQuestion = false
  }

  /// What the lexicon says of a word, alone and as the end of a phrase.
  @inline(__always)  // see Lexicon.entry
  private mutating func lookUp(_ hash: UInt64, _ lexicon: Lexicon) {
    guard let entry = lexicon.known(hash) else {
      // Most words of most texts: nothing is met, a vote is spent, praise is over.
      if !opening.isOver, quote == .none {
        opening.take(LexiconMask(), exclaims: TextScanner.exclaiming(hash))
      }
      if votesLeft > 0 { votesLeft -= 1 }
      praising = (0, 2)
      history = (hash, history.0, history.1)
      return
    }
    if !opening.isOver, quote == .none {
      opening.take(entry.mask, exclaims: TextScanner.exclaiming(hash))
    }
    note(entry)
    let praised = entry.mask[.praised] & praising.languages
    if praised != 0 {
      own.hits[.praise] |= praised
      own.praiseWords += praising.words
      praising = (praised, 1)
    } else {
      praising = (entry.mask[.praising], 2)
    }
    if entry.phraseEnds != 0 { notePhrases(endingWith: entry, hash, lexicon) }
    history = (hash, history.0, history.1)
  }

  /// The phrases of two to four words that end with this word.
  private mutating func notePhrases(
    endingWith entry: Lexicon.Entry, _ word: UInt64, _ lexicon: Lexicon
  ) {
    let (one, two, three) = history
    guard one != 0 else { return }
    if entry.phraseEnds & 1 << 2 != 0 {
      notePhrase(Lexicon.extend(Lexicon.extend(0, one), word), lexicon)
    }
    guard two != 0 else { return }
    if entry.phraseEnds & 1 << 3 != 0 {
      notePhrase(Lexicon.extend(Lexicon.extend(Lexicon.extend(0, two), one), word), lexicon)
    }
    guard three != 0, entry.phraseEnds & 1 << 4 != 0 else { return }
    let beginning = Lexicon.extend(Lexicon.extend(Lexicon.extend(0, three), two), one)
    notePhrase(Lexicon.extend(beginning, word), lexicon)
  }

  private mutating func notePhrase(_ hash: UInt64, _ lexicon: Lexicon) {
    if let entry = lexicon.known(hash) {
      note(entry)
    } else if votesLeft > 0 {
      votesLeft -= 1
    }
  }

  @inline(__always)  // see Lexicon.entry
  private mutating func note(_ entry: Lexicon.Entry) {
    own.hits |= entry.mask
    if votesLeft > 0 {
      votes &+= entry.votes
      votesLeft -= 1
    }
    guard entry.isSpecial else { return }
    if entry.mask[.praise] != 0 { own.praiseWords += Int(entry.length) }
    if entry.mask[.pleads] != 0 { own.pleas += entry.mask[.function] == 0 ? 1 : -1 }
    own.gifts |= entry.gift
    sentence |= entry.mask[.you] | entry.mask[.asks] | entry.mask[.pleads]
  }

  // MARK: Sentences and quotations

  /// White space: the next letter begins a word.
  mutating func endToken() {
    inToken = false
    tokenHasDot = false
  }

  mutating func endSentence() {
    history = (0, 0, 0)
    sentence = 0
    praising.languages = 0
    opening.endSentence()
  }

  /// A question mark.
  mutating func question() {
    own.asks = true
    own.directed |= sentence
    if quote == .none { closesWithQuestion = true }
    endSentence()
  }

  /// The end of a paragraph, or of the text: a quotation still open was none.
  mutating func endParagraph() {
    endSentence()
    guard quote != .none else { return }
    let inner = own
    own = beforeQuote
    own.add(inner, withQuestions: true)
    quote = .none
  }

  mutating func openQuote(_ kind: Quotation) {
    guard quote == .none else { return }
    beforeQuote = own
    own = TextTally()
    quote = kind
    history = (0, 0, 0)
    endToken()
  }

  /// The end of a quotation: five words or more are somebody else's, fewer are a title
  /// or a figure of speech. Its questions are nobody's own.
  mutating func closeQuote(_ kind: Quotation) {
    guard quote == kind else { return }
    let inner = own
    own = beforeQuote
    if inner.words < 5 {
      own.add(inner, withQuestions: false)
    } else {
      quoted.add(inner, withQuestions: false)
    }
    quote = .none
    history = (0, 0, 0)
    sentence = 0
    endToken()
  }
}
