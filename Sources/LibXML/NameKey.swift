/// A short name by its bytes, as numbers that can be compared at once.
struct NameKey: Equatable {
  private let first: UInt64
  private let middle: UInt64
  private let last: UInt64
  private let count: Int

  /// Bytes of the longest name there is a key for.
  static let longest = 24

  /// The key of a name in a piece; nil for one that is empty or too long.
  @inline(__always)
  init?(_ piece: ByteView, _ name: Range<Int>) {
    count = name.count
    switch name.count {
    case 1...8:
      first = NameKey.bytes(piece, name)
      middle = 0
      last = 0
    case 9...16:
      first = piece.eight(at: name.lowerBound)
      middle = 0
      last = piece.eight(at: name.upperBound - 8)
    case 17...NameKey.longest:
      first = piece.eight(at: name.lowerBound)
      middle = piece.eight(at: name.lowerBound + 8)
      last = piece.eight(at: name.upperBound - 8)
    default: return nil
    }
  }

  /// Up to eight bytes, zeros behind them.
  @inline(__always)
  private static func bytes(_ piece: ByteView, _ name: Range<Int>) -> UInt64 {
    if name.lowerBound + 8 <= piece.count {
      let eight = UInt64(littleEndian: piece.eight(at: name.lowerBound))
      return eight & (UInt64.max >> UInt64(64 - 8 * name.count))
    }
    return atEnd(piece, name)
  }

  /// The same where fewer than eight bytes are left.
  private static func atEnd(_ piece: ByteView, _ name: Range<Int>) -> UInt64 {
    name.reversed().reduce(0) { $0 << 8 | UInt64(piece[$1]) }
  }

  /// A number that differs for most names.
  var hash: Int {
    let mixed = (first ^ middle &* 3 ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (mixed ^ last &* 0xC2B2_AE3D_27D4_EB4F) >> 40)
  }
}
