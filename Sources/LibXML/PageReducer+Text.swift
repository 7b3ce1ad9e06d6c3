extension PageReducer {
  /// Longest reference in a text: `&CounterClockwiseContourIntegral;` has 33 bytes.
  private static let longestReference = 64

  /// Sets aside what stands between two tags, references left where they are.
  mutating func text(_ range: Range<Int>) {
    guard isPlain(range) else { return }
    var start = range.lowerBound
    while start < range.upperBound {
      let end = find(UInt8(ascii: "&"), from: start, to: range.upperBound) ?? range.upperBound
      if end - start >= Self.leastText { setAside(start..<end) }
      guard end < range.upperBound else { return }
      start = endOfReference(at: end, to: range.upperBound)
      guard start - end <= Self.longestReference else { return }
    }
  }

  /// Leaves a stand-in of one byte in a text's place.
  mutating func setAside(_ range: Range<Int>) {
    copy(to: range.lowerBound)
    let blank = isBlank(range)
    write(blank ? 0x20 : PageReduction.textMark)
    add(
      PageReduction.Cut(
        kind: blank ? .blank : .text, start: UInt32(truncatingIfNeeded: range.lowerBound),
        sourceEnd: UInt32(truncatingIfNeeded: range.upperBound)))
  }

  /// The place behind a reference and the character that ends it, which is none that
  /// libxml2 takes for a part of a name; in front of it where it begins the next one.
  private func endOfReference(at start: Int, to limit: Int) -> Int {
    var index = start + 1
    while index < limit {
      let byte = unsafe source[index]
      if byte == UInt8(ascii: "&") { break }
      index += 1
      if !PageReducer.mayBeOfReference(byte) { break }
    }
    return index
  }

  /// Whether libxml2 hands the bytes on as they are: it leaves out control characters and
  /// the two that are none at the end of the first plane (EF BF BE, EF BF BF).
  func isPlain(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      if Eight.isBelow(0x20, in: eight(at: index)) != 0, !isPlainByByte(index..<index + 8) {
        return false
      }
      index += 8
    }
    guard isPlainByByte(index..<range.upperBound) else { return false }
    return find(0xEF, from: range.lowerBound, to: range.upperBound) == nil
  }

  /// Whether text ends in what may be the beginning of a reference.
  func endsInReference(_ range: Range<Int>) -> Bool {
    var index = range.upperBound
    while index > range.lowerBound {
      index -= 1
      let byte = unsafe source[index]
      if byte == UInt8(ascii: "&") { return true }
      guard PageReducer.mayBeOfReference(byte) else { return false }
    }
    return false
  }

  /// Whether libxml2 may take a byte for a part of a reference's name.
  private static func mayBeOfReference(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
      || "#._-:".utf8.contains(byte)
  }

  private func isPlainByByte(_ range: Range<Int>) -> Bool {
    for index in range {
      let byte = unsafe source[index]
      if byte < 0x20, byte != 0x0A, byte != 0x09, byte != 0x0D { return false }
    }
    return true
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    for index in range where unsafe source[index] > 0x20 { return false }
    return true
  }
}
