// Elements inside a text that is HTML are written back as tags.
//
// Unsafe code here: names and values are libxml2's, read during its callback.
extension XMLReaderState {
  /// Writes a word.
  mutating func write(_ word: StaticString) { tree.arena.append(word) }

  /// Writes a start tag back as HTML, with the attributes that mean something for text.
  mutating func writeTag(
    _ local: UnsafePointer<UInt8>?, _ attributeCount: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard tree.arena.count < Budget.arenaBytes else { return }
    write("<")
    unsafe tree.arena.append(ByteView(cString: local))
    for index in 0..<attributeCount {
      guard let attributes = unsafe attributes else { break }
      let name = unsafe ByteView(cString: attributes[index * 5])
      guard name.is("href") || name.is("src") || name.is("alt") || name.is("class"),
        let from = unsafe attributes[index * 5 + 3], let to = unsafe attributes[index * 5 + 4]
      else { continue }
      write(" ")
      tree.arena.append(name)
      write("=\"")
      unsafe writeEscaped(ByteView(from, count: to - from))
      write("\"")
    }
    write(">")
  }

  /// Writes text so that it means itself in HTML.
  mutating func writeEscaped(_ bytes: ByteView) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      case 0x0D: continue
      default: tree.arena.append(byte)
      }
    }
  }
}
