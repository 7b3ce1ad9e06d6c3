internal import CArchive
internal import CBlocks

/// Search in bytes at the speed of the C library: `String.contains` and `firstRange(of:)`
/// cost microseconds where a page asks thousands of times.
///
/// Unsafe code here: `memmem(3)` gets both storages for the lengths they have, and what
/// it returns is turned into an index before they end.
enum ByteSearch {
  /// Where the bytes of a text first stand in some bytes; an empty text at their start.
  static func find(_ needle: String, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var needle = needle
    return needle.withUTF8 { needle -> Int? in
      guard !needle.isEmpty else { return 0 }
      guard let wanted = needle.baseAddress, let base = bytes.baseAddress,
        needle.count <= bytes.count
      else { return nil }
      // What `memmem` prepares before it searches costs more than the search of a few bytes.
      if bytes.count <= fewBytes { return unsafe firstPlace(of: needle, in: bytes) }
      guard let found = unsafe memmem(base, bytes.count, wanted, needle.count) else { return nil }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  private static let fewBytes = 200

  /// The same by looking at every place where the needle's first two bytes stand; it is
  /// neither empty nor longer than the bytes.
  private static func firstPlace(
    of needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let last = bytes.count - needle.count
    var place = 0
    if needle.count > 1, let base = bytes.baseAddress {
      let (first, second) = unsafe (CChar(bitPattern: needle[0]), CChar(bitPattern: needle[1]))
      while place + 17 <= bytes.count {
        var pairs = unsafe rapport_pair_16(base + place, first, second)
        while pairs != 0 {
          let found = place + pairs.trailingZeroBitCount
          if found > last { return nil }
          if unsafe stands(needle, at: found, in: bytes) { return found }
          pairs &= pairs - 1
        }
        place += 16
      }
    }
    while place <= last {
      if unsafe bytes[place] == needle[0], unsafe stands(needle, at: place, in: bytes) {
        return place
      }
      place += 1
    }
    return nil
  }

  private static func stands(
    _ needle: UnsafeBufferPointer<UInt8>, at place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in 0..<needle.count where unsafe bytes[place + index] != needle[index] {
      return false
    }
    return true
  }
}

extension Array where Element == UInt8 {
  /// Where the bytes of a text first stand at or after a place; nil where they do not.
  ///
  /// - Complexity: O(count).
  public func firstIndex(ofBytes needle: String, from start: Int = 0) -> Int? {
    guard start >= 0, start < count else { return nil }
    return unsafe self[start...].withUnsafeBufferPointer { bytes in
      unsafe ByteSearch.find(needle, in: bytes).map { $0 + start }
    }
  }

  /// Whether the bytes of a text stand anywhere in these.
  public func holds(_ needle: String) -> Bool { firstIndex(ofBytes: needle) != nil }
}

extension ArraySlice where Element == UInt8 {
  /// Whether one byte stands in front of another anywhere in these.
  public func holdsPair(_ one: UInt8, _ other: UInt8) -> Bool {
    unsafe withUnsafeBufferPointer { bytes in
      var place = 0
      // Unsafe: as many bytes are read as are checked to be there.
      if let base = bytes.baseAddress {
        let (first, second) = (CChar(bitPattern: one), CChar(bitPattern: other))
        while place + 65 <= bytes.count {
          let pairs =
            unsafe rapport_pair_16(base + place, first, second)
            | rapport_pair_16(base + place + 16, first, second)
            | rapport_pair_16(base + place + 32, first, second)
            | rapport_pair_16(base + place + 48, first, second)
          if pairs != 0 { return true }
          place += 64
        }
        while place + 17 <= bytes.count {
          if unsafe rapport_pair_16(base + place, first, second) != 0 { return true }
          place += 16
        }
      }
      while place + 1 < bytes.count {
        if unsafe bytes[place] == one && bytes[place + 1] == other { return true }
        place += 1
      }
      return false
    }
  }

  /// Whether the bytes of a text stand anywhere in these.
  public func holds(_ needle: String) -> Bool {
    unsafe withUnsafeBufferPointer { unsafe ByteSearch.find(needle, in: $0) } != nil
  }
}

extension String {
  /// Whether the bytes of another text stand in this one.
  public func holds(_ needle: String) -> Bool { place(of: needle) != nil }

  /// Where the bytes of another text first stand in this one.
  public func range(of needle: String) -> Range<String.Index>? {
    guard let place = place(of: needle) else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: place)
    return start..<utf8.index(start, offsetBy: needle.utf8.count)
  }

  /// The same, as the number of bytes in front of it.
  private func place(of needle: String) -> Int? {
    var text = self
    return text.withUTF8 { unsafe ByteSearch.find(needle, in: $0) }
  }
}
