// Records that are written like the one before.
extension XMLReduction {
  /// How often in a row a record may be written otherwise than the one before until fewer are
  /// compared, and the power of two of how many pass then without it, at most.
  private static let patience = 2
  private static let longestWait = 6

  /// Sets a record aside that is written like the one before; the place behind it. Nil where
  /// it is not, or nothing is certain of it; then nothing has changed.
  mutating func repeated(
    _ piece: ByteView, at start: Int, _ run: inout XMLLeafRun, _ words: inout XMLWords
  ) -> Int? {
    guard wait == 0, let pattern, pattern.scope == nesting.scope.generation,
      pattern.begins(piece, at: start)
    else { return nil }
    let before = (run: run, end: words.end, leaves: words.leaves.count)
    let attributeCount = words.attributes.count
    var mended = 0
    if let end = pattern.record(piece, at: start, mends: mends, &mended, &run, &words) {
      repairs += mended
      records += 1
      misses = 0
      return end
    }
    // What goes on behind the piece comes again.
    if !run.isCut { self.pattern = nil }
    run = before.run
    words.drop(to: before.end)
    words.dropLeaves(to: before.leaves)
    words.dropAttributes(to: attributeCount)
    return nil
  }

  /// Learns how a record was written that was set aside: what stands there, its elements
  /// behind so many, its words from a place on.
  mutating func learn(
    _ piece: ByteView, _ range: Range<Int>, behind first: Int, words start: Int,
    _ run: borrowing XMLLeafRun, _ words: borrowing XMLWords
  ) {
    guard wait == 0 else {
      wait -= 1
      return
    }
    misses += 1
    if misses > Self.patience { wait = 1 << min(misses, Self.longestWait) }
    var draft = XMLRecordPattern.Draft(behind: first, words: start, run)
    let isKnown = take(piece, range, into: &draft, run, words)
    pattern = isKnown ? XMLRecordPattern(draft, scope: nesting.scope.generation) : nil
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
      guard let tag = XMLAttributeScan.end(of: piece, from: name.upperBound) else { return false }
      index = tag.end
      let lines = piece.part(mark..<index).count { $0 == 0x0A }
      var isKept = false
      switch nesting.scope.meaning(piece, name) {
      case .uncertain: return false
      case .unknown: break
      case .known(let meaning):
        isKept = true
        draft.add(lines: lines, run, words)
        if meaning.role != .text, meaning.role != .markup { continue }
      }
      if tag.isEmpty { continue }
      let isSection = piece.part(from: index).starts(with: "<![CDATA[")
      if isSection { index += 9 }
      guard let end = isSection ? piece.sectionEnd(from: index) : piece.opening(from: index),
        draft.end(piece.part(mark..<index), isSection: isSection, isKept: isKept, words)
      else { return false }
      mark = end
      index = end + (isSection ? 3 : 0)
      guard piece.part(from: index).starts(with: "</") else { return false }
    }
    return draft.end(piece.part(mark..<range.upperBound), words)
  }
}
