internal import CBlocks

/// Looks for bytes among others, sixteen at a time.
///
/// Unsafe code here: a span lends its bytes for one call, and a block is read only where all
/// of it lies before their end.
public enum BytePlaces {
  /// The first place, from one on, of either of two bytes; the number of bytes where neither
  /// stands there.
  public static func first(
    of one: UInt8, or other: UInt8, in bytes: borrowing Span<UInt8>, from start: Int = 0
  ) -> Int {
    var at = max(start, 0)
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      while at <= bytes.count &- 16 {
        let found = unsafe rapport_either_16(
          base + at, CChar(bitPattern: one), CChar(bitPattern: other))
        if found != 0 {
          at &+= found.trailingZeroBitCount
          return
        }
        at &+= 16
      }
      while at < bytes.count, unsafe bytes[at] != one, unsafe bytes[at] != other { at &+= 1 }
    }
    return min(at, bytes.count)
  }

  /// The first place, from one on, of a byte beyond ASCII; the number of bytes where there is
  /// none.
  private static func firstWide(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var at = start
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      while at <= bytes.count &- 16 {
        let found = unsafe rapport_wide_16(base + at)
        if found != 0 {
          at &+= found.trailingZeroBitCount
          return
        }
        at &+= 16
      }
      while at < bytes.count, unsafe bytes[at] < 0x80 { at &+= 1 }
    }
    return at
  }

  /// Whether the bytes are UTF-8 as the Unicode Standard has it (table 3-7), ASCII included.
  ///
  /// - Complexity: O(bytes), next to nothing where they are ASCII.
  public static func areUTF8(_ bytes: borrowing Span<UInt8>) -> Bool {
    var at = firstWide(in: bytes, from: 0)
    while at < bytes.count {
      let length = sequenceLength(bytes, at)
      guard length > 0 else { return false }
      at &+= length
      if at < bytes.count, bytes[at] < 0x80 { at = firstWide(in: bytes, from: at) }
    }
    return true
  }

  /// The length of the character beyond ASCII that begins at a place; 0 where it is none.
  private static func sequenceLength(_ bytes: borrowing Span<UInt8>, _ at: Int) -> Int {
    let first = bytes[at]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, first <= 0xF4, at <= bytes.count &- length else { return 0 }
    // The second byte's range keeps out what is longer than it need be, surrogates, and what
    // is beyond the last code point.
    let second: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard second.contains(bytes[at &+ 1]) else { return 0 }
    if length > 2, bytes[at &+ 2] & 0xC0 != 0x80 { return 0 }
    if length > 3, bytes[at &+ 3] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
