/// Who an item says wrote it, by places in the item's bytes.
struct FeedSigner {
  var name: Range<Int>?
  var url: Range<Int>?
  var email: Range<Int>?

  /// Whether nothing is known.
  var isEmpty: Bool { name == nil && url == nil && email == nil }

  /// Nobody.
  init() {}

  /// RSS's `author`: an address, `mail (Name)`, `Name <mail>`, or just a name.
  init(written range: Range<Int>, in bytes: Span<UInt8>) {
    var open = range.lowerBound
    while open < range.upperBound, !FeedSigner.isOpening(bytes[open]) { open += 1 }
    let inner = min(open + 1, range.upperBound)
    var close = inner
    while close < range.upperBound, !FeedSigner.isClosing(bytes[close]) { close += 1 }
    take(FeedSigner.trimmed(range.lowerBound..<open, in: bytes), in: bytes)
    take(FeedSigner.trimmed(inner..<close, in: bytes), in: bytes)
  }

  /// Takes a part as the address it looks like, or else as a name; the first of each counts.
  private mutating func take(_ part: Range<Int>, in bytes: Span<UInt8>) {
    guard !part.isEmpty else { return }
    var hasAt = false
    var hasSpace = false
    for index in part {
      if bytes[index] == UInt8(ascii: "@") { hasAt = true }
      if bytes[index] == 0x20 { hasSpace = true }
    }
    if hasAt, !hasSpace {
      email = email ?? part
    } else {
      name = name ?? part
    }
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "(") || byte == UInt8(ascii: "<")
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: ">")
  }

  /// Without white space and quotation marks around.
  private static func trimmed(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if bytes[start] <= 0x20 || bytes[start] == UInt8(ascii: "\"") {
        start += 1
      } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if bytes[end - 1] <= 0x20 || bytes[end - 1] == UInt8(ascii: "\"") {
        end -= 1
      } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }
}
