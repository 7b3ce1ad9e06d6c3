/// A parsed HTML page: one flat tree built from libxml2's SAX events.
///
/// Nodes stand in document order in one array, so that a subtree is a range of
/// indices; attributes stand in a second array; text and values are ranges of the page's
/// own bytes. Immutable once made; `Element` is a place in it.
///
/// Nothing here recurses, so depth costs no stack.
public final class HTMLPage: Sendable {
  // Usable from inlined code: other modules ask for names and ends of thousands of
  // nodes a page, and a call for each costs more than the answer.
  @usableFromInline let nodes: [Node]
  @usableFromInline let attributes: [Attribute]
  /// The page's own bytes, UTF-8.
  @usableFromInline let source: [UInt8]
  /// Text and values that do not stand in the source as they are; places in it count from
  /// the source's end on.
  @usableFromInline let made: [UInt8]
  /// Line breaks of the source before each `linesStep` bytes of it.
  private let linesBefore: [UInt32]
  /// Class words, id stems and item names, each with its elements.
  public let names: NameIndex
  /// Elements by their own names.
  public let tags: TagIndex
  /// The names of all attributes, each at least once; nil where there are too many.
  private let attributeNames: [MarkupName]?

  /// HTML comments that say where and when the page was saved
  /// (`<!-- saved from url=… -->`, a web archive's note); at most a few.
  public let saveNotes: [String]
  /// What libxml2 or our own budgets had to say; at most a few dozen.
  public let diagnostics: [MarkupDiagnostic]

  init(
    nodes: [Node], attributes: [Attribute], source: [UInt8], made: [UInt8], names: NameIndex,
    tags: TagIndex,
    attributeNames: [MarkupName]?, saveNotes: [String], diagnostics: [MarkupDiagnostic]
  ) {
    self.nodes = nodes
    self.attributes = attributes
    self.source = source
    self.made = made
    self.names = names
    self.tags = tags
    linesBefore = HTMLPage.countLines(of: source)
    self.attributeNames = attributeNames
    self.saveNotes = saveNotes
    self.diagnostics = diagnostics
  }

  /// Bytes of the page as it was parsed.
  public var size: Int { source.count }
  /// The number of nodes, text included; valid indices are below it.
  @inlinable public var count: Int { nodes.count }
  /// The name of a node; `MarkupName.text` for a run of text.
  @inlinable public func name(of node: Int) -> MarkupName { nodes[node].name }
  /// The node around a node; the document is its own.
  @inlinable public func parent(of node: Int) -> Int { Int(nodes[node].parent) }
  /// One past the last node of a node's subtree.
  @inlinable public func end(of node: Int) -> Int { Int(nodes[node].end) }
  /// Whether nothing below an element is ever read by people.
  @inlinable public func isHidden(_ node: Int) -> Bool { nodes[node].role == .hidden }
  /// The whole page; node 0 is the document itself and always there.
  public var root: Element { Element(page: self, index: 0) }
  /// Whether an element may have an attribute of this name: false is certain.
  public func mayHave(_ name: MarkupName) -> Bool { attributeNames?.contains(name) ?? true }
  /// A place by index, clamped into the page.
  @inlinable public subscript(index: Int) -> Element {
    Element(page: self, index: min(max(0, index), nodes.count - 1))
  }
}

extension HTMLPage {
  /// An element, a run of text, or the document (node 0).
  @usableFromInline struct Node: Sendable {
    /// `text`, `document`, or the element's name.
    @usableFromInline var name: MarkupName
    /// First attribute of an element; of a text its first byte, in the source or behind it
    /// in what was made.
    @usableFromInline var first: UInt32
    /// Number of attributes, or bytes of text.
    @usableFromInline var count: UInt32
    @usableFromInline var parent: UInt32
    /// One past the last node of the subtree.
    @usableFromInline var end: UInt32
    /// Where the parser stood in the source.
    @usableFromInline var place: UInt32
    /// What it means for the text around it.
    @usableFromInline var role: TextRole
  }

  /// One attribute: its name and where its value stands, as a text does.
  @usableFromInline struct Attribute: Sendable {
    @usableFromInline var name: MarkupName
    @usableFromInline var start: UInt32
    @usableFromInline var count: UInt32
  }
}

extension HTMLPage {
  /// The mark under which the index keeps what an attribute names; 0 for one that names
  /// nothing.
  static func indexMark(of attribute: MarkupName) -> UInt8 {
    switch attribute {
    case "class": UInt8(ascii: ".")
    case "id": UInt8(ascii: "#")
    case "itemprop", "property", "rel", "itemtype", "typeof": UInt8(ascii: "@")
    default: 0
    }
  }

  /// Whether a byte parts the pieces of an item's name.
  static func isNameMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/")
  }

  /// The bytes that stand in a range of the source, or behind it in what was made.
  @inlinable func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    range.lowerBound < source.count
      ? source[range]
      : made[range.lowerBound - source.count..<range.upperBound - source.count]
  }

  private static let linesStep = 4096

  private static func countLines(of source: [UInt8]) -> [UInt32] {
    var lines: [UInt32] = [0]
    lines.reserveCapacity(source.count / linesStep + 1)
    source.withView { bytes in
      var start = 0
      var count: UInt32 = 0
      while start + linesStep <= bytes.count {
        count &+= UInt32(truncatingIfNeeded: bytes.part(start..<start + linesStep).newlines)
        lines.append(count)
        start += linesStep
      }
    }
    return lines
  }

  /// The line a place of the source is in, from 1.
  func line(at place: Int) -> Int {
    let place = min(place, source.count)
    let step = place / HTMLPage.linesStep
    let rest = source[step * HTMLPage.linesStep..<place].withView { $0.newlines }
    return 1 + Int(linesBefore[step]) + rest
  }
}

extension ByteView {
  /// How many line breaks there are.
  var newlines: Int {
    var count = 0
    var from = 0
    while let found = find(0x0A, from: from) {
      count += 1
      from = found + 1
    }
    return count
  }
}

extension MarkupName {
  /// What a run of text has for a name: no element can be called so.
  @inlinable public static var text: MarkupName { MarkupName(code: 0) }
  /// The name of node 0.
  @inlinable public static var document: MarkupName { MarkupName(code: 0x0100_0000_0000_0023) }
}
