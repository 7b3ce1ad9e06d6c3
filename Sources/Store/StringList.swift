/// A list of texts in one column: a JSON array, so that SQL can look inside.
enum StringList {
  /// The array as text; nil for an empty one.
  static func encode(_ list: [String]) -> String? {
    guard !list.isEmpty else { return nil }
    var bytes: [UInt8] = []
    append(list, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the array.
  static func append(_ list: [String], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (index, text) in list.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "\""))
      for byte in text.utf8 { append(byte, to: &bytes) }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// The texts of an array `encode` made; what is no such array gives what can be read.
  static func decode(_ column: String?) -> [String] {
    guard let column else { return [] }
    var list: [String] = []
    var current: [UInt8]?
    var bytes = column.utf8.makeIterator()
    while let byte = bytes.next() {
      guard var text = current else {
        if byte == UInt8(ascii: "\"") { current = [] }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        list.append(String(decoding: text, as: UTF8.self))
        current = nil
        continue
      case UInt8(ascii: "\\"):
        switch bytes.next() {
        case UInt8(ascii: "u"): text.append(control(&bytes))
        case let escaped?: text.append(escaped)
        case nil: break
        }
      default: text.append(byte)
      }
      current = text
    }
    return list
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0..<0x20:
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(hexadecimal[Int(byte >> 4)])
      bytes.append(hexadecimal[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }

  /// The control character `\u00XY` stands for.
  private static func control(_ bytes: inout String.UTF8View.Iterator) -> UInt8 {
    var value = 0
    for _ in 0..<4 {
      let digit = bytes.next().flatMap { hexadecimal.firstIndex(of: $0) } ?? 0
      value = value << 4 | digit
    }
    return UInt8(truncatingIfNeeded: value)
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}
