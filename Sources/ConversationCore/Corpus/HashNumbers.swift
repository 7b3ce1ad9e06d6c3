/// Hashes by number, in the order they are met: whatever is kept of them can then stand in
/// arrays. A hash stands for what was hashed.
struct HashNumbers: Sendable {
  private var hashes: [UInt64] = []
  /// A hash's number plus one; 0 for free. Open addressing.
  private var slots: [Int32]

  /// A table for about so many hashes; it grows where there are more.
  init(expecting count: Int = 128) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// How many there are; their numbers are below.
  var count: Int { hashes.count }

  /// The hash's number, new or old.
  mutating func number(of hash: UInt64) -> Int {
    if hashes.count * 2 >= slots.count { grow() }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) &- 1
      if hashes[number] == hash { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    hashes.append(hash)
    slots[slot] = Int32(hashes.count)
    return hashes.count - 1
  }

  /// The hash's number, if it was met.
  func find(_ hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) &- 1
      if hashes[number] == hash { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func grow() {
    let size = slots.count * 4
    slots = Array(repeating: 0, count: size)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number + 1)
    }
  }
}
