/// What was found out about short names, by their bytes; so many and no more.
struct NameKeys {
  private var entries: [(key: NameKey, value: Int32)] = []
  /// Places in `entries` by hash, from 1; 0 for none.
  private var slots = [UInt8](repeating: 0, count: NameKeys.slotCount)

  private static let capacity = 120
  private static let slotCount = 256

  /// How many are known.
  var count: Int { entries.count }

  /// What is known of a name; nil for one not met before.
  @inline(__always)
  func find(_ key: NameKey) -> Int32? {
    var slot = key.hash & (NameKeys.slotCount - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) &- 1
      if entries[place].key == key { return entries[place].value }
      slot = (slot &+ 1) & (NameKeys.slotCount - 1)
    }
    return nil
  }

  /// Remembers a name not met before; false where there is no room for it.
  mutating func insert(_ key: NameKey, _ value: Int32) -> Bool {
    guard entries.count < NameKeys.capacity else { return false }
    var slot = key.hash & (NameKeys.slotCount - 1)
    while slots[slot] != 0 { slot = (slot &+ 1) & (NameKeys.slotCount - 1) }
    entries.append((key, value))
    slots[slot] = UInt8(entries.count)
    return true
  }

  /// Forgets all names and keeps the memory.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = 0 }
  }
}
