internal import CBlocks

/// Questions about bytes that may be UTF-8.
///
/// Unsafe code here: two functions in C are handed bytes and how many there are.
enum UTF8Bytes {
  /// What stands at a place in a buffer.
  enum Sequence: Equatable {
    /// A character of that many bytes.
    case valid(Int)
    /// The start of one that the end of the buffer cuts.
    case cut
    /// A byte that starts none.
    case invalid
  }

  /// What stands at `index`, which is below `count`.
  static func sequence(in bytes: ByteView, at index: Int) -> Sequence {
    let lead = bytes[index]
    if lead < 0x80 { return .valid(1) }
    let length: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      lowest = 0xA0
    case 0xED:
      length = 3
      highest = 0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      lowest = 0x90
    case 0xF4:
      length = 4
      highest = 0x8F
    case 0xF1...0xF3: length = 4
    default: return .invalid
    }
    for offset in 1..<length {
      guard index + offset < bytes.count else { return .cut }
      let byte = bytes[index + offset]
      guard byte >= lowest, byte <= highest else { return .invalid }
      lowest = 0x80
      highest = 0xBF
    }
    return .valid(length)
  }

  /// The first place from `start` that is no valid character, or `count`. Linear.
  static func validEnd(of bytes: ByteView, from start: Int = 0) -> Int {
    guard start < bytes.count, let base = unsafe bytes.base else { return start }
    return unsafe rapport_utf8_end(base, bytes.count, start)
  }

  /// The first place from `start` that is no ASCII byte, or `count`. Linear.
  static func asciiEnd(of bytes: ByteView, from start: Int) -> Int {
    guard start < bytes.count, let base = unsafe bytes.base else { return start }
    return unsafe rapport_ascii_end(base, bytes.count, start)
  }

  /// Adds a Unicode scalar value to UTF-8 bytes; nothing for a value that is none.
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    if value < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Adds the character a byte is in windows-1252; the five holes of that table are C1
  /// controls, which nobody wrote: they become U+FFFD.
  static func appendWindows1252(_ byte: UInt8, to bytes: inout [UInt8]) {
    if byte < 0x80 {
      bytes.append(byte)
    } else if byte < 0xA0 {
      append(windows1252[Int(byte) - 0x80], to: &bytes)
    } else {
      append(UInt32(byte), to: &bytes)
    }
  }

  /// Windows-1252 from 0x80 to 0x9F.
  static let windows1252: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
