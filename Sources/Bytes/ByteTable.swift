internal import Glibc

/// Gives numbers to runs of bytes: equal ones the same, others the next, from 0 on.
///
/// Unsafe code here: spans lend their bytes for one call; runs that are kept lie in an
/// array of our own, below its count.
public struct ByteTable: Sendable {
  private var arena: [UInt8] = []
  /// Where each run ends in the arena, and its hash.
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Numbers by hash, plus one; 0 is free.
  private var slots = [Int32](repeating: 0, count: 64)

  /// A table without runs.
  public init() {}

  /// How many runs have a number.
  public var count: Int { ends.count }

  /// The number of a run; `count` as it was before for one not met yet. O(length of the
  /// run).
  public mutating func number(of run: [UInt8]) -> Int {
    let hash = ByteTable.hash(of: run)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isRun(run, number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = ends.count
    arena.append(contentsOf: run)
    ends.append(arena.count)
    hashes.append(hash)
    slots[slot] = Int32(truncatingIfNeeded: number + 1)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// Forgets all runs and keeps the memory.
  public mutating func removeAll() {
    guard !ends.isEmpty else { return }
    arena.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = 0 }
  }

  private func isRun(_ run: [UInt8], _ number: Int) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    let length = ends[number] - start
    guard length == run.count else { return false }
    return unsafe arena.withUnsafeBytes { arena in
      unsafe run.withUnsafeBytes { run in
        guard length > 0, let known = arena.baseAddress, let new = run.baseAddress else {
          return true
        }
        return unsafe memcmp(known + start, new, length) == 0
      }
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number + 1)
    }
  }

  private static func hash(of run: [UInt8]) -> UInt64 {
    unsafe run.withUnsafeBytes { bytes in
      var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
      var index = 0
      while index + 8 <= bytes.count {
        let eight = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        hash = mixed(hash ^ eight)
        index += 8
      }
      var rest: UInt64 = 0
      while index < bytes.count {
        rest = rest << 8 | UInt64(unsafe bytes[index])
        index += 1
      }
      return mixed(hash ^ rest)
    }
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
