/// Words that are looked up by their bytes, without making text of them: a fixed table of
/// hashes, 64 bits wide.
struct WordTable: Sendable {
  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var value: Int32 = -1
  }

  private var slots: [Slot]

  /// A table of words with their values; of a word given twice the last counts.
  init(_ words: some Collection<(String, Int32)>) {
    var size = 16
    while size < words.count * 3 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    for (word, value) in words {
      var hash = Hash()
      for byte in word.utf8 { hash.feed(byte) }
      slots[place(of: hash.value)] = Slot(hash: hash.value, value: value)
    }
  }

  /// A table of words alone, each of value 1.
  init(_ words: some Sequence<String>) { self.init(words.map { ($0, Int32(1)) }) }

  /// The value of what was hashed; nil where it is no word of the table.
  func value(_ hash: Hash) -> Int32? {
    let slot = slots[place(of: hash.value)]
    return slot.value >= 0 ? slot.value : nil
  }

  /// Whether what was hashed is a word of the table.
  func holds(_ hash: Hash) -> Bool { value(hash) != nil }

  private func place(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash ^ (hash >> 31)) & mask
    while slots[place].value >= 0, slots[place].hash != hash { place = (place + 1) & mask }
    return place
  }

  /// FNV-1a of a word, fed byte by byte; the words of a table are in lower case.
  struct Hash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Adds a byte as it is.
    mutating func feed(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

    /// Adds a byte, a capital letter of ASCII as a small one.
    mutating func feedLower(_ byte: UInt8) { feed(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
  }
}

extension WordTable {
  /// The value of some bytes, capital letters of ASCII taken as small ones.
  func value(_ bytes: ArraySlice<UInt8>) -> Int32? {
    var hash = Hash()
    let span = bytes.span
    for index in span.indices { hash.feedLower(span[index]) }
    return value(hash)
  }
}
