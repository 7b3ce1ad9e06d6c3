/// Which records bear a key, for an import too large to ask the database each time: open
/// addressing over two arrays, about 24 bytes a record.
struct KeyTable {
  private var keys: [Int64] = []
  /// Numbers of the records; 0 for a free slot.
  private var records: [UInt32] = []
  private(set) var count = 0

  /// Adds a record; a key may have several.
  mutating func insert(_ key: Int64, record: Int64) {
    if (count + 1) * 4 > keys.count * 3 { grow() }
    place(key, UInt32(clamping: record))
    count += 1
  }

  /// Calls the body with every record of a key.
  func forEach(_ key: Int64, _ body: (Int64) throws -> Void) rethrows {
    guard !keys.isEmpty else { return }
    var slot = Self.hash(key) & (keys.count - 1)
    while records[slot] != 0 {
      if keys[slot] == key { try body(Int64(records[slot])) }
      slot = (slot + 1) & (keys.count - 1)
    }
  }

  private static func hash(_ key: Int64) -> Int {
    Int(truncatingIfNeeded: NativePart.mixed(UInt64(bitPattern: key)))
  }

  private mutating func place(_ key: Int64, _ record: UInt32) {
    var slot = Self.hash(key) & (keys.count - 1)
    while records[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    records[slot] = record
  }

  private mutating func grow() {
    let (oldKeys, oldRecords) = (keys, records)
    let size = max(4096, oldKeys.count * 2)
    keys = Array(repeating: 0, count: size)
    records = Array(repeating: 0, count: size)
    for slot in oldKeys.indices where oldRecords[slot] != 0 {
      place(oldKeys[slot], oldRecords[slot])
    }
  }
}
