/// Cuts a text into words where only their sameness matters: runs of letters, digits and
/// whatever lies beyond ASCII, in lower case, by their hashes.
enum WordHashes {
  /// Hands over every word's hash and its length in bytes.
  ///
  /// - Complexity: O(n), eight bytes at a time within a word.
  @inline(__always)
  static func forEach(in bytes: borrowing Span<UInt8>, _ body: (UInt64, Int) -> Void) {
    var at = 0
    while at < bytes.count {
      guard isWordByte(bytes[at]) else {
        at &+= 1
        continue
      }
      let start = at
      var hash: UInt64 = 0
      // The last bytes of the word, fewer than eight.
      var rest: UInt64 = 0
      while at &+ 8 <= bytes.count {
        let (word, length) = leading(bytes, at)
        at &+= length
        rest = word
        guard length == 8 else { break }
        hash = ByteHash.step(hash, word)
        rest = 0
      }
      if at &+ 8 > bytes.count { rest = tail(bytes, &at, after: rest, &hash) }
      body(mixed(ByteHash.step(hash, rest)), at &- start)
    }
  }

  /// The bytes of a word among the next eight, packed, the first one highest, and how many
  /// there are.
  @inline(__always)
  private static func leading(_ bytes: borrowing Span<UInt8>, _ at: Int) -> (UInt64, Int) {
    var eight: UInt64 = 0
    for offset in 0..<8 { eight = eight << 8 | UInt64(bytes[at &+ offset]) }
    let wide = eight & 0x8080_8080_8080_8080
    let low7 = eight & 0x7F7F_7F7F_7F7F_7F7F
    // In lower case, but for what lies beyond ASCII.
    let lower = eight | 0x2020_2020_2020_2020 & ~(wide >> 2)
    let lower7 = low7 | 0x2020_2020_2020_2020
    // The highest bit of each byte is set by adding where it is at least such a letter.
    let letters = (lower7 &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(lower7 &+ 0x0505_0505_0505_0505)
    let digits = (low7 &+ 0x5050_5050_5050_5050) & ~(low7 &+ 0x4646_4646_4646_4646)
    let others = ~(letters | digits | wide) & 0x8080_8080_8080_8080
    let count = others.leadingZeroBitCount / 8
    return (count == 0 ? 0 : lower >> UInt64(64 &- 8 &* count), count)
  }

  /// Reads on to the word's end where fewer than eight bytes are left.
  private static func tail(
    _ bytes: borrowing Span<UInt8>, _ at: inout Int, after packed: UInt64, _ hash: inout UInt64
  ) -> UInt64 {
    var rest = packed
    var count = (64 &- packed.leadingZeroBitCount &+ 7) / 8
    while at < bytes.count, isWordByte(bytes[at]) {
      let byte = bytes[at]
      rest = rest << 8 | UInt64(byte < 0x80 ? byte | 0x20 : byte)
      at &+= 1
      count &+= 1
      guard count == 8 else { continue }
      hash = ByteHash.step(hash, rest)
      rest = 0
      count = 0
    }
    return rest
  }

  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isASCIIAlphanumeric }
}
