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
}
