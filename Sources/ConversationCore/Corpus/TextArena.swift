/// Many texts in few allocations: UTF-8 bytes appended to blocks of a mebibyte, so that
/// a million short texts cost their bytes and nothing else, and growing never copies
/// what is already there.
struct TextArena: Sendable {
  private var blocks: [[UInt8]] = []
  /// Bytes held, in all.
  private(set) var byteCount = 0

  private static let blockBits: UInt64 = 20
  private static let lengthBits: UInt64 = 24

  /// The longest text one place can name, in bytes.
  static let longest = 1 << Int(lengthBits) - 1

  /// Where a text stands: block, offset and length in one word.
  struct Place: Sendable, Hashable {
    /// The packed word; `notKept` where there is no text.
    let word: UInt64
    /// The text was not kept.
    static let notKept = Place(word: .max)
    /// A text without a byte.
    static let empty = Place(word: 0)
  }

  /// Appends UTF-8, cut at a character's edge to at most `limit` bytes.
  mutating func append(_ bytes: ArraySlice<UInt8>, limit: Int = TextArena.longest) -> Place {
    let bytes = bytes.prefix(Self.length(of: bytes, within: min(limit, Self.longest)))
    guard !bytes.isEmpty else { return .empty }
    let block = 1 << Int(Self.blockBits)
    if blocks.last.map({ $0.count + bytes.count > block }) ?? true {
      var fresh: [UInt8] = []
      fresh.reserveCapacity(max(block, bytes.count))
      blocks.append(fresh)
    }
    let last = blocks.count - 1
    let offset = blocks[last].count
    blocks[last].append(contentsOf: bytes)
    byteCount += bytes.count
    let start = UInt64(last) << Self.blockBits | UInt64(offset)
    return Place(word: start << Self.lengthBits | UInt64(bytes.count))
  }

  /// The bytes at a place; empty where nothing was kept.
  func bytes(at place: Place) -> ArraySlice<UInt8> {
    let length = Int(place.word & (1 << Self.lengthBits - 1))
    guard place != .notKept, length > 0 else { return [] }
    let start = place.word >> Self.lengthBits
    let offset = Int(start & (1 << Self.blockBits - 1))
    return blocks[Int(start >> Self.blockBits)][offset..<offset + length]
  }

  /// The text at a place; nil where it was not kept.
  func text(at place: Place) -> String? {
    place == .notKept ? nil : String(decoding: bytes(at: place), as: UTF8.self)
  }

  /// How many bytes of a text fit, without cutting a character in two.
  private static func length(of text: ArraySlice<UInt8>, within limit: Int) -> Int {
    guard text.count > limit else { return text.count }
    var length = max(0, limit)
    while length > 0, text[text.startIndex + length] & 0xC0 == 0x80 { length -= 1 }
    return length
  }
}
