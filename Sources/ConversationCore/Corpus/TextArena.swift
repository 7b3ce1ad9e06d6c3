/// Many texts in few allocations: UTF-8 bytes appended to blocks of a mebibyte, so that
/// a million short texts cost their bytes and little else, and growing never copies what
/// is already there. Each stands behind its length, at a multiple of eight bytes, so that
/// four bytes name its place; 16 GiB can be named.
struct TextArena: Sendable {
  private var blocks: [[UInt8]] = []
  /// Bytes of text held, in all.
  private(set) var byteCount = 0

  private static let blockBytes = 1 << 20
  private static let step = 8
  private static let lengthBytes = 4

  /// The longest text one place can name, in bytes.
  static let longest = 1 << 24 - 1

  /// Where a text stands, in steps from the beginning of the first block.
  struct Place: Sendable, Hashable {
    let word: UInt32
    /// The text was not kept.
    static let notKept = Place(word: .max)
    /// A text without a byte.
    static let empty = Place(word: .max >> 1)
  }

  /// Appends UTF-8, cut at a character's edge to at most `limit` bytes.
  mutating func append(_ bytes: ArraySlice<UInt8>, limit: Int = TextArena.longest) -> Place {
    let bytes = bytes.prefix(Self.length(of: bytes, within: min(limit, Self.longest)))
    guard !bytes.isEmpty else { return .empty }
    let needed = (Self.lengthBytes + bytes.count + Self.step - 1) / Self.step * Self.step
    if blocks.last.map({ $0.count + needed > Self.blockBytes }) ?? true {
      var fresh: [UInt8] = []
      fresh.reserveCapacity(max(Self.blockBytes, needed))
      blocks.append(fresh)
    }
    let last = blocks.count - 1
    let start = blocks[last].count
    let place = (last * Self.blockBytes + start) / Self.step
    guard place < Int(Place.empty.word) else { return .notKept }
    Self.write(bytes, in: needed, to: &blocks[last])
    byteCount += bytes.count
    return Place(word: UInt32(place))
  }

  /// Appends a text behind its length, filled up with zeros to so many bytes in all.
  private static func write(_ bytes: ArraySlice<UInt8>, in all: Int, to block: inout [UInt8]) {
    block.append(addingCapacity: lengthBytes) { output in
      for shift in 0..<lengthBytes {
        output.append(UInt8(truncatingIfNeeded: bytes.count >> (8 * shift)))
      }
    }
    block.append(contentsOf: bytes)
    let filling = all - lengthBytes - bytes.count
    block.append(addingCapacity: filling) { $0.append(repeating: 0, count: filling) }
  }

  /// The bytes at a place; empty where nothing was kept.
  func bytes(at place: Place) -> ArraySlice<UInt8> {
    guard place != .notKept, place != .empty else { return [] }
    let position = Int(place.word) * Self.step
    let block = blocks[position / Self.blockBytes]
    let start = position % Self.blockBytes
    var length = 0
    for shift in 0..<Self.lengthBytes { length |= Int(block[start + shift]) << (8 * shift) }
    return block[(start + Self.lengthBytes)..<(start + Self.lengthBytes + length)]
  }

  /// How many bytes of a text fit, without cutting a character in two.
  private static func length(of text: ArraySlice<UInt8>, within limit: Int) -> Int {
    guard text.count > limit else { return text.count }
    var length = max(0, limit)
    while length > 0, text[text.startIndex + length] & 0xC0 == 0x80 { length -= 1 }
    return length
  }
}
