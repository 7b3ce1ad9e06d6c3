/// A set of keys whose bits are well mixed: eight bytes a slot, no hashing of its own.
struct KeySet: Sendable {
  private var slots = OpenSlots()
  private var count = 0

  /// Adds a key; false where it was there already. Zero counts as one.
  mutating func insert(_ key: UInt64) -> Bool {
    let key = max(key, 1)
    if slots.find(key, where: { $0 == key }) != nil { return false }
    count += 1
    slots.add(key, of: count)
    return true
  }

  /// Lets go of all keys and keeps the memory.
  mutating func removeAll() {
    guard count > 0 else { return }
    slots.removeAll()
    count = 0
  }
}
