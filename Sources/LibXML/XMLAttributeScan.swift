/// The attributes of a tag, one after another, where nothing about them is out of the
/// ordinary.
enum XMLAttributeScan {
  /// One attribute: its name and value, or nothing where the tag ends instead; and the
  /// place behind it.
  struct Found {
    let pair: (name: Range<Int>, value: Range<Int>)?
    let end: Int
  }

  /// The next attribute of a tag from behind its name, or from behind another; nil for
  /// what is none, or goes on behind the bytes at hand.
  static func next(in tag: ByteView, from start: Int) -> Found? {
    var index = start
    while index < tag.count, isSpace(tag[index]) { index += 1 }
    guard index < tag.count else { return nil }
    let byte = tag[index]
    if byte == UInt8(ascii: ">") { return Found(pair: nil, end: index) }
    if byte == UInt8(ascii: "/") {
      guard index + 1 < tag.count, tag[index + 1] == UInt8(ascii: ">") else { return nil }
      return Found(pair: nil, end: index)
    }
    guard index > start else { return nil }
    let name = index..<tag.plainNameEnd(from: index)
    index = name.upperBound
    while index < tag.count, isSpace(tag[index]) { index += 1 }
    guard !name.isEmpty, index < tag.count, tag[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    while index < tag.count, isSpace(tag[index]) { index += 1 }
    guard index < tag.count, tag[index] == UInt8(ascii: "\"") || tag[index] == UInt8(ascii: "'"),
      let close = tag.find(tag[index], from: index + 1)
    else { return nil }
    return Found(pair: (name, index + 1..<close), end: close + 1)
  }

  /// Whether a value is taken as it stands: it is itself, and does not say that markup
  /// follows.
  static func isTaken(_ value: ByteView) -> Bool { isPlain(value) && !value.isCaseless("xhtml") }

  /// Whether a value is itself: ASCII without a reference, a tag's bracket or a control
  /// character.
  static func isPlain(_ value: ByteView) -> Bool {
    value.plainAttributeEnd == value.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09
  }
}
