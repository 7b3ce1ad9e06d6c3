/// A parsed HTML page: one flat tree built from libxml2's SAX events.
///
/// Nodes stand in document order in one array, so that a subtree is a range of
/// indices; attributes stand in a second array, all bytes (attribute values and text)
/// in one arena. Immutable once made; `Element` is a place in it.
///
/// Nothing here recurses, so depth costs no stack.
public final class HTMLPage: Sendable {
  let nodes: [Node]
  let attributes: [Attribute]
  let arena: [UInt8]

  /// HTML comments that say where and when the page was saved
  /// (`<!-- saved from url=… -->`, a web archive's note); at most a few.
  public let saveNotes: [String]
  /// What libxml2 or our own budgets had to say; at most a few dozen.
  public let diagnostics: [MarkupDiagnostic]

  init(
    nodes: [Node], attributes: [Attribute], arena: [UInt8], saveNotes: [String],
    diagnostics: [MarkupDiagnostic]
  ) {
    self.nodes = nodes
    self.attributes = attributes
    self.arena = arena
    self.saveNotes = saveNotes
    self.diagnostics = diagnostics
  }

  /// The number of nodes, text included; valid indices are below it.
  public var count: Int { nodes.count }
  /// The whole page; node 0 is the document itself and always there.
  public var root: Element { Element(page: self, index: 0) }
  /// A place by index, clamped into the page.
  public subscript(index: Int) -> Element {
    Element(page: self, index: min(max(0, index), nodes.count - 1))
  }
}

extension HTMLPage {
  /// An element, a run of text, or the document (node 0).
  struct Node {
    /// `text`, `document`, or the element's name.
    var name: MarkupName
    /// First attribute of an element, first byte of a text.
    var first: UInt32
    /// Number of attributes, or bytes of text.
    var count: UInt32
    var parent: UInt32
    /// One past the last node of the subtree.
    var end: UInt32
    var line: UInt32
    /// What it means for the text around it.
    var role: TextRole
  }

  /// One attribute: its name and where its value stands in the arena.
  struct Attribute {
    var name: MarkupName
    var start: UInt32
    var count: UInt32
  }
}

extension MarkupName {
  /// What a run of text has for a name: no element can be called so.
  public static let text = MarkupName(code: 0)
  /// The name of node 0.
  public static let document = MarkupName(code: 0x0100_0000_0000_0023)
}
