internal import CBlocks

extension JSONScanner {
  /// A string as it is written.
  @unsafe struct Written {
    /// Its first byte behind the quote.
    ///
    /// Unsafe: in the scanner's window, until that is filled again.
    let start: UnsafePointer<UInt8>
    /// Bytes up to the closing quote.
    let length: Int
    /// Whether they can be taken as they are, without escapes or zeros.
    let isPlain: Bool
  }

  /// Moves the cursor behind a string; nil for a value of another kind, which is skipped,
  /// and where the window ends inside it.
  @inline(__always)
  mutating func written() -> Written? {
    guard state == .good else { return nil }
    skipSpace()
    guard unsafe cursor.pointee == UInt8(ascii: "\"") else {
      skipValue()
      return nil
    }
    let start = unsafe cursor + 1
    let isPlain = skipString()
    guard state == .good else { return nil }
    return unsafe Written(start: start, length: cursor - start - 1, isPlain: isPlain)
  }

  /// A string; nil for a value of another kind, which is skipped.
  public mutating func string() -> String? {
    guard let written = unsafe written() else { return nil }
    return unsafe string(of: written)
  }

  /// The string that is written so.
  mutating func string(of written: Written) -> String {
    if unsafe written.isPlain {
      return unsafe String(
        decoding: UnsafeBufferPointer(start: written.start, count: written.length), as: UTF8.self)
    }
    unsafe unescape(written.start, written.length)
    return String(decoding: scratch, as: UTF8.self)
  }

  /// Puts the bytes of a string in place of the array's content; false, and an empty
  /// array, for a value of another kind, which is skipped. They need not be UTF-8.
  @discardableResult
  public mutating func string(into bytes: inout [UInt8]) -> Bool {
    guard let written = unsafe written() else {
      bytes.removeAll(keepingCapacity: true)
      return false
    }
    if unsafe written.isPlain {
      unsafe bytes.replaceSubrange(
        bytes.indices, with: UnsafeBufferPointer(start: written.start, count: written.length))
    } else {
      unsafe unescape(written.start, written.length)
      swap(&bytes, &scratch)
    }
    return true
  }

  /// Moves the cursor behind a string; true where its bytes can be taken as they are,
  /// without escapes or zeros.
  @discardableResult
  mutating func skipString() -> Bool {
    var isPlain = true
    unsafe cursor += 1
    while unsafe cursor < end {
      let stops = unsafe rapport_string_stops_16(cursor)
      guard stops != 0 else {
        unsafe cursor += 16
        continue
      }
      unsafe cursor += stops.trailingZeroBitCount
      switch unsafe cursor.pointee {
      case UInt8(ascii: "\""):
        unsafe cursor += 1
        return isPlain
      case UInt8(ascii: "\\"):
        isPlain = false
        unsafe cursor += 2
      default:
        isPlain = false
        unsafe cursor += 1
      }
    }
    unsafe cursor = unsafe end
    state = .ranOut
    return false
  }

  /// Puts a string's bytes into `scratch`, escapes resolved, zeros dropped.
  mutating func unescape(_ start: UnsafePointer<UInt8>, _ length: Int) {
    scratch.removeAll(keepingCapacity: true)
    var place = unsafe start
    let limit = unsafe start + length
    while unsafe place < limit {
      let run = unsafe place
      while unsafe place < limit, unsafe place.pointee != UInt8(ascii: "\\"),
        unsafe place.pointee != 0
      { unsafe place += 1 }
      unsafe scratch.append(contentsOf: UnsafeBufferPointer(start: run, count: place - run))
      guard unsafe place < limit else { return }
      guard unsafe place.pointee != 0, unsafe place + 1 < limit else {
        unsafe place += 1
        continue
      }
      let letter = unsafe place[1]
      unsafe place += 2
      switch letter {
      case UInt8(ascii: "n"): scratch.append(10)
      case UInt8(ascii: "t"): scratch.append(9)
      case UInt8(ascii: "r"): scratch.append(13)
      case UInt8(ascii: "b"): scratch.append(8)
      case UInt8(ascii: "f"): scratch.append(12)
      case UInt8(ascii: "u"): unsafe place = unsafe appendCodePoint(place, limit)
      default: scratch.append(letter)
      }
    }
  }

  /// Appends the character of `XXXX`, or of two surrogates, and returns the place behind
  /// it. Half a pair, and what is not four digits, becomes U+FFFD.
  private mutating func appendCodePoint(
    _ place: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    guard let unit = unsafe Self.hexadecimal(place, limit) else {
      append(0xfffd)
      return unsafe place
    }
    let behind = unsafe place + 4
    guard unit & 0xf800 == 0xd800 else {
      if unit != 0 { append(unit) }
      return unsafe behind
    }
    guard unit < 0xdc00, unsafe limit - behind >= 6, unsafe behind[0] == UInt8(ascii: "\\"),
      unsafe behind[1] == UInt8(ascii: "u"),
      let low = unsafe Self.hexadecimal(behind + 2, limit), low & 0xfc00 == 0xdc00
    else {
      append(0xfffd)
      return unsafe behind
    }
    append(0x1_0000 + (unit & 0x3ff) << 10 + (low & 0x3ff))
    return unsafe behind + 6
  }

  private static func hexadecimal(_ place: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>)
    -> UInt32?
  {
    guard unsafe limit - place >= 4 else { return nil }
    var value: UInt32 = 0
    for offset in 0..<4 {
      let byte = unsafe place[offset]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private mutating func append(_ code: UInt32) {
    let scalar = Unicode.Scalar(code) ?? "\u{fffd}"
    scratch.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

extension JSONScanner {
  /// Eight bytes as a number, the first lowest.
  static func word(_ place: UnsafePointer<UInt8>) -> UInt64 {
    unsafe UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
  }

  /// Moves the cursor to the next byte that is not white space. A third of an archive is
  /// indentation.
  @inline(__always)
  mutating func skipSpace() {
    guard unsafe cursor.pointee <= 32 else { return }
    // Most often one space, else a line with its indentation.
    unsafe cursor += 1
    if unsafe cursor.pointee > 32 { return }
    while unsafe cursor < end {
      let ink = unsafe rapport_ink_16(cursor)
      if ink != 0 {
        unsafe cursor += ink.trailingZeroBitCount
        return
      }
      unsafe cursor += 16
    }
    unsafe cursor = unsafe end
  }

  /// Moves the cursor to the next byte that is neither white space nor a comma.
  @inline(__always)
  mutating func skipSpaceAndCommas() {
    skipSpace()
    while unsafe cursor.pointee == UInt8(ascii: ",") {
      unsafe cursor += 1
      skipSpace()
    }
  }
}
