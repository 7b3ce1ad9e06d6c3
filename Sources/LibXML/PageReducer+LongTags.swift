internal import Glibc

extension PageReducer {
  /// Writes a tag (`<`…`>`) with what may stay of its attributes: libxml2 compares every
  /// attribute with every other.
  mutating func shorten(_ tag: UnsafeBufferPointer<UInt8>) {
    var position = 1
    let end = tag.count
    func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "/") }
    func append(_ range: Range<Int>) {
      guard let base = tag.baseAddress else { return }
      unsafe memcpy(target + written, base + range.lowerBound, range.count)
      written += range.count
    }
    while position < end, unsafe !isSpace(tag[position]), unsafe tag[position] != UInt8(ascii: ">")
    { position += 1 }
    append(0..<min(position, HTMLPage.Limits.tagBytes))
    var kept = 0
    var room = HTMLPage.Limits.longTagValueBytes * 4
    while position < end, kept < HTMLPage.Limits.attributesPerLongTag {
      while position < end, unsafe isSpace(tag[position]) { position += 1 }
      let start = position
      var quote: UInt8 = 0
      var isValue = false
      while position < end {
        let byte = unsafe tag[position]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if isValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte <= 0x20 || byte == UInt8(ascii: ">") {
          break
        }
        isValue = byte == UInt8(ascii: "=")
        position += 1
      }
      let length = position - start
      if length > 0, length <= HTMLPage.Limits.longTagValueBytes, length <= room {
        write(0x20)
        append(start..<position)
        room -= length
        kept += 1
      }
      if position < end, unsafe tag[position] == UInt8(ascii: ">") { break }
    }
    write(UInt8(ascii: ">"))
  }
}
