/// A parsed HTML page: one flat tree built from libxml2's SAX events.
///
/// Nodes stand in document order in one array, so that a subtree is a range of
/// indices; attributes stand in a second array, all bytes (attribute values and text)
/// in one arena. Immutable once made; `Element` is a place in it.
///
/// Nothing here recurses, so depth costs no stack.
public final class HTMLPage: Sendable {
  // Usable from inlined code: other modules ask for names and ends of thousands of
  // nodes a page, and a call for each costs more than the answer.
  @usableFromInline let nodes: [Node]
  @usableFromInline let attributes: [Attribute]
  @usableFromInline let arena: [UInt8]
  /// The names of all attributes, each at least once; nil where there are too many.
  private let attributeNames: [MarkupName]?

  /// HTML comments that say where and when the page was saved
  /// (`<!-- saved from url=… -->`, a web archive's note); at most a few.
  public let saveNotes: [String]
  /// What libxml2 or our own budgets had to say; at most a few dozen.
  public let diagnostics: [MarkupDiagnostic]

  init(
    nodes: [Node], attributes: [Attribute], arena: [UInt8], attributeNames: [MarkupName]?,
    saveNotes: [String], diagnostics: [MarkupDiagnostic]
  ) {
    self.nodes = nodes
    self.attributes = attributes
    self.arena = arena
    self.attributeNames = attributeNames
    self.saveNotes = saveNotes
    self.diagnostics = diagnostics
  }

  /// The number of nodes, text included; valid indices are below it.
  @inlinable public var count: Int { nodes.count }
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
    /// First attribute of an element, first byte of a text.
    @usableFromInline var first: UInt32
    /// Number of attributes, or bytes of text.
    @usableFromInline var count: UInt32
    @usableFromInline var parent: UInt32
    /// One past the last node of the subtree.
    @usableFromInline var end: UInt32
    @usableFromInline var line: UInt32
    /// What it means for the text around it.
    var role: TextRole
  }

  /// One attribute: its name and where its value stands in the arena.
  @usableFromInline struct Attribute: Sendable {
    @usableFromInline var name: MarkupName
    @usableFromInline var start: UInt32
    @usableFromInline var count: UInt32
  }
}

extension MarkupName {
  /// What a run of text has for a name: no element can be called so.
  @inlinable public static var text: MarkupName { MarkupName(code: 0) }
  /// The name of node 0.
  public static let document = MarkupName(code: 0x0100_0000_0000_0023)
}
