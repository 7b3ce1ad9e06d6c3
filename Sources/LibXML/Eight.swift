/// Questions about eight bytes at once, as they lie in memory.
enum Eight {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The top bit of each byte that is `byte`, and of no other.
  static func places(of byte: UInt8, in eight: UInt64) -> UInt64 {
    let different = eight ^ (ones &* UInt64(byte))
    return ~(((different & ~tops) &+ ~tops) | different | ~tops)
  }

  /// The top bit of each byte that is a control character or beyond ASCII; behind the
  /// first of them other bits may be set too.
  static func isOdd(_ eight: UInt64) -> UInt64 {
    ((eight &- (ones &* 0x20)) & ~eight | eight) & tops
  }

  /// Not zero where one of them is `byte`; the lowest bit is the first one's top bit.
  static func has(_ byte: UInt8, in eight: UInt64) -> UInt64 {
    let different = eight ^ (ones &* UInt64(byte))
    return (different &- ones) & ~different & tops
  }

  /// Not zero where one of them is below `limit`, which is at most 128.
  static func isBelow(_ limit: UInt8, in eight: UInt64) -> UInt64 {
    (eight &- (ones &* UInt64(limit))) & ~eight & tops
  }

  /// How many of them, from the first on, are small letters of ASCII.
  static func smallLetters(in eight: UInt64) -> Int {
    let low = eight & ~tops
    let fromA = low &+ ones &* UInt64(0x80 - UInt8(ascii: "a"))
    let behindZ = low &+ ones &* UInt64(0x7F - UInt8(ascii: "z"))
    let others = ~(fromA & ~behindZ & ~eight) & tops
    return others.trailingZeroBitCount / 8
  }
}
