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

  /// Whether the bytes are UTF-8 as the Unicode Standard has it (table 3-7), ASCII included.
  ///
  /// - Complexity: O(bytes), next to nothing where they are ASCII.
  public static func areUTF8(_ bytes: borrowing Span<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return true }
      return unsafe rapport_utf8_end(base, bytes.count, 0) == bytes.count
    }
  }
}
