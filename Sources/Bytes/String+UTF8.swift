internal import CBlocks

extension String {
  /// The text that some bytes are in UTF-8, with U+FFFD where they are none: what
  /// `String(decoding:as:)` gives, without its byte at a time behind the first letter beyond
  /// ASCII.
  ///
  /// Unsafe code here: a span lends its bytes for one call, and they are taken unread where all
  /// of them were found to be UTF-8.
  ///
  /// - Complexity: O(bytes).
  public init(utf8 bytes: borrowing Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { bytes -> String in
      guard let base = bytes.baseAddress else { return "" }
      let ascii = unsafe rapport_ascii_end(base, bytes.count, 0)
      guard unsafe rapport_utf8_end(base, bytes.count, ascii) == bytes.count else {
        return unsafe String(decoding: bytes, as: UTF8.self)
      }
      return unsafe String(
        copying: UTF8Span(
          unchecked: Span(_unsafeElements: bytes), isKnownASCII: ascii == bytes.count))
    }
  }
}
