internal import Glibc

/// Bytes put one run behind the other into memory that is kept: what was there before is
/// written over, never freed.
///
/// Unsafe code here: every write lies below the storage's own count, which is made large
/// enough first; views of it are lent for one call.
@safe struct ByteArena: Sendable {
  /// All memory, of which the first `count` bytes mean something.
  private(set) var storage: [UInt8] = []
  /// How many bytes were put in.
  private(set) var count = 0

  /// A byte put in; below `count`.
  subscript(index: Int) -> UInt8 { storage[index] }

  /// Adds a run.
  mutating func append(_ run: ByteView) {
    let end = count + run.count
    if end > storage.count { grow(to: end) }
    unsafe storage.withUnsafeMutableBufferPointer { room in
      guard let start = room.baseAddress else { return }
      unsafe run.copy(to: start + count)
    }
    count = end
  }

  /// Adds a part of another arena.
  mutating func append(_ other: borrowing ByteArena, _ range: Range<Int>) {
    other.storage.withView { append($0.part(range)) }
  }

  /// Adds one byte.
  mutating func append(_ byte: UInt8) {
    if count == storage.count { grow(to: count + 1) }
    storage[count] = byte
    count += 1
  }

  /// Adds a word.
  mutating func append(_ word: StaticString) {
    unsafe append(ByteView(word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// Forgets all behind a place.
  mutating func truncate(to end: Int) { count = min(count, end) }

  /// Forgets all before a place.
  mutating func removeFirst(_ length: Int) {
    let rest = count - length
    unsafe storage.withUnsafeMutableBufferPointer { room in
      guard rest > 0, let start = room.baseAddress else { return }
      unsafe memmove(start, start + length, rest)
    }
    count = max(0, rest)
  }

  /// Lends what is in it for one call.
  func withView<R>(_ body: (ByteView) throws -> R) rethrows -> R {
    try storage.withView { try body($0.part(0..<count)) }
  }

  /// Makes room for so many bytes in all.
  mutating func reserve(_ size: Int) {
    if size > storage.count { grow(to: size) }
  }

  // What stands behind `count` is never read before it is written: it need not be cleared.
  private mutating func grow(to needed: Int) {
    let size = max(needed, storage.count * 2, 1 << 10)
    let (old, kept) = (storage, count)
    storage = unsafe [UInt8](unsafeUninitializedCapacity: size) { room, filled in
      if let start = room.baseAddress {
        old.withView { unsafe $0.part(0..<kept).copy(to: start) }
      }
      filled = size
    }
  }
}
