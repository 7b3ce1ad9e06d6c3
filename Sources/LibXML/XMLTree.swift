/// The part of an XML document that is in memory: what stands outside records, and the
/// record (or the record inside a record) that is being read.
///
/// Flat arrays in document order; a node's subtree is the run up to its `end`. Names are
/// the caller's codes, text lies in one arena; both are reused from record to record.
public struct XMLTree {
  struct Node {
    var code: UInt16
    var isRecord: Bool
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
  var arena: [UInt8] = []

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

extension XMLTree {
  /// Where a node's text lies in the arena.
  private func range(of node: Int) -> Range<Int> {
    guard nodes.indices.contains(node) else { return 0..<0 }
    let start = Int(nodes[node].textStart)
    return start..<max(start, min(Int(nodes[node].textEnd), arena.count))
  }

  /// Where it lies without white space around.
  private func trimmed(_ node: Int) -> Range<Int> { trimmed(range(of: node)) }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, arena[start] <= 0x20 { start += 1 }
    while end > start, arena[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  private func text(in range: Range<Int>) -> String {
    arena.withView { $0.part(range).string }
  }

  /// A node's text without white space around; nil where there is none.
  public func string(of node: Int?) -> String? {
    guard let node else { return nil }
    let range = trimmed(node)
    return range.isEmpty ? nil : text(in: range)
  }

  /// Whether a node has any text but white space.
  public func hasText(_ node: Int) -> Bool { !trimmed(node).isEmpty }

  /// A node's text as UTF-8, as it stands.
  public func bytes(of node: Int) -> ArraySlice<UInt8> { arena[range(of: node)] }

  /// The same without white space around.
  public func trimmedBytes(of node: Int) -> ArraySlice<UInt8> { arena[trimmed(node)] }

  /// A hash of a node's text as it stands, for tables of what was met before; the same in
  /// every run.
  public func hash(of node: Int) -> UInt64 {
    let range = range(of: node)
    return arena.withView { $0.part(range).hash }
  }

  /// A node's text as a plain decimal number; nil where it is none.
  public func number(of node: Int) -> UInt64? {
    let digits = trimmed(node)
    guard !digits.isEmpty, digits.count <= 20 else { return nil }
    var value: UInt64 = 0
    for index in digits {
      let digit = arena[index]
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      let (times, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = times.addingReportingOverflow(UInt64(digit & 0x0F))
      if tooLarge || overflow { return nil }
      value = sum
    }
    return value
  }

  /// Whether a node's text is a word, white space around aside.
  public func isText(of node: Int, _ word: StaticString) -> Bool {
    let range = trimmed(node)
    return arena.withView { $0.part(range).is(word) }
  }

  /// The plain text of a node that holds HTML.
  public func plainText(of node: Int, lineBreaks: Fragment.LineBreaks = .collapse) -> PlainText {
    let range = range(of: node)
    return arena.withView { Fragment.plainText($0.part(range), lineBreaks: lineBreaks) }
  }

  /// Whether a node's text is more than words: a character reference, a tag, or a control
  /// character such as a line break stands in it.
  public func hasMarkup(_ node: Int) -> Bool {
    let range = range(of: node)
    return arena.withView { $0.part(range).hasMarkup }
  }

  /// An attribute's value without white space around; nil where the node has none.
  public func attribute(_ code: some RawRepresentable<UInt16>, of node: Int) -> String? {
    attributeRange(code.rawValue, of: node).map { text(in: $0) }
  }

  /// Whether an attribute's value is a word, white space around aside; false where the
  /// node has no such attribute.
  public func isAttribute(
    _ code: some RawRepresentable<UInt16>, of node: Int, _ word: StaticString
  ) -> Bool {
    guard let range = attributeRange(code.rawValue, of: node) else { return false }
    return arena.withView { $0.part(range).is(word) }
  }

  private func attributeRange(_ code: UInt16, of node: Int) -> Range<Int>? {
    guard nodes.indices.contains(node) else { return nil }
    for index in Int(nodes[node].attributeStart)..<Int(nodes[node].attributeEnd)
    where attributes[index].code == code {
      return trimmed(Int(attributes[index].start)..<Int(attributes[index].end))
    }
    return nil
  }
}
