extension String {
  /// The text that some bytes are in UTF-8, with U+FFFD where they are none: what
  /// `String(decoding:as:)` gives, without its byte at a time behind the first letter beyond
  /// ASCII.
  ///
  /// Unsafe code here: bytes are taken unread where `BytePlaces` has found them to be UTF-8.
  ///
  /// - Complexity: O(bytes).
  public init(utf8 bytes: borrowing Span<UInt8>) {
    let isASCII = BytePlaces.areASCII(bytes)
    if isASCII || BytePlaces.areUTF8(bytes) {
      self = unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe String(
          copying: UTF8Span(unchecked: Span(_unsafeElements: bytes), isKnownASCII: isASCII))
      }
    } else {
      self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }
}
