internal import Glibc

/// Strings met before, so that a name that stands in ten thousand records is made once.
///
/// A table of fixed size: what comes to a taken place replaces it. Strings are known by
/// their bytes as written, escapes and all.
public struct JSONStringCache: ~Copyable, Sendable {
  private static let slotCount = 1024
  /// Longer strings are made anew each time.
  private static let slotBytes = 120

  private var bytes = [UInt8](repeating: 0, count: slotCount * slotBytes)
  private var lengths = [Int](repeating: -1, count: slotCount)
  private var strings = [String](repeating: "", count: slotCount)

  /// An empty cache.
  public init() {}

  /// The place for these bytes, and whether they are what stands there. Where they are
  /// not, they do from now on, and the string is to be stored; nil for what is too long.
  ///
  /// Unsafe: reads `count` bytes at `start`, during the call; copies and compares within
  /// one slot, which `count` is checked to fit.
  mutating func slot(_ start: UnsafePointer<UInt8>, _ count: Int, _ key: JSONKeys.Fingerprint)
    -> (place: Int, isKnown: Bool)?
  {
    guard count <= Self.slotBytes else { return nil }
    let place = key.slot(Self.slotCount - 1)
    let offset = place * Self.slotBytes
    let length = lengths[place]
    let isKnown = unsafe bytes.withUnsafeMutableBytes { table in
      guard let slot = table.baseAddress else { return false }
      if length == count, unsafe memcmp(slot + offset, start, count) == 0 { return true }
      unsafe memcpy(slot + offset, start, count)
      return false
    }
    lengths[place] = count
    return (place, isKnown)
  }

  /// The string at a place.
  subscript(place: Int) -> String {
    get { strings[place] }
    set { strings[place] = newValue }
  }
}

extension JSONScanner {
  /// A string that is likely to have been met before; nil for a value of another kind,
  /// which is skipped.
  public mutating func string(from cache: inout JSONStringCache) -> String? {
    guard let written = unsafe written() else { return nil }
    let slot = unsafe cache.slot(
      written.start, written.length, Self.fingerprint(written.start, written.length))
    if let slot, slot.isKnown { return cache[slot.place] }
    let string = unsafe string(of: written)
    if let slot { cache[slot.place] = string }
    return string
  }
}
