/// Hashes of text as UTF-8, eight bytes at a time: the same in every run, and no secret.
enum ByteHash {
  /// The hash of some bytes.
  static func hash(_ bytes: borrowing Span<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    var at = 0
    while at <= bytes.count &- 8 {
      hash = step(hash, bytes.eight(at: at))
      at &+= 8
    }
    var rest: UInt64 = 0
    while at < bytes.count {
      rest = rest << 8 | UInt64(bytes[at])
      at &+= 1
    }
    return mixed(step(hash, rest))
  }

  /// The hash of a string's UTF-8.
  static func hash(_ string: String) -> UInt64 {
    let utf8 = string.utf8Span
    return hash(utf8.span)
  }

  /// A hash that eight more bytes were taken into.
  @inline(__always)
  static func step(_ hash: UInt64, _ eight: UInt64) -> UInt64 {
    let product = (hash ^ eight) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}
