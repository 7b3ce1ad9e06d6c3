/// Rewrites tags that would cost libxml2 quadratic time: longer than
/// `HTMLPage.Limits.tagBytes`, they keep their first attributes and lose long values
/// (embedded images). Everything else is passed through.
enum LongTags {
  /// The same bytes where no tag is that long (nothing is copied then). Linear.
  static func trim(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var copied = 0
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var scanner = unsafe TagScanner(bytes: buffer)
      while let tag = scanner.next() {
        guard tag.count > HTMLPage.Limits.tagBytes else { continue }
        unsafe out.append(contentsOf: buffer[copied..<tag.lowerBound])
        unsafe shorten(UnsafeBufferPointer(rebasing: buffer[tag]), into: &out)
        copied = tag.upperBound
      }
      if copied > 0 { unsafe out.append(contentsOf: buffer[copied...]) }
    }
    return copied == 0 ? bytes : out
  }

  /// Writes a tag (`<`…`>`) with what may stay of its attributes.
  private static func shorten(_ tag: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
    var position = 1
    let end = tag.count
    func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "/") }
    while position < end, unsafe !isSpace(tag[position]), unsafe tag[position] != UInt8(ascii: ">")
    { position += 1 }
    unsafe out.append(contentsOf: tag[..<min(position, HTMLPage.Limits.tagBytes)])
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
        out.append(0x20)
        unsafe out.append(contentsOf: tag[start..<position])
        room -= length
        kept += 1
      }
      if position < end, unsafe tag[position] == UInt8(ascii: ">") { break }
    }
    out.append(UInt8(ascii: ">"))
  }
}

/// Finds start tags as libxml2 will: quoted values may hold `>`. Safe because it lives
/// inside `withUnsafeBufferPointer` and every index is compared with the count.
@safe private struct TagScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { unsafe self.bytes = bytes }

  /// The next start tag with its brackets; an unclosed one runs to the end.
  mutating func next() -> Range<Int>? {
    let end = unsafe bytes.count
    while position < end {
      guard let start = unsafe ByteView(bytes).find(UInt8(ascii: "<"), from: position) else {
        return nil
      }
      position = start
      position += 1
      guard position < end, unsafe (bytes[position] | 0x20) &- UInt8(ascii: "a") < 26 else {
        continue
      }
      // A quote only opens a value behind `=`; a stray one means nothing to libxml2.
      var quote: UInt8 = 0
      var isValue = false
      while position < end {
        let byte = unsafe bytes[position]
        position += 1
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: ">") {
          break
        } else if isValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
          isValue = false
        } else if byte > 0x20 {
          isValue = byte == UInt8(ascii: "=")
        }
      }
      return start..<position
    }
    return nil
  }
}
