/// Decides which encoding bytes are in, and turns them into UTF-8.
///
/// libxml2 is never asked: it reads undeclared UTF-8 HTML as Latin-1, believes labels
/// that cannot be true, and hands back invalid UTF-8. The order is: byte order mark (or
/// the zero bytes of UTF-16) → valid UTF-8 → declared, if on the list of `Charset` →
/// windows-1252.
public enum TextDecoding {
  /// Decodes a whole HTML page or fragment; a `<meta>` in the first 4 KiB may declare.
  public static func decodeHTML(_ bytes: [UInt8], label: String? = nil) -> DecodedText {
    decode(bytes) { (label ?? declarationInHTML(bytes)).flatMap { Charset(label: $0) } }
  }

  /// Decodes whole text of which `declared` is said to be the encoding. Linear.
  public static func decode(_ bytes: [UInt8], declared label: String?) -> DecodedText {
    decode(bytes) { label.flatMap { Charset(label: $0) } }
  }

  /// Decodes whole text; what it declares is asked for only where that matters.
  private static func decode(_ bytes: [UInt8], declared: () -> Charset?) -> DecodedText {
    let decision = bytes.withView { decide($0, declared: declared(), isWhole: true) }
    // Nearly every page: nothing to change, so nothing to copy.
    if decision.basis == .validity, bytes.withView({ $0.find(0) }) == nil {
      return DecodedText(bytes: bytes, charset: .utf8, basis: .validity, repairs: 0)
    }
    var transcoder = Transcoder(from: decision.charset)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    bytes.withView { buffer in
      transcoder.decode(buffer, isLast: true, into: &output)
    }
    return DecodedText(
      bytes: output, charset: transcoder.charset, basis: decision.basis,
      repairs: transcoder.repairs)
  }

  /// The encoding of a buffer. `isWhole` says that nothing follows it, so that a cut
  /// character at its end counts as invalid.
  static func decide(
    _ bytes: ByteView, declared: @autoclosure () -> Charset?, isWhole: Bool
  ) -> (charset: Charset, basis: DecodedText.Basis) {
    if let charset = byteOrder(of: bytes) { return (charset, .byteOrder) }
    if bytes.find(0x1B) != nil, let escaped = declared(), escaped.unit == 1, escaped.isEscaped {
      return (escaped, .declaration)
    }
    let end = UTF8Bytes.validEnd(of: bytes)
    let isCut = !isWhole && end < bytes.count && UTF8Bytes.sequence(in: bytes, at: end) == .cut
    if end == bytes.count || isCut { return (.utf8, .validity) }
    // A 16-bit label on bytes that are not 16-bit is a leftover of some converter.
    if let sensible = declared(), sensible.unit == 1 { return (sensible, .declaration) }
    return (isMostlyUTF8(bytes, from: end) ? .utf8 : .windows1252, .fallback)
  }

  /// What a byte-order mark or the zero bytes of the first characters tell.
  static func byteOrder(of bytes: ByteView) -> Charset? {
    func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }
    switch (byte(0), byte(1), byte(2), byte(3)) {
    case (0xEF, 0xBB, 0xBF, _): return .utf8
    case (0xFF, 0xFE, 0, 0): return .utf32LittleEndian
    case (0, 0, 0xFE, 0xFF): return .utf32BigEndian
    case (0xFF, 0xFE, _, _): return .utf16LittleEndian
    case (0xFE, 0xFF, _, _): return .utf16BigEndian
    case (0x3C, 0, 0, 0): return .utf32LittleEndian
    case (0, 0, 0, 0x3C): return .utf32BigEndian
    case (let first?, 0, let second?, 0) where first != 0 && second != 0:
      return .utf16LittleEndian
    case (0, let first?, 0, let second?) where first != 0 && second != 0:
      return .utf16BigEndian
    default: return nil
    }
  }

  /// Whether bytes that are not all valid are UTF-8 with a few strangers rather than
  /// an 8-bit encoding: more multi-byte characters than strange bytes in 64 KiB.
  private static func isMostlyUTF8(_ bytes: ByteView, from start: Int) -> Bool {
    var valid = 0
    var invalid = 0
    var index = UTF8Bytes.asciiEnd(of: bytes, from: 0)
    let end = min(bytes.count, start + (64 << 10))
    while index < end {
      if case .valid(let length) = UTF8Bytes.sequence(in: bytes, at: index) {
        valid += 1
        index += length
      } else {
        invalid += 1
        index += 1
      }
      index = UTF8Bytes.asciiEnd(of: bytes, from: index)
    }
    return valid > invalid
  }
}
