/// Text of an XML document that libxml2 is not shown, and elements that hold nothing else:
/// it gets a mark instead, and whoever meets the mark takes them from here, in order.
///
/// libxml2 takes every character of a text and every name through several calls, and most
/// of a document is such elements; that they are sound was seen when they were set aside.
struct XMLWords {
  /// What stands for a text. No text that is shown as it is has one while any text is
  /// set aside.
  static let mark: UInt8 = 0x7F

  /// One text.
  struct Run {
    /// Where it ends in `bytes`; it begins where the one before ends.
    var end: Int
    /// Line ends in it.
    var lines: Int
    /// Columns of the document from its last line end, or its beginning, to its end.
    var columns: Int
    /// How many elements of `leaves` it is, behind those of the ones before; 0 for text.
    var leaves: Int
    /// How many of `attributes` are theirs.
    var attributes: Int
  }

  /// What a mark stands for.
  struct Taken {
    /// Where it lies in `bytes`.
    let bytes: Range<Int>
    /// The elements; nil for text.
    let leaves: Leaves?
  }

  /// Elements set aside together: where they are, and their attributes. Places in them are
  /// counted from their first byte and their first attribute, lines from the mark's. A record
  /// comes with all that is in it; parents and ends are counted from it.
  struct Leaves {
    let nodes: Range<Int>
    let attributes: Range<Int>
  }

  private(set) var bytes = ByteArena()
  private(set) var leaves: [XMLTree.Node] = []
  private(set) var attributes: [XMLTree.Attribute] = []
  private var runs: [Run] = []
  private var next = 0
  private var start = 0
  private var nextLeaf = 0
  private var nextAttribute = 0

  /// Line ends in what was taken so far: libxml2 counts the others.
  private(set) var lines = 0
  /// How much further in its line the document is than libxml2 says, in the line of
  /// libxml2's where the last text was taken.
  private var shift = (line: 0, columns: 0)

  /// Whether there is text that was not taken yet.
  var isWaiting: Bool { next < runs.count }

  /// Where the next text to be set aside begins.
  var end: Int { bytes.count }

  /// Makes room for so many bytes more.
  mutating func reserve(_ count: Int) { bytes.reserve(bytes.count + count) }

  /// Adds to the text that is being set aside.
  mutating func append(_ run: ByteView) { bytes.append(run) }

  /// Adds one character of ASCII.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Adds an element whose text was added.
  mutating func append(_ leaf: XMLTree.Node) { leaves.append(leaf) }

  /// Adds a part of some bytes.
  mutating func append(_ values: [UInt8], _ range: Range<Int>) {
    values.withView { bytes.append($0.part(range)) }
  }

  /// Puts an element that was added into another one of its record.
  mutating func place(_ leaf: Int, in parent: Int) {
    leaves[leaf].parent = Int32(clamping: parent)
  }

  /// Says where what is in an element ends, counted from its record.
  mutating func end(_ leaf: Int, at end: Int) { leaves[leaf].end = Int32(clamping: end) }

  /// Adds an attribute whose value was added.
  mutating func append(_ attribute: XMLTree.Attribute) { attributes.append(attribute) }

  /// Sets aside the text that was added since the last time.
  mutating func setAside(lines: Int, columns: Int) {
    runs.append(
      Run(end: bytes.count, lines: lines, columns: columns, leaves: 0, attributes: 0))
  }

  /// Sets aside the elements that were added: all behind so many, and attributes behind so
  /// many.
  mutating func setAside(lines: Int, columns: Int, leaves first: Int, _ firstAttribute: Int) {
    runs.append(
      Run(
        end: bytes.count, lines: lines, columns: columns, leaves: leaves.count - first,
        attributes: attributes.count - firstAttribute))
  }

  /// Forgets what was added since a place.
  mutating func drop(to end: Int) { bytes.truncate(to: end) }

  /// Forgets attributes that were added since there were so many.
  mutating func dropAttributes(to count: Int) {
    attributes.removeLast(attributes.count - count)
  }

  /// Forgets elements that were added since there were so many.
  mutating func dropLeaves(to count: Int) { leaves.removeLast(leaves.count - count) }

  /// Forgets everything but the memory.
  mutating func removeAll() {
    bytes.truncate(to: 0)
    leaves.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    (next, start, nextLeaf, nextAttribute, lines) = (0, 0, 0, 0, 0)
    shift = (0, 0)
  }

  /// Forgets what was taken; places in `bytes` change.
  mutating func forgetTaken() {
    guard next > 0 else { return }
    bytes.removeFirst(start)
    runs.removeFirst(next)
    for index in runs.indices { runs[index].end -= start }
    leaves.removeFirst(nextLeaf)
    attributes.removeFirst(nextAttribute)
    (next, start, nextLeaf, nextAttribute) = (0, 0, 0, 0)
  }

  /// Takes the next text, or the next elements. `line` and `column` are where libxml2 is
  /// behind the mark.
  mutating func take(line: Int, column: Int) -> Taken {
    let run = runs[next]
    let range = start..<run.end
    let nodes = nextLeaf..<nextLeaf + run.leaves
    let values = nextAttribute..<nextAttribute + run.attributes
    (nextLeaf, nextAttribute) = (nodes.upperBound, values.upperBound)
    next += 1
    start = run.end
    lines += run.lines
    if run.lines > 0 {
      shift = (line, run.columns + 1 - column)
    } else {
      shift = (line, (shift.line == line ? shift.columns : 0) + run.columns - 1)
    }
    let isText = nodes.isEmpty
    return Taken(
      bytes: range, leaves: isText ? nil : Leaves(nodes: nodes, attributes: values))
  }

  /// The column of the document where libxml2 is at a place of what it was shown.
  func column(line: Int, column: Int) -> Int {
    shift.line == line ? column + shift.columns : column
  }
}
