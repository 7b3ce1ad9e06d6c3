/// Open addressing for whoever keeps well mixed words of 64 bits, or words of which the
/// upper half is: an entry's place comes of that half, so that growing hashes nothing again.
/// 0 is a free slot.
struct OpenSlots: Sendable {
  private var slots: [UInt64] = []

  /// The entry looked for among those whose place is this word's; nil where it is not in.
  @inline(__always)
  func find(_ word: UInt64, where isMeant: (UInt64) -> Bool) -> UInt64? {
    guard !slots.isEmpty else { return nil }
    var slot = Int(truncatingIfNeeded: word >> 32) & (slots.count - 1)
    while slots[slot] != 0 {
      if isMeant(slots[slot]) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds an entry, not 0, that is not in yet and will be one of so many.
  mutating func add(_ entry: UInt64, of count: Int) {
    if count * 2 > slots.count { grow() }
    place(entry)
  }

  /// Forgets all entries and keeps the memory.
  mutating func removeAll() {
    for slot in slots.indices { slots[slot] = 0 }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: max(64, old.count * 2))
    for entry in old where entry != 0 { place(entry) }
  }

  private mutating func place(_ entry: UInt64) {
    var slot = Int(truncatingIfNeeded: entry >> 32) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }
}
