extension ByteView {
  /// Whether a reference, a tag or a control character stands in them.
  var hasMarkup: Bool {
    var index = 0
    while index + 8 <= endIndex {
      let eight = eight(at: index)
      let odd =
        Eight.isBelow(0x20, in: eight) | Eight.has(UInt8(ascii: "&"), in: eight)
        | Eight.has(UInt8(ascii: "<"), in: eight)
      if odd != 0 { return true }
      index += 8
    }
    while index < endIndex {
      let byte = self[index]
      if byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") { return true }
      index += 1
    }
    return false
  }

  /// How far from a place on, looked at by eights, the bytes are words with single spaces
  /// between and nothing else: no control character, no second space, none of the bytes
  /// that may begin a space beyond ASCII. Where it stops there may be more such words.
  ///
  /// A space is never the last byte passed: what follows it decides what it is.
  func plainWordsEnd(from start: Int) -> Int {
    var index = start
    while index + 8 <= endIndex {
      let eight = eight(at: index)
      let spaces = Eight.places(of: 0x20, in: eight)
      let odd =
        Eight.isBelow(0x20, in: eight) | Eight.has(0x7F, in: eight) | Eight.has(0xC2, in: eight)
        | (spaces & spaces >> 8)
      guard odd == 0 else { return index }
      index += spaces >> 63 == 0 ? 8 : 7
    }
    return index
  }
}

extension ByteView {
  /// The first place in a range where text is not simply itself in XML: a reference, a
  /// quote, a bracket of a tag, a control character, or what may be no character at all;
  /// else the range's end.
  func plainTextEnd(from start: Int, to end: Int) -> Int {
    var index = start
    while index + 8 <= end {
      let eight = eight(at: index)
      let odd =
        Eight.isBelow(0x20, in: eight) | Eight.has(UInt8(ascii: "&"), in: eight)
        | Eight.has(UInt8(ascii: "<"), in: eight) | Eight.has(UInt8(ascii: ">"), in: eight)
        | Eight.has(UInt8(ascii: "\""), in: eight) | Eight.has(0xEF, in: eight)
      if odd != 0 { break }
      index += 8
    }
    while index < end {
      switch self[index] {
      case ..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        0xEF:
        return index
      default: index += 1
      }
    }
    return end
  }

  /// The same inside CDATA: a control character other than a line break or a tab, or what
  /// may be no character at all.
  func plainSectionEnd(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      while index + 8 <= end {
        let eight = eight(at: index)
        if Eight.isBelow(0x20, in: eight) | Eight.has(0xEF, in: eight) != 0 { break }
        index += 8
      }
      // The eight that stopped it, or what is left.
      let near = Swift.min(index + 8, end)
      while index < near {
        let byte = self[index]
        let isPlain = byte >= 0x20 ? byte != 0xEF : byte == 0x0A || byte == 0x09
        guard isPlain else { return index }
        index += 1
      }
    }
    return end
  }

  /// Whether a range is plain ASCII without a reference, a `]` or a control character other
  /// than a tab or a line feed.
  func isShowable(_ start: Int, to end: Int) -> Bool {
    var index = start
    while index + 8 <= end {
      let eight = eight(at: index)
      let odd =
        Eight.isOdd(eight) | Eight.has(0x7F, in: eight) | Eight.has(UInt8(ascii: "&"), in: eight)
        | Eight.has(UInt8(ascii: "]"), in: eight)
      if odd != 0, !isShowableByByte(index, to: index + 8) { return false }
      index += 8
    }
    return isShowableByByte(index, to: end)
  }

  private func isShowableByByte(_ start: Int, to end: Int) -> Bool {
    for index in start..<end {
      let byte = self[index]
      if byte < 0x20, byte != 0x0A, byte != 0x09 { return false }
      if byte >= 0x7F || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "]") { return false }
    }
    return true
  }

  /// Where the name of the start tag at a `<` ends, and its `>`: the first outside
  /// quotation marks. Nil where that is not to be seen.
  func startTag(at open: Int) -> (name: Int, close: Int)? {
    let name = nameEnd(from: open + 1)
    var index = name
    while index < endIndex {
      if self[index] == UInt8(ascii: ">") { return (name, index) }
      // Attributes: from quotation mark to quotation mark.
      guard let next = firstQuoteOrClose(from: index) else { return nil }
      if self[next] == UInt8(ascii: ">") { return (name, next) }
      guard let end = find(self[next], from: next + 1) else { return nil }
      index = end + 1
    }
    return nil
  }

  /// The next quotation mark or `>`.
  private func firstQuoteOrClose(from start: Int) -> Int? {
    var index = start
    while index + 8 <= endIndex {
      let eight = eight(at: index)
      let hits =
        Eight.has(UInt8(ascii: "\""), in: eight) | Eight.has(UInt8(ascii: "'"), in: eight)
        | Eight.has(UInt8(ascii: ">"), in: eight)
      if hits != 0 { return index + hits.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < endIndex {
      switch self[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ">"): return index
      default: index += 1
      }
    }
    return nil
  }

  /// Where a name of letters, digits, `_`, `:`, `-` and `.` ends that needs no closer look.
  func plainNameEnd(from start: Int) -> Int {
    var index = start
    let longest = Swift.min(start + 64, endIndex)
    while index < longest {
      switch self[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        index += 1
      default: return index
      }
    }
    return index
  }
}
