/// `EntityTable`, made ready for looking names up by their bytes.
struct EntityIndex: Sendable {
  /// One name: where it stands in the table, and where what it stands for does.
  struct Entry {
    fileprivate var name: Range<Int>
    fileprivate var value: Range<Int>
    fileprivate var isLegacy: Bool
  }

  private let names: [UInt8]
  private var values: [UInt8] = []
  private var entries: [Entry] = []

  /// Reads the table, once for the process.
  init() {
    names = Array(EntityTable.text.utf8)
    let legacy = Set(
      EntityTable.legacyNames.utf8.split(separator: UInt8(ascii: " ")).map(Array.init))
    for item in names.split(separator: UInt8(ascii: " ")) {
      guard let equals = item.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let start = values.count
      for code in item[(equals + 1)...].split(separator: UInt8(ascii: "+")) {
        let value = UInt32(String(decoding: code, as: UTF8.self), radix: 16)
        UTF8Bytes.append(value ?? 0xFFFD, to: &values)
      }
      entries.append(
        Entry(
          name: item.startIndex..<equals, value: start..<values.count,
          isLegacy: legacy.contains(Array(item[..<equals]))))
    }
  }

  /// The entry of a name; the table is sorted by bytes. O(log n).
  func find(_ name: ByteView) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      let candidate = names[entries[middle].name]
      if candidate.lexicographicallyPrecedes(name) {
        low = middle + 1
      } else if name.lexicographicallyPrecedes(candidate) {
        high = middle
      } else {
        return entries[middle]
      }
    }
    return nil
  }

  /// Whether the name may stand without its semicolon.
  func isLegacy(_ entry: Entry) -> Bool { entry.isLegacy }

  /// Adds what an entry stands for.
  func append(_ entry: Entry, to output: inout [UInt8]) {
    output.append(contentsOf: values[entry.value])
  }
}
