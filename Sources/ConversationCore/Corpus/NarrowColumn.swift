/// A column of small numbers, -1 or above: a byte each as long as all of them fit, then two
/// bytes, and four from the first that does not fit into these.
///
/// Most archives hold a few sites, files and threads, and a million rows that name them.
struct NarrowColumn: Sendable {
  /// Numbers plus one, while they fit.
  private var bytes: [UInt8] = []
  private var shorts: [UInt16] = []
  private var wide: [Int32] = []
  private var width = Width.byte
  /// The largest number that fits.
  private var limit = Width.byte.limit

  private enum Width: UInt8 {
    case byte
    case short
    case word

    /// The largest number that fits.
    var limit: Int32 {
      switch self {
      case .byte: 254
      case .short: 65_534
      case .word: .max
      }
    }
  }

  /// An empty column.
  init() {}

  /// A column of so many zeros.
  init(zeros count: Int) { bytes = Array(repeating: 1, count: count) }

  /// How many there are.
  var count: Int {
    switch width {
    case .byte: bytes.count
    case .short: shorts.count
    case .word: wide.count
    }
  }

  /// The rows.
  var indices: Range<Int> { 0..<count }

  /// Adds a number.
  mutating func append(_ value: Int32) {
    if value > limit { makeRoom(for: value) }
    switch width {
    case .byte: bytes.append(UInt8(truncatingIfNeeded: value &+ 1))
    case .short: shorts.append(UInt16(truncatingIfNeeded: value &+ 1))
    case .word: wide.append(value)
    }
  }

  /// Adds a number of each record.
  @inline(__always)  // once a batch and column
  mutating func append<Item>(_ records: [Item], _ value: (borrowing Item) -> Int32) {
    var most: Int32 = -1
    for index in records.indices { most = max(most, value(records[index])) }
    if most > limit { makeRoom(for: most) }
    switch width {
    case .byte:
      bytes.append(addingCapacity: records.count) { output in
        for index in records.indices {
          output.append(UInt8(truncatingIfNeeded: value(records[index]) &+ 1))
        }
      }
    case .short:
      shorts.append(addingCapacity: records.count) { output in
        for index in records.indices {
          output.append(UInt16(truncatingIfNeeded: value(records[index]) &+ 1))
        }
      }
    case .word:
      wide.append(addingCapacity: records.count) { output in
        for index in records.indices { output.append(value(records[index])) }
      }
    }
  }

  /// The number of a row.
  subscript(row: Int) -> Int32 {
    get {
      switch width {
      case .byte: Int32(bytes[row]) &- 1
      case .short: Int32(shorts[row]) &- 1
      case .word: wide[row]
      }
    }
    set {
      if newValue > limit { makeRoom(for: newValue) }
      switch width {
      case .byte: bytes[row] = UInt8(truncatingIfNeeded: newValue &+ 1)
      case .short: shorts[row] = UInt16(truncatingIfNeeded: newValue &+ 1)
      case .word: wide[row] = newValue
      }
    }
  }

  /// Widens the column for a number that does not fit.
  private mutating func makeRoom(for value: Int32) {
    var next = NarrowColumn()
    next.width = value > Width.short.limit ? .word : .short
    next.limit = next.width.limit
    if next.width == .word {
      next.wide.reserveCapacity(bytes.capacity + shorts.capacity)
    } else {
      next.shorts.reserveCapacity(bytes.capacity)
    }
    for row in indices { next.append(self[row]) }
    self = next
  }
}
