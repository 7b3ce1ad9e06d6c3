/// Strings by number: each distinct one, byte for byte, is stored once.
struct StringTable: Sendable {
  private(set) var strings: [String] = []
  private var slots = NumberSlots()
  private var recent: Int32 = -1

  /// The string's number, new or old.
  mutating func intern(_ string: String) -> Int32 {
    // The same string tends to come many times in a row.
    if recent >= 0, Self.isSame(strings[Int(recent)], string) { return recent }
    let hash = ByteHash.hash(string)
    if let number = find(string, hash) {
      recent = number
    } else {
      recent = slots.add(hash)
      strings.append(string)
    }
    return recent
  }

  /// Lets go of all strings and keeps the memory.
  mutating func removeAll() {
    slots.removeAll()
    strings.removeAll(keepingCapacity: true)
    recent = -1
  }

  /// The string's number, if it has one.
  func find(_ string: String) -> Int32? { find(string, ByteHash.hash(string)) }

  /// The string of a number.
  subscript(number: Int32) -> String { strings[Int(number)] }

  private func find(_ string: String, _ hash: UInt64) -> Int32? {
    slots.find(hash) { Self.isSame(strings[Int($0)], string) }
  }

  /// Whether two strings are the same bytes, as their hashes have it.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    a.utf8.count == b.utf8.count && a == b
  }
}
