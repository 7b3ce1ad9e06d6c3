extension JSONScanner {
  /// Enters an object; false where the value is something else, which is skipped.
  public mutating func enterObject() -> Bool { enter(UInt8(ascii: "{")) }

  /// Enters a list; false where the value is something else, which is skipped.
  public mutating func enterList() -> Bool { enter(UInt8(ascii: "[")) }

  private mutating func enter(_ bracket: UInt8) -> Bool {
    guard state == .good else { return false }
    skipSpace()
    guard unsafe cursor.pointee == bracket else {
      skipValue()
      return false
    }
    unsafe cursor += 1
    return true
  }

  /// Steps to the next value of a list that was entered; false behind its end.
  public mutating func nextItem() -> Bool {
    guard state == .good else { return false }
    skipSpaceAndCommas()
    let byte = unsafe cursor.pointee
    if byte == UInt8(ascii: "]") {
      unsafe cursor += 1
      return false
    }
    if unsafe cursor >= end {
      state = .ranOut
      return false
    }
    if byte == UInt8(ascii: "}") || byte == UInt8(ascii: ":") {
      state = .malformed
      return false
    }
    return true
  }

  /// Steps to the next member of an object that was entered and gives the number of its
  /// name, -1 for a name not in the list; nil behind the object's end. The value that
  /// follows must be read or skipped.
  public mutating func nextKey(in keys: borrowing JSONKeys) -> Int? {
    guard state == .good else { return nil }
    skipSpaceAndCommas()
    guard unsafe cursor.pointee == UInt8(ascii: "\"") else {
      if unsafe cursor >= end {
        state = .ranOut
      } else if unsafe cursor.pointee == UInt8(ascii: "}") {
        unsafe cursor += 1
      } else {
        state = .malformed
      }
      return nil
    }
    let start = unsafe cursor + 1
    let isPlain = skipString()
    guard state == .good else { return nil }
    let length = unsafe cursor - start - 1
    let index: Int
    if isPlain {
      index = keys.index(of: unsafe Self.fingerprint(start, length))
    } else {
      unsafe unescape(start, length)
      index = keys.index(of: JSONKeys.Fingerprint(scratch))
    }
    skipSpace()
    guard unsafe cursor.pointee == UInt8(ascii: ":") else {
      state = unsafe cursor >= end ? .ranOut : .malformed
      return nil
    }
    unsafe cursor += 1
    return index
  }

  static func fingerprint(_ start: UnsafePointer<UInt8>, _ length: Int)
    -> JSONKeys.Fingerprint
  {
    let first = unsafe word(start)
    guard length < 8 else {
      return JSONKeys.Fingerprint(
        first: first, last: unsafe word(start + length - 8), length: length)
    }
    let kept = length == 0 ? 0 : first & (.max >> UInt64(64 - 8 * length))
    return JSONKeys.Fingerprint(first: kept, last: 0, length: length)
  }

  /// Skips a value of any kind, however deep.
  public mutating func skipValue() {
    guard state == .good else { return }
    skipSpace()
    switch unsafe cursor.pointee {
    case UInt8(ascii: "\""): skipString()
    case UInt8(ascii: "{"), UInt8(ascii: "["): skipContainer()
    default: skipToken()
    }
  }

  /// Skips a list or an object by counting brackets outside of strings, eight bytes at a
  /// time without a branch on what they are: quotes and brackets come so thick that
  /// stopping at each would cost more than all else.
  private mutating func skipContainer() {
    let quotes: UInt64 = 0x2222_2222_2222_2222
    let backslashes: UInt64 = 0x5c5c_5c5c_5c5c_5c5c
    // With this bit set, `[` is `{` and `]` is `}`.
    let lower: UInt64 = 0x2020_2020_2020_2020
    let opening: UInt64 = 0x7b7b_7b7b_7b7b_7b7b
    let closing: UInt64 = 0x7d7d_7d7d_7d7d_7d7d
    let ones: UInt64 = 0x0101_0101_0101_0101
    var depth = 0
    /// A one in every byte while inside a string, else 0.
    var inside: UInt64 = 0
    while unsafe cursor < end {
      let bytes = unsafe Self.word(cursor)
      let quoted = Self.exactZeros(bytes ^ quotes)
      let opened = Self.exactZeros((bytes | lower) ^ opening)
      let closed = Self.exactZeros((bytes | lower) ^ closing)
      // In each byte the number of quotes up to it: odd inside of a string.
      let within = (quoted &* ones ^ inside) & ones
      // Bytes of one or none, added up in the highest.
      let closes = Int(truncatingIfNeeded: ((closed & ~within) &* ones) >> 56)
      if closes < depth || closes == 0, Self.zeros(bytes ^ backslashes) == 0 {
        depth += Int(truncatingIfNeeded: ((opened & ~within) &* ones) >> 56) - closes
        // The last byte's state is the state before the next.
        inside = (within >> 56) &* ones
        unsafe cursor += 8
        continue
      }
      if unsafe skipBytes(until: cursor + 8, &depth, &inside) { return }
    }
    unsafe cursor = unsafe end
    state = .ranOut
  }

  /// Goes on byte by byte where the container may end or an escape stands; true behind
  /// the container's end.
  private mutating func skipBytes(
    until stop: UnsafePointer<UInt8>, _ depth: inout Int, _ inside: inout UInt64
  ) -> Bool {
    while unsafe cursor < stop {
      let byte = unsafe cursor.pointee
      unsafe cursor += 1
      switch byte {
      case UInt8(ascii: "\""): inside ^= 0x0101_0101_0101_0101
      case UInt8(ascii: "\\") where inside != 0: unsafe cursor += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += inside == 0 ? 1 : 0
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard inside == 0 else { continue }
        depth -= 1
        if depth == 0 { return true }
      default: break
      }
    }
    return false
  }

  /// Skips a number or a word up to what may follow a value.
  private mutating func skipToken() {
    let start = unsafe cursor
    while unsafe cursor < end, unsafe !Self.endsToken(cursor.pointee) { unsafe cursor += 1 }
    if unsafe cursor >= end {
      unsafe cursor = unsafe end
      state = .ranOut
    } else if unsafe cursor == start {
      state = .malformed
    }
  }

  private static func endsToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"),
      UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "{"):
      true
    default: byte <= 32
    }
  }

  /// A number, or a string that is one; nil for anything else, for what does not fit
  /// and for what is negative or broken.
  public mutating func unsigned() -> UInt64? {
    guard state == .good else { return nil }
    skipSpace()
    var start = unsafe cursor
    var length: Int
    if unsafe cursor.pointee == UInt8(ascii: "\"") {
      skipString()
      unsafe start += 1
      length = unsafe cursor - start - 1
    } else {
      skipValue()
      length = unsafe cursor - start
    }
    guard state == .good, length > 0 else { return nil }
    var value: UInt64 = 0
    while length > 0 {
      let digit = unsafe start.pointee &- UInt8(ascii: "0")
      let (tens, high) = value.multipliedReportingOverflow(by: 10)
      let (sum, low) = tens.addingReportingOverflow(UInt64(digit))
      guard digit < 10, !high, !low else { return nil }
      value = sum
      unsafe start += 1
      length -= 1
    }
    return value
  }

  /// `true` or `false`, bare or as a string; nil for anything else.
  public mutating func bool() -> Bool? {
    guard state == .good else { return nil }
    skipSpace()
    let isQuoted = unsafe cursor.pointee == UInt8(ascii: "\"")
    let first = unsafe cursor[isQuoted ? 1 : 0]
    skipValue()
    switch first {
    case UInt8(ascii: "t"): return true
    case UInt8(ascii: "f"): return false
    default: return nil
    }
  }
}
