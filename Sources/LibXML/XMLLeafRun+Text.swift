// Texts between the tags of what is set aside.
extension XMLLeafRun {
  /// Takes the content of an element up to the next tag; the place of that. Nil where it is not
  /// sound, or goes on behind the piece.
  mutating func content(
    _ piece: ByteView, from start: Int, isKept: Bool, mends: Bool, _ mended: inout Int,
    _ words: inout XMLWords
  ) -> Int? {
    let plain = piece.plainContentEnd(from: start)
    guard let end = piece.opening(from: plain) else { return cut() }
    return take(
      piece, start..<end, plain, isSection: false, isKept: isKept, mends: mends, &mended, &words)
  }

  /// The same inside a section of CDATA, up to its end.
  mutating func section(
    _ piece: ByteView, from start: Int, isKept: Bool, mends: Bool, _ mended: inout Int,
    _ words: inout XMLWords
  ) -> Int? {
    let plain = piece.plainSectionContentEnd(from: start)
    guard let end = piece.sectionEnd(from: plain) else { return cut() }
    return take(
      piece, start..<end, plain, isSection: true, isKept: isKept, mends: mends, &mended, &words)
  }

  /// Takes the value of an attribute, up to the quote that stands in front of it too; the place
  /// of that. Nil where it is not plain, or goes on behind the piece.
  mutating func value(
    _ piece: ByteView, from start: Int, isKept: Bool, _ words: inout XMLWords
  ) -> Int? {
    guard let end = piece.find(piece[start - 1], from: start) else { return cut() }
    let value = piece.part(start..<end)
    guard XMLAttributeScan.isTaken(value) else { return nil }
    if isKept { words.append(value) }
    columns += value.count
    return end
  }

  private mutating func take(
    _ piece: ByteView, _ range: Range<Int>, _ plain: Int, isSection: Bool, isKept: Bool,
    mends: Bool, _ mended: inout Int, _ words: inout XMLWords
  ) -> Int? {
    let before = words.end
    if !isKept, plain >= range.upperBound {
      columns += range.count
    } else if !range.isEmpty {
      guard
        keep(
          piece, range, plain, isSection: isSection, mends: mends, &mended, &words)
      else { return nil }
      if !isKept { words.drop(to: before) }
    }
    return range.upperBound
  }

  /// Keeps text, of which is known up to where it is plain; false where it is not sound.
  mutating func keep(
    _ piece: ByteView, _ range: Range<Int>, _ plain: Int, isSection: Bool, mends: Bool,
    _ mended: inout Int, _ words: inout XMLWords
  ) -> Bool {
    if plain >= range.upperBound {
      words.append(piece.part(range))
      columns += range.count
      return true
    }
    var scan = XMLTextScan(piece, range, isCut: false, isSection: isSection, mends: mends)
    let end = scan.run(into: &words, from: plain)
    guard scan.isSound, end == range.upperBound else { return false }
    mended += scan.repairs
    pass(lines: scan.lines, columns: scan.columns(at: end))
    return true
  }
}
