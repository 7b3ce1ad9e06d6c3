/// Elements that are being set aside one behind the other: where they began, and how far
/// in the document they reach.
struct XMLLeafRun {
  /// How many were set aside before them, and attributes of those.
  let leaves: Int
  let attributes: Int
  /// Where their bytes begin among the words.
  private let base: Int
  /// Line ends in them.
  private(set) var lines = 0
  /// Columns from the last line end, or their beginning, as libxml2 counts them.
  var columns = 0
  /// Whether the last that was looked at may go on behind the bytes at hand.
  var isCut = false

  /// Bytes of what is set aside together, at most.
  private static let longest = 1 << 20

  /// A run that begins behind what was set aside so far.
  init(_ words: borrowing XMLWords) {
    leaves = words.leaves.count
    attributes = words.attributes.count
    base = words.end
  }

  /// Whether more may join it.
  func isSmall(_ words: borrowing XMLWords) -> Bool { words.end - base < XMLLeafRun.longest }

  /// Remembers that the bytes at hand are not enough.
  mutating func cut() -> Int? {
    isCut = true
    return nil
  }

  /// A place among the words, counted from the run's first byte.
  func place(_ place: Int) -> Int32 { Int32(clamping: place - base) }

  /// Takes in what libxml2 would have counted.
  mutating func pass(lines count: Int, columns more: Int) {
    lines += count
    columns = count > 0 ? more : columns + more
  }

  /// Takes in a start tag by its name and its end.
  mutating func passTag(_ piece: ByteView, _ name: Range<Int>, to end: Int) {
    if end == name.upperBound + 1 {
      columns += name.count + 2
      return
    }
    var start = name.lowerBound - 1
    while let newline = piece.part(start..<end).find(0x0A) {
      lines += 1
      columns = 0
      start += newline + 1
    }
    columns += end - start
  }

  /// The place behind white space.
  mutating func skipSpace(_ piece: ByteView, from start: Int) -> Int {
    var index = start
    while index < piece.count {
      switch piece[index] {
      case 0x0A: pass(lines: 1, columns: 0)
      case 0x20, 0x09: columns += 1
      case 0x0D where index + 1 < piece.count && piece[index + 1] == 0x0A: break
      default: return index
      }
      index += 1
    }
    return index
  }

  /// The node of an element whose text reaches from a place to the last word.
  func leaf(
    _ code: UInt16, line: Int, text: Int, _ firstAttribute: Int, _ words: borrowing XMLWords
  ) -> XMLTree.Node {
    XMLTree.Node(
      code: code, isRecord: false, isUTF8: true, line: UInt32(clamping: line), parent: -1, end: 0,
      textStart: place(text), textEnd: place(words.end),
      attributeStart: Int32(clamping: firstAttribute - attributes),
      attributeEnd: Int32(clamping: words.attributes.count - attributes))
  }

  /// The node of an element that holds others, whose start tag was taken in; it stands in
  /// another or in none (-1), both counted from the record.
  func branch(
    _ code: UInt16, isRecord: Bool, in parent: Int, _ firstAttribute: Int,
    _ words: borrowing XMLWords
  ) -> XMLTree.Node {
    var node = leaf(code, line: lines, text: words.end, firstAttribute, words)
    node.isRecord = isRecord
    node.parent = Int32(clamping: parent)
    return node
  }
}
