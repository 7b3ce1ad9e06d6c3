/// The name of an element or an attribute as one integer, so that matching is a
/// compare: up to eight bytes stand as they are, longer names as a hash of all bytes.
///
/// Names are lower-case, as libxml2's HTML parser gives them.
public struct MarkupName: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The packed bytes, first byte lowest, or the hash with the top bit set.
  public let code: UInt64

  @inlinable init(code: UInt64) { self.code = code }

  /// Whether two names are the same.
  @inlinable public static func == (a: MarkupName, b: MarkupName) -> Bool { a.code == b.code }

  /// A name written in the source. Always inlined: the compiler then works it out.
  @inlinable @inline(__always) public init(stringLiteral text: StaticString) {
    self = unsafe MarkupName(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// A name from text; upper case is kept, so give it lower case.
  public init(_ text: String) {
    var text = text
    self = text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return MarkupName(code: 0) }
      return unsafe MarkupName(start: start, count: bytes.count)
    }
  }

  /// Packs or hashes `count` bytes; the caller vouches that they can be read.
  @inlinable @inline(__always) init(start: UnsafePointer<UInt8>, count: Int) {
    if count <= 8 {
      var packed: UInt64 = 0
      for index in 0..<count {
        packed |= UInt64(unsafe start[index]) << UInt64(index &* 8)
      }
      code = packed
    } else {
      // FNV-1a, 64 bits.
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for index in 0..<count {
        hash = (hash ^ UInt64(unsafe start[index])) &* 0x100_0000_01b3
      }
      code = hash | 1 << 63
    }
  }

  /// The same for bytes of a name in any case, all of them ASCII.
  init(caseless start: UnsafePointer<UInt8>, count: Int) {
    func lower(_ byte: UInt8) -> UInt64 { UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    if count <= 8 {
      var packed: UInt64 = 0
      for index in 0..<count { packed |= lower(unsafe start[index]) << UInt64(index &* 8) }
      code = packed
    } else {
      var hash = MarkupName.basis
      for index in 0..<count { hash = (hash ^ lower(unsafe start[index])) &* MarkupName.prime }
      code = hash | 1 << 63
    }
  }

  // FNV-1a, 64 bits.
  @usableFromInline static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
  @usableFromInline static let prime: UInt64 = 0x100_0000_01b3
}
