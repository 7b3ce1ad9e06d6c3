import CCommonMark
import Glibc

/// Memory for cmark-gfm that is given back all at once: a tree is built, looked at and
/// forgotten, millions of times, and what the judge does with its memory is not what is
/// under test.
enum TreeMemory {
  /// Many times what any page here has needed.
  private static let size = 64 << 20
  nonisolated(unsafe) private static let block = UnsafeMutableRawPointer.allocate(
    byteCount: size, alignment: 16)
  nonisolated(unsafe) private static var used = 0

  /// What cmark-gfm asks for memory.
  nonisolated(unsafe) static let allocator: UnsafeMutablePointer<cmark_mem> = {
    let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { TreeMemory.take($0 * $1) },
        realloc: { old, size in
          let new = TreeMemory.take(size)
          if let old { memcpy(new, old, min(size, old.load(fromByteOffset: -16, as: Int.self))) }
          return new
        },
        free: { _ in }))
    return functions
  }()

  /// Forgets every tree.
  static func reset() { used = 0 }

  /// Cleared memory, with its size before it.
  private static func take(_ size: Int) -> UnsafeMutableRawPointer {
    let whole = (size + 31) & ~15
    guard used + whole <= Self.size else { finding("cmark-gfm needs too much memory") }
    let start = block + used
    used += whole
    start.storeBytes(of: size, as: Int.self)
    memset(start + 16, 0, size)
    return start + 16
  }
}
