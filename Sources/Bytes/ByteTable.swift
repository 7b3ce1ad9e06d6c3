internal import Glibc

/// Gives numbers to runs of bytes: equal ones the same, others the next, from 0 on.
///
/// Unsafe code here: spans lend their bytes for one call; runs that are kept lie in an
/// array of our own, below its count; parts are checked to lie in the array they are of.
public struct ByteTable: Sendable {
  /// Up to three parts of a run; one that is missing is not one that is empty.
  public typealias Parts = (Range<Int>?, Range<Int>?, Range<Int>?)

  /// What is known of a run: its hash, where its bytes begin in the arena, and how long its
  /// parts are, -1 for one that is missing.
  private struct Run {
    var hash: UInt64
    var start: Int
    var lengths: (Int, Int, Int)
  }

  private var arena: [UInt8] = []
  private var runs: [Run] = []
  /// Numbers by hash, plus one; 0 is free.
  private var slots = [Int32](repeating: 0, count: 64)

  /// A table without runs.
  public init() {}

  /// How many runs have a number.
  public var count: Int { runs.count }

  /// The number of a run; `count` as it was before for one not met yet. O(length of the
  /// run).
  public mutating func number(of run: [UInt8]) -> Int {
    number(of: (0..<run.count, nil, nil), in: run)
  }

  /// The number of what some parts of an array are together, in this order; `count` as it was
  /// before for one not met yet. O(length of the parts).
  public mutating func number(of parts: Parts, in bytes: [UInt8]) -> Int {
    let run = ByteTable.run(of: parts, in: bytes)
    var slot = Int(truncatingIfNeeded: run.hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if runs[number].hash == run.hash, isRun(number, run.lengths, parts, in: bytes) {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = runs.count
    runs.append(Run(hash: run.hash, start: arena.count, lengths: run.lengths))
    if let part = parts.0 { arena.append(contentsOf: bytes[part]) }
    if let part = parts.1 { arena.append(contentsOf: bytes[part]) }
    if let part = parts.2 { arena.append(contentsOf: bytes[part]) }
    slots[slot] = Int32(truncatingIfNeeded: number + 1)
    if runs.count * 2 > slots.count { grow() }
    return number
  }

  /// Forgets all runs and keeps the memory.
  public mutating func removeAll() {
    guard !runs.isEmpty else { return }
    arena.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = 0 }
  }

  private func isRun(
    _ number: Int, _ lengths: (Int, Int, Int), _ parts: Parts, in bytes: [UInt8]
  ) -> Bool {
    guard runs[number].lengths == lengths else { return false }
    var start = runs[number].start
    return unsafe arena.withUnsafeBytes { arena in
      unsafe bytes.withUnsafeBytes { bytes in
        guard let known = arena.baseAddress, let new = bytes.baseAddress else { return true }
        func isSame(_ part: Range<Int>?) -> Bool {
          guard let part else { return true }
          defer { start += part.count }
          return unsafe memcmp(known + start, new + part.lowerBound, part.count) == 0
        }
        return isSame(parts.0) && isSame(parts.1) && isSame(parts.2)
      }
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, run) in runs.enumerated() {
      var slot = Int(truncatingIfNeeded: run.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number + 1)
    }
  }

  private static func run(
    of parts: Parts, in bytes: [UInt8]
  ) -> (hash: UInt64, lengths: (Int, Int, Int)) {
    unsafe bytes.withUnsafeBytes { bytes in
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
      func take(_ part: Range<Int>?) -> Int {
        guard let part else {
          hash = mixed(hash ^ UInt64.max)
          return -1
        }
        // Only what lies in the array is looked at, now and when it is compared.
        precondition(part.lowerBound >= 0 && part.upperBound <= bytes.count)
        hash ^= UInt64(truncatingIfNeeded: part.count)
        var index = part.lowerBound
        while index + 8 <= part.upperBound {
          let eight = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          hash = mixed(hash ^ eight)
          index += 8
        }
        var rest: UInt64 = 0
        while index < part.upperBound {
          rest = rest << 8 | UInt64(unsafe bytes[index])
          index += 1
        }
        hash = mixed(hash ^ rest)
        return part.count
      }
      let lengths = (take(parts.0), take(parts.1), take(parts.2))
      return (hash, lengths)
    }
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
