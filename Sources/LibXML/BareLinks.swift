/// Addresses written out in text, without markup.
enum BareLinks {
  /// Every `http://…` and `https://…` outside the given ranges (sorted, apart), with its
  /// place. Punctuation that closes a sentence is not part of an address. Linear.
  static func find(in text: [UInt8], outside ranges: [Range<Int>]) -> [(
    place: Int, address: String
  )] {
    var found: [(place: Int, address: String)] = []
    var range = 0
    var index = 0
    while let colon = text.withView({ $0.find(UInt8(ascii: ":"), from: index) }) {
      index = colon + 1
      guard text[index...].starts(with: "//".utf8), let start = schemeStart(text, before: colon)
      else { continue }
      while range < ranges.count, ranges[range].upperBound <= start { range += 1 }
      var end = colon + 3
      while end < text.count, isPart(text[end]) { end += 1 }
      index = end
      if range < ranges.count, ranges[range].lowerBound <= start { continue }
      end = trimmedEnd(of: text, from: colon + 3, to: end)
      if end > colon + 3 {
        found.append((start, String(decoding: text[start..<end], as: UTF8.self)))
      }
    }
    return found
  }

  private static func schemeStart(_ text: [UInt8], before colon: Int) -> Int? {
    for scheme in ["https", "http"] {
      let start = colon - scheme.utf8.count
      guard start >= 0 else { continue }
      let isScheme = zip(text[start..<colon], scheme.utf8).allSatisfy { $0 | 0x20 == $1 }
      let isWord = start > 0 && (text[start - 1] | 0x20) >= 0x61 && (text[start - 1] | 0x20) <= 0x7A
      if isScheme, !isWord { return start }
    }
    return nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
      && byte != UInt8(ascii: "\"")
  }

  /// The end without what closes the sentence around; a closing bracket belongs to the
  /// address as long as it opened inside.
  private static func trimmedEnd(of text: [UInt8], from start: Int, to end: Int) -> Int {
    var unopened = 0
    for byte in text[start..<end] {
      if byte == UInt8(ascii: ")") { unopened += 1 }
      if byte == UInt8(ascii: "(") { unopened -= 1 }
    }
    var end = end
    while end > start {
      switch text[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "]"),
        UInt8(ascii: "*"):
        end -= 1
      case UInt8(ascii: ")") where unopened > 0:
        unopened -= 1
        end -= 1
      default: return end
      }
    }
    return end
  }
}
