/// The part of an XML document that is in memory: what stands outside records, and the
/// record (or the record inside a record) that is being read.
///
/// Flat arrays in document order; a node's subtree is the run up to its `end`. Names are
/// the caller's codes, text lies in one arena; both are reused from record to record.
public struct XMLTree {
  struct Node {
    var code: UInt16
    var isRecord: Bool
    /// Whether its text is known to be UTF-8.
    var isUTF8 = false
    var line: UInt32
    var parent: Int32
    /// One past the subtree; `Int32.max` while it is open.
    var end: Int32
    var textStart: Int32
    var textEnd: Int32
    var attributeStart: Int32
    var attributeEnd: Int32
  }

  struct Attribute {
    var code: UInt16
    var start: Int32
    var end: Int32
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  var arena = ByteArena()

  /// Forgets everything but the memory.
  mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    arena.truncate(to: 0)
  }

  /// The caller's code of a node's name; 0 outside the tree.
  public func code(of node: Int) -> UInt16 { nodes.indices.contains(node) ? nodes[node].code : 0 }

  /// The line its start tag ends on, from 1.
  public func line(of node: Int) -> Int { nodes.indices.contains(node) ? Int(nodes[node].line) : 0 }

  /// The node it stands in; nil for one that stands in none.
  public func parent(of node: Int) -> Int? {
    guard nodes.indices.contains(node), nodes[node].parent >= 0 else { return nil }
    return Int(nodes[node].parent)
  }

  /// Whether it is a record.
  public func isRecord(_ node: Int) -> Bool { nodes.indices.contains(node) && nodes[node].isRecord }

  /// The nodes directly inside a node, or with nil those inside none, in order.
  public func children(of node: Int?) -> Children {
    Children(nodes: nodes, place: (node ?? -1) + 1, end: end(of: node))
  }

  private func end(of node: Int?) -> Int {
    guard let node else { return nodes.count }
    guard nodes.indices.contains(node) else { return 0 }
    return min(Int(nodes[node].end), nodes.count)
  }

  /// The nodes directly inside another, in document order.
  public struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var place: Int
    fileprivate let end: Int

    /// The next one.
    public mutating func next() -> Int? {
      guard place < end else { return nil }
      let found = place
      place = Swift.max(found + 1, Int(nodes[found].end))
      return found
    }
  }

  /// The first child of that name.
  public func child(_ code: some RawRepresentable<UInt16>, of node: Int?) -> Int? {
    children(of: node).first { nodes[$0].code == code.rawValue }
  }
}
