/// A part of what was set aside together: a record with all that is in it, or elements that
/// stand one behind the other. Parts come in order, each behind the one before.
struct XMLLeafPart {
  /// Its elements, attributes and bytes among the words.
  private(set) var nodes: Range<Int>
  private(set) var attributes: Range<Int>
  private(set) var bytes: Range<Int>
  /// All of them together.
  private let all: XMLWords.Leaves
  private let place: Int
  private let line: Int

  /// What comes before the first part; `line` is where that begins.
  init(_ leaves: XMLWords.Leaves, _ bytes: Range<Int>, line: Int) {
    all = leaves
    nodes = leaves.nodes.lowerBound..<leaves.nodes.lowerBound
    attributes = leaves.attributes.lowerBound..<leaves.attributes.lowerBound
    self.bytes = bytes.lowerBound..<bytes.lowerBound
    place = bytes.lowerBound
    self.line = line
  }

  /// Goes on to the next part; false where there is none.
  mutating func goOn(in words: borrowing XMLWords) -> Bool {
    let start = nodes.upperBound
    guard start < all.nodes.upperBound else { return false }
    var end = start + 1
    if words.leaves[start].isRecord {
      end = min(start + max(1, Int(words.leaves[start].end)), all.nodes.upperBound)
    } else {
      while end < all.nodes.upperBound, !words.leaves[end].isRecord { end += 1 }
    }
    let last = words.leaves[end - 1]
    nodes = start..<end
    attributes =
      attributes.upperBound..<all.attributes.lowerBound + Int(last.attributeEnd)
    bytes = bytes.upperBound..<place + Int(last.textEnd)
    return true
  }

  /// What has to be added to the places in it for the tree it is put into.
  struct Move {
    let bytes: Int32
    let attributes: Int32
    let lines: Int

    /// Adds it.
    func apply(to node: inout XMLTree.Node) {
      node.line = UInt32(clamping: lines + Int(node.line))
      node.textStart &+= bytes
      node.textEnd &+= bytes
      node.attributeStart &+= attributes
      node.attributeEnd &+= attributes
    }
  }

  /// The same for the end of a tree.
  func move(to tree: borrowing XMLTree) -> Move {
    Move(
      bytes: Int32(clamping: tree.arena.count - (bytes.lowerBound - place)),
      attributes: Int32(
        clamping: tree.attributes.count - (attributes.lowerBound - all.attributes.lowerBound)),
      lines: line)
  }
}
