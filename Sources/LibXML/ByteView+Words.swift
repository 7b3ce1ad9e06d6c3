extension ByteView {
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

  /// Whether they are nothing but words with single spaces between: no tag, no reference,
  /// no control character, no address (`:`), and no byte that may begin a space beyond
  /// ASCII or a control character there.
  var isPlainWords: Bool {
    var index = 0
    while index < endIndex {
      if index > 0, self[index] == 0x20, self[index - 1] == 0x20 { return false }
      let end = plainWordsEnd(from: index)
      while index + 8 <= end {
        let eight = eight(at: index)
        let odd =
          Eight.has(UInt8(ascii: "<"), in: eight) | Eight.has(UInt8(ascii: "&"), in: eight)
          | Eight.has(UInt8(ascii: ":"), in: eight)
        guard odd == 0 else { return false }
        index += 8
      }
      // What is left over of the eights, and what stopped them.
      let last = Swift.min(endIndex, Swift.max(end, index) + 1)
      while index < last {
        switch self[index] {
        case 0x20: if index > 0, self[index - 1] == 0x20 { return false }
        case ..<0x20, 0x7F, 0xC2, UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: ":"):
          return false
        default: break
        }
        index += 1
      }
    }
    return true
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
