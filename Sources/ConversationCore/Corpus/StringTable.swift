/// Strings by number: each distinct one, byte for byte, is stored once.
struct StringTable: Sendable {
  private(set) var strings: [String] = []
  /// Open addressing: the upper half of a string's hash above its number plus one; 0 for
  /// free.
  private var slots: [UInt64] = []
  private var recent: Int32 = -1

  /// The string's number, new or old.
  mutating func intern(_ string: String) -> Int32 {
    // The same string tends to come many times in a row.
    if recent >= 0, Self.isSame(strings[Int(recent)], string) { return recent }
    if (strings.count + 1) * 2 > slots.count { grow() }
    let hash = ByteHash.hash(string)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if let number = number(at: slot, hash, string) {
        recent = number
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    recent = Int32(strings.count)
    slots[slot] = Self.entry(hash, recent)
    strings.append(string)
    return recent
  }

  /// Lets go of all strings and keeps the memory.
  mutating func removeAll() {
    if !strings.isEmpty {
      for slot in slots.indices { slots[slot] = 0 }
    }
    strings.removeAll(keepingCapacity: true)
    recent = -1
  }

  /// The string's number, if it has one.
  func find(_ string: String) -> Int32? {
    guard !strings.isEmpty else { return nil }
    let hash = ByteHash.hash(string)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if let number = number(at: slot, hash, string) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The string of a number.
  subscript(number: Int32) -> String { strings[Int(number)] }

  /// The number in a taken slot, where it is this string's.
  private func number(at slot: Int, _ hash: UInt64, _ string: String) -> Int32? {
    guard slots[slot] >> 32 == hash >> 32 else { return nil }
    let number = Int32(truncatingIfNeeded: slots[slot]) &- 1
    return Self.isSame(strings[Int(number)], string) ? number : nil
  }

  /// Whether two strings are the same bytes, as their hashes have it.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    a.utf8.count == b.utf8.count && a == b
  }

  private mutating func grow() {
    let size = max(16, slots.count * 2)
    slots = Array(repeating: 0, count: size)
    for number in strings.indices {
      let hash = ByteHash.hash(strings[number])
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Self.entry(hash, Int32(number))
    }
  }

  private static func entry(_ hash: UInt64, _ number: Int32) -> UInt64 {
    (hash >> 32) << 32 | UInt64(UInt32(bitPattern: number &+ 1))
  }
}
