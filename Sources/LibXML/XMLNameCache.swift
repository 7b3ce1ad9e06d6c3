/// Remembers what names mean for one document. libxml2 keeps each name of a document
/// once, so that two equal names are one pointer: a look-up compares two integers.
struct XMLNameCache {
  private struct Slot {
    var name: UInt = 0
    var space: UInt = 0
    var value = XMLNameCache.absent
  }

  private var slots = [Slot](repeating: Slot(), count: 16)
  private(set) var count = 0

  /// What `find` answers for a name not met before.
  static let absent = Int32.min

  /// What is remembered of a pair of addresses, or `absent`.
  func find(_ name: UInt, _ space: UInt) -> Int32 {
    let mask = slots.count &- 1
    var slot = XMLNameCache.hash(name, space) & mask
    while slots[slot].value != XMLNameCache.absent {
      if slots[slot].name == name, slots[slot].space == space { return slots[slot].value }
      slot = (slot &+ 1) & mask
    }
    return XMLNameCache.absent
  }

  /// Remembers a pair not met before.
  mutating func insert(_ name: UInt, _ space: UInt, _ value: Int32) {
    if count * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var slot = XMLNameCache.hash(name, space) & mask
    while slots[slot].value != XMLNameCache.absent { slot = (slot + 1) & mask }
    slots[slot] = Slot(name: name, space: space, value: value)
    count += 1
  }

  private static func hash(_ name: UInt, _ space: UInt) -> Int {
    let mixed = (name &* 0x9E37_79B9_7F4A_7C15) ^ (space &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: mixed >> 32)
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 4)
    count = 0
    for slot in old where slot.value != XMLNameCache.absent {
      insert(slot.name, slot.space, slot.value)
    }
  }
}
