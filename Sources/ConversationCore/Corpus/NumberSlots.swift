/// Finds the numbers of values by their hashes, for a table that holds each distinct value
/// once, in the order they came: the table has the values, this has where they are.
///
/// Open addressing, eight bytes a slot: the upper half of a value's hash above its number
/// plus one, 0 for free. The slot comes of that half too, so that growing hashes nothing
/// again.
struct NumberSlots: Sendable {
  private var slots: [UInt64] = []
  /// How many numbers were given; the next one.
  private(set) var count: Int32 = 0

  /// The number of the value with this hash that is the one meant, if there is one.
  @inline(__always)
  func find(_ hash: UInt64, where isMeant: (Int32) -> Bool) -> Int32? {
    guard !slots.isEmpty else { return nil }
    var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int32(truncatingIfNeeded: slots[slot]) &- 1
      if slots[slot] >> 32 == hash >> 32, isMeant(number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Gives the next number to a value that is not in yet.
  mutating func add(_ hash: UInt64) -> Int32 {
    let number = count
    count += 1
    if Int(count) * 2 > slots.count { grow() }
    place((hash >> 32) << 32 | UInt64(UInt32(bitPattern: count)))
    return number
  }

  /// Forgets all numbers and keeps the memory.
  mutating func removeAll() {
    guard count > 0 else { return }
    for slot in slots.indices { slots[slot] = 0 }
    count = 0
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
