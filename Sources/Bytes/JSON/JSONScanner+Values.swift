internal import CBlocks

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

  /// Enters an object whose members are wanted among those of the one around it: the
  /// envelopes of the archives. `depth` counts how many were entered so.
  public mutating func enterObject(depth: inout Int) {
    if enterObject() { depth += 1 }
  }

  /// Steps on like `nextKey(in:)`, out of the objects that were entered with `depth` too;
  /// nil behind the end of the outermost.
  public mutating func nextKey(in keys: borrowing JSONKeys, depth: inout Int) -> Int? {
    while true {
      if let key = nextKey(in: keys) { return key }
      guard depth > 0 else { return nil }
      depth -= 1
    }
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
    let index: Int
    // Most names end within sixteen bytes. Zeros, of which the padding is made, stop too:
    // a quote that is the first to stop is one of the input.
    let stops = unsafe rapport_string_stops_16(start)
    let length = Int(stops.trailingZeroBitCount)
    if stops != 0, unsafe start[length] == UInt8(ascii: "\"") {
      unsafe cursor = start + length + 1
      index = keys.index(of: unsafe Self.fingerprint(start, length))
    } else {
      let isPlain = skipString()
      guard state == .good else { return nil }
      let length = unsafe cursor - start - 1
      if isPlain {
        index = keys.index(of: unsafe Self.fingerprint(start, length))
      } else {
        unsafe unescape(start, length)
        index = keys.index(of: JSONKeys.Fingerprint(scratch))
      }
    }
    skipSpace()
    guard unsafe cursor.pointee == UInt8(ascii: ":") else {
      state = unsafe cursor >= end ? .ranOut : .malformed
      return nil
    }
    unsafe cursor += 1
    return index
  }

  @inline(__always)  // once a name
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

  /// Skips a list or an object by counting brackets outside of strings.
  ///
  /// Unsafe: blocks of sixty-four bytes begin before `end`, so they stay inside the padding;
  /// its zeros are neither quotes nor brackets.
  private mutating func skipContainer() {
    if skipEmptyContainer() { return }
    if let place = unsafe rapport_container_end(cursor, end) {
      unsafe cursor = unsafe place
    } else {
      unsafe cursor = unsafe end
      state = .ranOut
    }
  }

  /// Skips `[ ]` and `{ }`, of which an archive's statuses have several each.
  ///
  /// Unsafe: sixteen bytes from before `end` on lie inside the padding.
  private mutating func skipEmptyContainer() -> Bool {
    let ink = unsafe rapport_ink_16(cursor + 1)
    guard ink != 0 else { return false }
    let place = unsafe cursor + 1 + ink.trailingZeroBitCount
    let byte = unsafe place.pointee
    // The closing brackets are two above the opening ones.
    guard unsafe byte == cursor.pointee &+ 2 else { return false }
    unsafe cursor = unsafe place + 1
    return true
  }

  /// Skips `true`, `false`, `null`, or an empty list or object, of which one is like another;
  /// false, and nothing is skipped, where something else stands.
  mutating func skipConstant() -> Bool {
    guard state == .good else { return false }
    switch unsafe cursor.pointee {
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      skipToken()
      return state == .good
    case UInt8(ascii: "["), UInt8(ascii: "{"): return skipEmptyContainer()
    default: return false
    }
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
    if let value = quotedDigits() { return value }
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
    // Two runs of eight digits never overflow.
    var runs = 2
    while length >= 8, runs > 0, let eight = unsafe Self.eightDigits(start) {
      value = value &* 100_000_000 &+ eight
      unsafe start += 8
      length -= 8
      runs -= 1
    }
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

  /// Steps over a string of one to nineteen digits, which never overflow, and says what number
  /// it is; nil, and nothing is stepped over, where something else stands.
  ///
  /// Unsafe: no more than 29 bytes are read, of which those behind `end` are padding: zeros,
  /// which are no digits.
  @inline(__always)
  private mutating func quotedDigits() -> UInt64? {
    guard unsafe cursor.pointee == UInt8(ascii: "\"") else { return nil }
    var place = unsafe cursor + 1
    var value: UInt64 = 0
    var runs = 2
    while runs > 0, let eight = unsafe Self.eightDigits(place) {
      value = value &* 100_000_000 &+ eight
      unsafe place += 8
      runs -= 1
    }
    while unsafe place - cursor <= 20 {
      let digit = unsafe place.pointee &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value &* 10 &+ UInt64(digit)
      unsafe place += 1
    }
    let length = unsafe place - cursor - 1
    guard length > 0, length < 20, unsafe place.pointee == UInt8(ascii: "\"") else { return nil }
    unsafe cursor = place + 1
    return value
  }

  /// The number eight digits say; nil where another byte is among them.
  ///
  /// Pairs, then fours, then all eight are put together at once: a digit's place in the
  /// word tells what it is multiplied by.
  private static func eightDigits(_ place: UnsafePointer<UInt8>) -> UInt64? {
    let digits = unsafe word(place) ^ 0x3030_3030_3030_3030
    let above9 = (digits &+ 0x7676_7676_7676_7676) | digits
    guard above9 & 0x8080_8080_8080_8080 == 0 else { return nil }
    let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    return (fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF
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
