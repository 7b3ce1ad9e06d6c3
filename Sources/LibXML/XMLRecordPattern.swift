/// How a record was written: what stands in front of each of its texts and behind the last,
/// byte for byte, and the elements that are there.
///
/// Records of one document are nearly all written alike: only their texts differ, and values
/// of attributes. Where the next one repeats what stands between them, its tags need not be
/// taken apart again.
final class XMLRecordPattern: Sendable {
  /// A stretch of markup, and what stands behind it.
  struct Step: Sendable {
    /// Where it ends among the marks; it begins where the one before ends.
    var markEnd: Int
    /// Line ends in it, and columns from the last of them, or from its beginning.
    var lines: Int
    var columns: Int
    /// Where values of attributes end that are part of it, among the values.
    var valueEnd: Int
    /// Where the elements whose tags end in it, and attributes in it or behind it, end among
    /// those of the record.
    var nodeEnd: Int
    var attributeEnd: Int
    /// What stands behind it, and whether that is kept: else it is of an element or an
    /// attribute that nobody knows.
    var gap: Gap
    var isKept: Bool
  }

  /// What stands between two stretches of markup.
  enum Gap: Sendable {
    /// Nothing: the record ends.
    case end
    /// The content of the last element whose tag has ended.
    case content
    /// The same in one section of CDATA.
    case section
    /// The value of an attribute, up to the quote it begins with.
    case value
  }

  /// The scope its names had their meaning in.
  let scope: Int
  private let marks: [UInt8]
  private let values: [UInt8]
  private let steps: [Step]
  /// The record's elements, as a record is set aside; lines and places of texts are counted
  /// from the step they belong to, those of attributes from the record's first.
  private let nodes: [XMLTree.Node]
  /// Their attributes, places counted from their step.
  private let attributes: [XMLTree.Attribute]

  init(_ draft: consuming Draft, scope: Int) {
    self.scope = scope
    marks = draft.marks
    values = draft.values
    steps = draft.steps
    nodes = draft.nodes
    attributes = draft.attributes
  }

  /// Whether what stands at a place begins like it.
  func begins(_ piece: ByteView, at start: Int) -> Bool {
    guard let first = steps.first, start + first.markEnd <= piece.count else { return false }
    return piece.holds(marks, 0..<first.markEnd, at: start)
  }

  /// Sets a record aside that repeats it; the place behind the record. Nil where it does not,
  /// or is not certain to: then some of it may have been set aside, which is to be undone.
  /// O(length of the record).
  func record(
    _ piece: ByteView, at start: Int, mends: Bool, _ mended: inout Int,
    _ run: inout XMLLeafRun, _ words: inout XMLWords
  ) -> Int? {
    let firstAttribute = Int32(clamping: words.attributes.count - run.attributes)
    var index = start
    var (mark, value, node, attribute) = (0, 0, 0, 0)
    for step in steps {
      guard index + step.markEnd - mark <= piece.count else { return run.cut() }
      guard piece.holds(marks, mark..<step.markEnd, at: index) else { return nil }
      index += step.markEnd - mark
      mark = step.markEnd
      let base = run.place(words.end)
      let lines = UInt32(clamping: run.lines)
      run.pass(lines: step.lines, columns: step.columns)
      let hasValue = step.gap == .value && step.isKept
      let constantEnd = step.attributeEnd - (hasValue ? 1 : 0)
      while attribute < constantEnd {
        var moved = attributes[attribute]
        moved.start &+= base
        moved.end &+= base
        words.append(moved)
        attribute += 1
      }
      if step.valueEnd > value { words.append(values, value..<step.valueEnd) }
      value = step.valueEnd
      let gap = words.end
      let end: Int?
      switch step.gap {
      case .end: end = index
      case .content:
        end = run.content(piece, from: index, isKept: step.isKept, mends: mends, &mended, &words)
      case .section:
        end = run.section(piece, from: index, isKept: step.isKept, mends: mends, &mended, &words)
      case .value: end = run.value(piece, from: index, isKept: step.isKept, &words)
      }
      guard let end else { return nil }
      index = end
      if hasValue {
        var moved = attributes[attribute]
        moved.start = run.place(gap)
        moved.end = run.place(words.end)
        words.append(moved)
        attribute += 1
      }
      let hasText = step.isKept && step.gap != .value && step.gap != .end
      while node < step.nodeEnd {
        var moved = nodes[node]
        moved.line &+= lines
        moved.textStart &+= base
        moved.textEnd = moved.textStart
        moved.attributeStart &+= firstAttribute
        moved.attributeEnd &+= firstAttribute
        node += 1
        // The element of a text is the last in front of it.
        if hasText, node == step.nodeEnd { moved.textEnd = run.place(words.end) }
        words.append(moved)
      }
    }
    return index
  }
}

// MARK: - Learning

extension XMLRecordPattern {
  /// A pattern that is being put together.
  struct Draft {
    fileprivate(set) var marks: [UInt8] = []
    fileprivate(set) var values: [UInt8] = []
    fileprivate(set) var steps: [Step] = []
    fileprivate(set) var nodes: [XMLTree.Node] = []
    fileprivate(set) var attributes: [XMLTree.Attribute] = []
    /// Where the first of its elements and attributes were set aside, and where the run's
    /// words begin.
    private let firstNode: Int
    private let firstAttribute: Int
    private let base: Int
    /// Where the words of the step begin, counted from the run, and how many of them are of
    /// the step itself.
    private var place: Int32
    private var length: Int32 = 0

    /// Of a record whose elements and attributes were set aside behind so many, and its words
    /// from a place on.
    init(
      behind nodes: Int, attributes: Int, words start: Int, _ run: borrowing XMLLeafRun
    ) {
      firstNode = nodes
      firstAttribute = attributes
      place = run.place(start)
      base = start - Int(place)
    }

    /// Takes the next element in, whose start tag has so many line ends of the step in front
    /// of its end.
    mutating func add(lines: Int, _ run: borrowing XMLLeafRun, _ words: borrowing XMLWords) {
      var node = words.leaves[firstNode + nodes.count]
      node.line = UInt32(clamping: lines)
      node.textStart &-= place
      node.textEnd = node.textStart
      length = node.textStart
      let before = Int32(clamping: firstAttribute - run.attributes)
      node.attributeStart &-= before
      node.attributeEnd &-= before
      nodes.append(node)
    }

    /// Takes an attribute in that is kept and belongs to the markup.
    mutating func addAttribute(_ words: borrowing XMLWords) {
      var attribute = words.attributes[firstAttribute + attributes.count]
      attribute.start &-= place
      attribute.end &-= place
      length = attribute.end
      attributes.append(attribute)
    }

    /// Ends a step with what stands behind it; false where its markup is not plain.
    mutating func end(
      _ mark: ByteView, _ gap: Gap, isKept: Bool, _ words: borrowing XMLWords
    ) -> Bool {
      guard mark.allSatisfy({ $0 < 0x80 }) else { return false }
      marks.append(contentsOf: mark)
      var next = place &+ length
      values.append(contentsOf: words.bytes.storage[base + Int(place)..<base + Int(next)])
      // Of an element or an attribute that nobody knows nothing is kept.
      if isKept {
        switch gap {
        case .value:
          attributes.append(words.attributes[firstAttribute + attributes.count])
          next = attributes[attributes.count - 1].end
        case .content, .section: next = words.leaves[firstNode + nodes.count - 1].textEnd
        case .end: break
        }
      }
      steps.append(
        Step(
          markEnd: marks.count, lines: mark.count { $0 == 0x0A },
          columns: mark.reversed().prefix { $0 != 0x0A }.count, valueEnd: values.count,
          nodeEnd: nodes.count, attributeEnd: attributes.count, gap: gap, isKept: isKept))
      place = next
      length = 0
      return true
    }
  }
}
