internal import CBlocks

/// A string that is most often the one before: the program and the language of a status, in
/// an archive of thousands by one person.
///
/// What was written the last time is compared with what comes now, quotes included, and only
/// where it is something else is the string looked for.
///
/// Unsafe: `written` is memory of this value alone, freed in `deinit`.
@safe public struct JSONRepeat: ~Copyable {
  /// The string as it was written, in quotes; of no length where there is none to expect.
  private let written: UnsafeMutablePointer<UInt8>
  private var length: UInt32 = 0
  private var string = ""

  /// Bytes of the longest string that is remembered, quotes included.
  private static let width = 128

  /// Nothing is remembered yet.
  public init() {
    unsafe written = .allocate(capacity: Self.width)
    unsafe written.initialize(repeating: 0, count: Self.width)
  }

  deinit { unsafe written.deallocate() }

  /// The string, and how many bytes it takes, where it stands at a place once more.
  ///
  /// Unsafe: reads fifteen bytes more than are alike there. What is remembered holds no zeros,
  /// so it is not alike in the scanner's padding, which is longer.
  @inline(__always)
  func take(at place: UnsafePointer<UInt8>) -> (length: Int, string: String)? {
    guard length > 0, unsafe rapport_begins_with(place, written, length) != 0 else { return nil }
    return (Int(length), string)
  }

  /// Remembers a string.
  ///
  /// Unsafe: `count` bytes at `start` are in the scanner's window.
  mutating func remember(_ start: UnsafePointer<UInt8>, _ count: Int, _ string: String) {
    length = 0
    let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
    guard count <= Self.width, unsafe !bytes.contains(0) else { return }
    unsafe written.update(from: start, count: count)
    length = UInt32(count)
    self.string = string
  }
}

// Unsafe: nobody else has the memory, for the value cannot be copied.
extension JSONRepeat: @unchecked Sendable {}

extension JSONScanner {
  /// A string that is likely to be the last one again, or else one of a cache; nil for a value
  /// of another kind, which is skipped.
  public mutating func string(repeating last: inout JSONRepeat, or cache: inout JSONStringCache)
    -> String?
  {
    guard state == .good else { return nil }
    skipSpace()
    let start = unsafe cursor
    if let known = unsafe last.take(at: start) {
      unsafe cursor += known.length
      return known.string
    }
    guard let string = string(from: &cache) else { return nil }
    unsafe last.remember(start, cursor - start, string)
    return string
  }
}
