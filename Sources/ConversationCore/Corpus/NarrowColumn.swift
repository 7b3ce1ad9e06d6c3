/// A column of small numbers, -1 or above: a byte each as long as all of them fit, four
/// bytes from the first that does not.
///
/// Most archives hold a few sites, files and threads, and a million rows that name them.
struct NarrowColumn: Sendable {
  /// Numbers plus one, while they fit.
  private var bytes: [UInt8] = []
  private var wide: [Int32] = []
  private var isWide = false

  /// An empty column.
  init() {}

  /// A column of so many zeros.
  init(zeros count: Int) { bytes = Array(repeating: 1, count: count) }

  /// How many there are.
  var count: Int { isWide ? wide.count : bytes.count }

  /// The rows.
  var indices: Range<Int> { 0..<count }

  /// Adds a number.
  mutating func append(_ value: Int32) {
    if let byte = narrowed(value) {
      bytes.append(byte)
    } else {
      widen()
      wide.append(value)
    }
  }

  /// The number of a row.
  subscript(row: Int) -> Int32 {
    get { isWide ? wide[row] : Int32(bytes[row]) &- 1 }
    set {
      if let byte = narrowed(newValue) {
        bytes[row] = byte
      } else {
        widen()
        wide[row] = newValue
      }
    }
  }

  private func narrowed(_ value: Int32) -> UInt8? {
    isWide || value > 254 ? nil : UInt8(truncatingIfNeeded: value &+ 1)
  }

  private mutating func widen() {
    guard !isWide else { return }
    isWide = true
    wide.reserveCapacity(bytes.capacity)
    for byte in bytes { wide.append(Int32(byte) &- 1) }
    bytes = []
  }
}
