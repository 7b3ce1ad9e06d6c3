// Records that are written like the one before.
extension XMLReduction {
  /// How often in a row a record may be written otherwise than the one before until fewer are
  /// compared, and the power of two of how many pass then without it, at most.
  private static let patience = 2
  private static let longestWait = 6

  /// Patterns that are kept, and bytes of an attribute's value that is taken for a part of the
  /// markup (`type='text'`) where it has no digits.
  private static let mostPatterns = 3
  private static let shortValue = 12

  /// Sets a record aside that is written like one before; the place behind it. Nil where it is
  /// not, or nothing is certain of it; then nothing has changed.
  mutating func repeated(
    _ piece: ByteView, at start: Int, _ run: inout XMLLeafRun, _ words: inout XMLWords
  ) -> Int? {
    guard wait == 0 else { return nil }
    for place in patterns.indices {
      let pattern = patterns[place]
      guard pattern.scope == nesting.scope.generation, pattern.begins(piece, at: start) else {
        continue
      }
      let before = (run: run, end: words.end, leaves: words.leaves.count)
      let attributeCount = words.attributes.count
      var mended = 0
      if let end = pattern.record(piece, at: start, mends: mends, &mended, &run, &words) {
        repairs += mended
        records += 1
        misses = 0
        if place > 0 { patterns.swapAt(0, place) }
        return end
      }
      run = before.run
      words.drop(to: before.end)
      words.dropLeaves(to: before.leaves)
      words.dropAttributes(to: attributeCount)
    }
    return nil
  }

  /// Learns how a record was written that was set aside: what stands there, its elements and
  /// attributes behind so many, its words from a place on.
  mutating func learn(
    _ piece: ByteView, _ range: Range<Int>, behind first: Int, attributes: Int,
    words start: Int, _ run: borrowing XMLLeafRun, _ words: borrowing XMLWords
  ) {
    guard wait == 0 else {
      wait -= 1
      return
    }
    misses += 1
    if misses > Self.patience { wait = 1 << min(misses, Self.longestWait) }
    var draft = XMLRecordPattern.Draft(behind: first, attributes: attributes, words: start, run)
    guard take(piece, range, into: &draft, run, words) else { return }
    if patterns.count == Self.mostPatterns { patterns.removeLast() }
    patterns.insert(XMLRecordPattern(draft, scope: nesting.scope.generation), at: 0)
  }

  /// Goes through a record, of which is known that it is sound; false where an element holds
  /// more than one text.
  private mutating func take(
    _ piece: ByteView, _ range: Range<Int>, into draft: inout XMLRecordPattern.Draft,
    _ run: borrowing XMLLeafRun, _ words: borrowing XMLWords
  ) -> Bool {
    var mark = range.lowerBound
    var index = mark
    while index < range.upperBound {
      guard piece[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if piece[index + 1] == UInt8(ascii: "/") {
        guard let close = piece.find(UInt8(ascii: ">"), from: index) else { return false }
        index = close + 1
        continue
      }
      let name = index + 1..<piece.nameEnd(from: index + 1)
      let meaning = nesting.scope.meaning(piece, name)
      var isKept = false
      if case .known = meaning { isKept = true }
      guard let tag = takeTag(piece, name.upperBound, isKept, &mark, into: &draft, words) else {
        return false
      }
      index = tag.end
      switch meaning {
      case .uncertain: return false
      case .unknown: break
      case .known(let known):
        draft.add(lines: piece.part(mark..<index).count { $0 == 0x0A }, run, words)
        if known.role != .text, known.role != .markup { continue }
      }
      if tag.isEmpty { continue }
      let isSection = piece.part(from: index).starts(with: "<![CDATA[")
      if isSection { index += 9 }
      guard let end = isSection ? piece.sectionEnd(from: index) : piece.opening(from: index),
        draft.end(
          piece.part(mark..<index), isSection ? .section : .content, isKept: isKept, words)
      else { return false }
      mark = end
      index = end + (isSection ? 3 : 0)
      guard piece.part(from: index).starts(with: "</") else { return false }
    }
    return draft.end(piece.part(mark..<range.upperBound), .end, isKept: false, words)
  }

  /// Goes through the attributes of a tag, from behind its name; the place behind it, and
  /// whether it is all of the element.
  private mutating func takeTag(
    _ piece: ByteView, _ start: Int, _ isKnown: Bool, _ mark: inout Int,
    into draft: inout XMLRecordPattern.Draft, _ words: borrowing XMLWords
  ) -> (end: Int, isEmpty: Bool)? {
    var index = start
    if piece[index] == UInt8(ascii: ">") { return (index + 1, false) }
    while let found = XMLAttributeScan.next(in: piece, from: index) {
      index = found.end
      guard let (name, value) = found.pair else {
        let isEmpty = piece[index] == UInt8(ascii: "/")
        return (index + (isEmpty ? 2 : 1), isEmpty)
      }
      guard let code = nesting.scope.attribute(piece, name)?.code else { return nil }
      let isKept = isKnown && code != 0
      let text = piece.part(value)
      if text.count < Self.shortValue, !text.contains(where: { $0 &- 0x30 < 10 }) {
        if isKept { draft.addAttribute(words) }
        continue
      }
      guard draft.end(piece.part(mark..<value.lowerBound), .value, isKept: isKept, words) else {
        return nil
      }
      mark = value.upperBound
    }
    return nil
  }
}
