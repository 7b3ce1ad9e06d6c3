extension UInt8 {
  /// A letter of A to Z in either case, or a digit.
  var isASCIIAlphanumeric: Bool {
    (self | 0x20) &- UInt8(ascii: "a") < 26 || self &- UInt8(ascii: "0") < 10
  }

  /// Space, tab, line feed, carriage return.
  var isWhiteSpace: Bool { self == 0x20 || self &- 9 < 5 }
}

extension Span<UInt8> {
  /// The byte at a place; 0 outside.
  func at(_ index: Int) -> UInt8 { indices.contains(index) ? self[index] : 0 }

  /// Eight bytes from a place on as a number, the first lowest: one load, where the optimiser
  /// sees that they are all there.
  @inlinable
  @inline(__always)
  package func eight(at index: Int) -> UInt64 {
    var eight: UInt64 = 0
    for offset in 0..<8 { eight |= UInt64(self[index &+ offset]) << UInt64(8 &* offset) }
    return eight
  }
}
