internal import Glibc

/// Strings met before, so that a name that stands in ten thousand records is made once.
///
/// A table of fixed size: what hashes to a taken place replaces it.
public struct JSONStringCache: ~Copyable {
  struct Slot {
    var bytes: [UInt8]
    var string: String
  }

  private var slots: [Slot?]

  /// A cache of 2048 strings.
  public init() { slots = [Slot?](repeating: nil, count: 2048) }

  /// The string these bytes are.
  ///
  /// Unsafe: reads the buffer's bytes within its count, during the call.
  mutating func string(_ bytes: UnsafeBufferPointer<UInt8>, _ fingerprint: JSONKeys.Fingerprint)
    -> String
  {
    let slot = fingerprint.slot(slots.count - 1)
    if let known = slots[slot], unsafe Self.isSame(known.bytes, bytes) { return known.string }
    let string = unsafe String(decoding: bytes, as: UTF8.self)
    slots[slot] = unsafe Slot(bytes: Array(bytes), string: string)
    return string
  }

  private static func isSame(_ known: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.count == bytes.count else { return false }
    return unsafe known.withUnsafeBytes { known in
      guard let start = known.baseAddress, let other = bytes.baseAddress else {
        return true
      }
      return unsafe memcmp(start, other, bytes.count) == 0
    }
  }
}

extension JSONScanner {
  /// A string that is likely to have been met before; nil for a value of another kind,
  /// which is skipped.
  public mutating func string(from cache: inout JSONStringCache) -> String? {
    guard state == .good else { return nil }
    skipSpace()
    guard unsafe cursor.pointee == UInt8(ascii: "\"") else {
      skipValue()
      return nil
    }
    let start = unsafe cursor + 1
    let isPlain = skipString()
    guard state == .good else { return nil }
    let length = unsafe cursor - start - 1
    guard isPlain else {
      unsafe unescape(start, length)
      let fingerprint = JSONKeys.Fingerprint(scratch)
      return unsafe scratch.withUnsafeBufferPointer { unsafe cache.string($0, fingerprint) }
    }
    return unsafe cache.string(
      UnsafeBufferPointer(start: start, count: length), Self.fingerprint(start, length))
  }
}
