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

  /// The number of the string with these bytes, which are UTF-8, new or old.
  mutating func intern(_ bytes: borrowing Span<UInt8>) -> Int32 {
    if recent >= 0, Self.isSame(strings[Int(recent)], bytes) { return recent }
    let hash = ByteHash.hash(bytes)
    if let number = slots.find(hash, where: { Self.isSame(strings[Int($0)], bytes) }) {
      recent = number
    } else {
      var copy: [UInt8] = []
      copy.reserveCapacity(bytes.count)
      for at in bytes.indices { copy.append(bytes[at]) }
      recent = slots.add(hash)
      strings.append(String(decoding: copy, as: UTF8.self))
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

  private static func isSame(_ a: String, _ b: borrowing Span<UInt8>) -> Bool {
    let utf8 = a.utf8Span
    let a = utf8.span
    guard a.count == b.count else { return false }
    for at in a.indices where a[at] != b[at] { return false }
    return true
  }
}
