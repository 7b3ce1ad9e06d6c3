/// Distinct handles by number: open addressing over the bits of a hash taken once.
struct HandleIndex: Sendable {
  private(set) var handles: [Handle] = []
  /// The upper half of a handle's hash above its number plus one; 0 for free.
  private var slots: [UInt64] = []
  private var recent: Int32 = -1

  /// The handle's number, new or old; `HandleTable.unknown` where nothing is known of it.
  mutating func number(of handle: Handle) -> Int32 {
    if recent >= 0, handles[Int(recent)] == handle { return recent }
    if handle.isUnknown { return HandleTable.unknown }
    if (handles.count + 1) * 2 > slots.count { grow() }
    let hash = Self.hash(handle)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int32(truncatingIfNeeded: slots[slot]) &- 1
      if slots[slot] >> 32 == hash >> 32, handles[Int(number)] == handle {
        recent = number
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    recent = Int32(handles.count)
    slots[slot] = Self.entry(hash, recent)
    handles.append(handle)
    return recent
  }

  /// Lets go of all handles and keeps the memory.
  mutating func removeAll() {
    if !handles.isEmpty {
      for slot in slots.indices { slots[slot] = 0 }
    }
    handles.removeAll(keepingCapacity: true)
    recent = -1
  }

  private mutating func grow() {
    let size = max(64, slots.count * 2)
    slots = Array(repeating: 0, count: size)
    for number in handles.indices {
      let hash = Self.hash(handles[number])
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Self.entry(hash, Int32(number))
    }
  }

  private static func entry(_ hash: UInt64, _ number: Int32) -> UInt64 {
    (hash >> 32) << 32 | UInt64(UInt32(bitPattern: number &+ 1))
  }

  private static func hash(_ handle: Handle) -> UInt64 {
    var hash = mixed(handle.account ?? 1)
    // In a fixed order; a field that is missing counts too.
    mix(handle.name, into: &hash)
    mix(handle.displayName, into: &hash)
    mix(handle.email, into: &hash)
    mix(handle.emailHash, into: &hash)
    mix(handle.url, into: &hash)
    return mixed(hash)
  }

  private static func mix(_ field: String?, into hash: inout UInt64) {
    hash = ByteHash.step(hash, field.map { ByteHash.hash($0) } ?? 0xFF)
  }
}
