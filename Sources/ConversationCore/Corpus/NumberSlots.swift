/// Finds the numbers of values by their hashes, for a table that holds each distinct value
/// once, in the order they came: the table has the values, this has where they are.
///
/// Eight bytes a slot: the upper half of a value's hash above its number plus one.
struct NumberSlots: Sendable {
  private var slots = OpenSlots()
  /// How many numbers were given; the next one.
  private(set) var count: Int32 = 0

  /// The number of the value with this hash that is the one meant, if there is one.
  @inline(__always)
  func find(_ hash: UInt64, where isMeant: (Int32) -> Bool) -> Int32? {
    let entry = slots.find(hash) { $0 >> 32 == hash >> 32 && isMeant(Self.number($0)) }
    return entry.map(Self.number)
  }

  /// Gives the next number to a value that is not in yet.
  mutating func add(_ hash: UInt64) -> Int32 {
    let number = count
    count += 1
    slots.add((hash >> 32) << 32 | UInt64(UInt32(bitPattern: count)), of: Int(count))
    return number
  }

  /// Forgets all numbers and keeps the memory.
  mutating func removeAll() {
    guard count > 0 else { return }
    slots.removeAll()
    count = 0
  }

  private static func number(_ entry: UInt64) -> Int32 { Int32(truncatingIfNeeded: entry) &- 1 }
}
