/// A set of keys whose bits are well mixed: eight bytes a slot, no hashing of its own.
struct KeySet: Sendable {
  private var slots: [UInt64] = []
  private var count = 0

  /// Adds a key; false where it was there already. Zero counts as one.
  mutating func insert(_ key: UInt64) -> Bool {
    let key = max(key, 1)
    if (count + 1) * 2 > slots.count { grow() }
    var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == key { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = key
    count += 1
    return true
  }

  /// Lets go of all keys and keeps the memory.
  mutating func removeAll() {
    guard count > 0 else { return }
    for slot in slots.indices { slots[slot] = 0 }
    count = 0
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: max(64, old.count * 2))
    for key in old where key != 0 {
      var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = key
    }
  }
}
