/// How a record was written: what stands in front of each of its texts and behind the last,
/// byte for byte, and the elements that are there.
///
/// Records of one document are nearly all written alike: only their texts differ. Where the
/// next one repeats what stands between them, its tags need not be taken apart again.
final class XMLRecordPattern: Sendable {
  /// A stretch of markup, and the text behind it.
  struct Step: Sendable {
    /// Where it ends among the marks; it begins where the one before ends.
    var markEnd: Int
    /// Line ends in it, and columns from the last of them, or from its beginning.
    var lines: Int
    var columns: Int
    /// Where the values of its attributes end among the values.
    var valueEnd: Int
    /// Where its elements and attributes end among those of the record.
    var nodeEnd: Int
    var attributeEnd: Int
    /// Whether a text stands behind it, else it is the last; whether that is in a section of
    /// CDATA; and whether it is kept: it is the text of the last of these elements then, else
    /// of one that nobody knows.
    var hasText: Bool
    var isSection: Bool
    var isKept: Bool
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
      while attribute < step.attributeEnd {
        var moved = attributes[attribute]
        moved.start &+= base
        moved.end &+= base
        words.append(moved)
        attribute += 1
      }
      if step.valueEnd > value { words.append(values, value..<step.valueEnd) }
      value = step.valueEnd
      run.pass(lines: step.lines, columns: step.columns)
      var textEnd: Int32?
      if step.hasText {
        let isKept = step.isKept
        let end =
          step.isSection
          ? run.section(piece, from: index, isKept: isKept, mends: mends, &mended, &words)
          : run.content(piece, from: index, isKept: isKept, mends: mends, &mended, &words)
        guard let end else { return nil }
        index = end
        if isKept { textEnd = run.place(words.end) }
      }
      while node < step.nodeEnd {
        var moved = nodes[node]
        moved.line &+= lines
        moved.textStart &+= base
        moved.textEnd = moved.textStart
        moved.attributeStart &+= firstAttribute
        moved.attributeEnd &+= firstAttribute
        node += 1
        // The element of a text is the last in front of it.
        if node == step.nodeEnd, let textEnd { moved.textEnd = textEnd }
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
    /// Where the first of its elements was set aside, and where the run's words begin.
    private let first: Int
    private let base: Int
    /// Where the words of the step begin, counted from the run.
    private var place: Int32

    /// Of a record whose elements were set aside behind so many, and its words from a place on.
    init(behind first: Int, words start: Int, _ run: borrowing XMLLeafRun) {
      self.first = first
      place = run.place(start)
      base = start - Int(place)
    }

    /// Takes the next element in, whose start tag has so many line ends of the step in front
    /// of its end.
    mutating func add(lines: Int, _ run: borrowing XMLLeafRun, _ words: borrowing XMLWords) {
      var node = words.leaves[first + nodes.count]
      node.line = UInt32(clamping: lines)
      node.textStart &-= place
      node.textEnd = node.textStart
      let owned = Int(node.attributeStart)..<Int(node.attributeEnd)
      node.attributeStart = Int32(clamping: attributes.count)
      for index in owned {
        var attribute = words.attributes[run.attributes + index]
        attribute.start &-= place
        attribute.end &-= place
        attributes.append(attribute)
      }
      node.attributeEnd = Int32(clamping: attributes.count)
      nodes.append(node)
    }

    /// Ends a step that a text stands behind; false where its markup is not plain.
    mutating func end(
      _ mark: ByteView, isSection: Bool, isKept: Bool, _ words: borrowing XMLWords
    ) -> Bool {
      end(mark, hasText: true, isSection: isSection, isKept: isKept, words)
    }

    /// Ends the last step.
    mutating func end(_ mark: ByteView, _ words: borrowing XMLWords) -> Bool {
      end(mark, hasText: false, isSection: false, isKept: false, words)
    }

    private mutating func end(
      _ mark: ByteView, hasText: Bool, isSection: Bool, isKept: Bool,
      _ words: borrowing XMLWords
    ) -> Bool {
      guard mark.allSatisfy({ $0 < 0x80 }) else { return false }
      marks.append(contentsOf: mark)
      let isOpen = nodes.count > (steps.last?.nodeEnd ?? 0)
      let end = isOpen ? place &+ (nodes.last?.textStart ?? 0) : place
      values.append(contentsOf: words.bytes.storage[base + Int(place)..<base + Int(end)])
      steps.append(
        Step(
          markEnd: marks.count, lines: mark.count { $0 == 0x0A },
          columns: mark.reversed().prefix { $0 != 0x0A }.count, valueEnd: values.count,
          nodeEnd: nodes.count, attributeEnd: attributes.count, hasText: hasText,
          isSection: isSection, isKept: isKept))
      // Of an element that nobody knows nothing is kept.
      place = isKept ? words.leaves[first + nodes.count - 1].textEnd : end
      return true
    }
  }
}
