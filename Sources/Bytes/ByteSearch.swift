internal import CArchive

/// Search in bytes at the speed of the C library, for recognition and for the few places
/// that look through a whole text.
///
/// Unsafe code here: `memmem(3)` gets both storages for the lengths they have, and what
/// it returns is turned into an index before they end.
extension Array where Element == UInt8 {
  /// Where the bytes of a text first stand at or after a place; nil where they do not.
  ///
  /// - Complexity: O(count).
  public func firstIndex(ofBytes needle: String, from start: Int = 0) -> Int? {
    guard start >= 0, start < count else { return nil }
    var needle = needle
    return needle.withUTF8 { needle -> Int? in
      guard let wanted = needle.baseAddress else { return nil }
      return unsafe self.withUnsafeBytes { bytes -> Int? in
        guard let base = bytes.baseAddress,
          let found = unsafe memmem(
            base.advanced(by: start), bytes.count - start, wanted, needle.count)
        else { return nil }
        return unsafe UnsafeRawPointer(found) - base
      }
    }
  }

  /// Whether the bytes of a text stand anywhere in these.
  public func holds(_ needle: String) -> Bool { firstIndex(ofBytes: needle) != nil }
}
