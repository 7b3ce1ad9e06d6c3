internal import LibXML

/// Every class word, id stem and item name of a page, each with the elements that carry
/// it: built in one pass, so that a selector starts from its few candidates and not
/// from the whole page.
///
/// Keys are hashes of `.word`, `#stem` (an id without the digits at its end) and
/// `@name=value`, or of an element's own name in an index of those alone; a hash that two names share costs a wrong candidate that the selector
/// then refuses.
struct NameIndex {
  private struct Slot {
    var key: UInt64 = 0
    var first: Int32 = -1
    var last: Int32 = -1
    var count: Int32 = 0
    var hints = Hints()
  }
  private struct Entry {
    var node: Int32
    var next: Int32
  }

  private var slots: [Slot]
  private var used = 0
  private var entries: [Entry] = []

  /// An index with room for half as many names as it has slots, a power of two, before
  /// it grows.
  init(slots count: Int) { slots = [Slot](repeating: Slot(), count: count) }

  /// FNV-1a over a mark and a name.
  static func key(_ mark: UInt8, _ name: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = (0xcbf2_9ce4_8422_2325 ^ UInt64(mark)) &* 0x100_0000_01b3
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash == 0 ? 1 : hash
  }

  /// The key of an element's own name.
  static func key(_ tag: MarkupName) -> UInt64 {
    let key = tag.code &* 0x9e37_79b9_7f4a_7c15
    return key == 0 ? 1 : key
  }

  /// Notes that an element carries a name; returns what the name suggests, which
  /// `hints` works out when the name is met first.
  mutating func add(_ node: Int, key: UInt64, hints: () -> Hints) -> Hints {
    if used * 2 > slots.count { grow() }
    let slot = find(key)
    if slots[slot].count == 0 {
      slots[slot].key = key
      slots[slot].hints = hints()
      used += 1
    }
    let entry = Int32(clamping: entries.count)
    entries.append(Entry(node: Int32(clamping: node), next: -1))
    if slots[slot].first < 0 {
      slots[slot].first = entry
    } else {
      entries[Int(slots[slot].last)].next = entry
    }
    slots[slot].last = entry
    slots[slot].count += 1
    return slots[slot].hints
  }

  /// The elements that carry a name, in document order.
  func nodes(_ key: UInt64) -> [Int] {
    var nodes: [Int] = []
    var entry = slots[find(key)].first
    while entry >= 0 {
      nodes.append(Int(entries[Int(entry)].node))
      entry = entries[Int(entry)].next
    }
    return nodes
  }

  /// How many elements carry a name.
  func count(_ key: UInt64) -> Int { Int(slots[find(key)].count) }

  /// Every name that at least `minimum` elements carry, by the first of them.
  func keys(minimum: Int) -> [UInt64] {
    slots.filter { Int($0.count) >= minimum }
      .sorted { ($0.first, $0.key) < ($1.first, $1.key) }.map(\.key)
  }

  private func find(_ key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
    while slots[slot].count > 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.count > 0 { slots[find(slot.key)] = slot }
  }
}
