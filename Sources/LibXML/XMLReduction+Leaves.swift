// Elements of a record that hold nothing but text.
//
// Most of a feed or an export is such elements, and nearly all of them are written the
// same way: libxml2 is shown one mark for as many of them as stand one behind the other,
// and for as many whole records as hold nothing else.
// Whatever is not certain to be sound, or is seldom met, it is shown as before.
extension XMLReduction {
  /// Sets elements and records aside that begin at a place, as many as there are; the place
  /// behind them. It is the same where the first is to be shown, nil where more bytes are
  /// needed.
  mutating func leaves(
    _ piece: ByteView, from start: Int, isLast: Bool, words: inout XMLWords
  ) -> Int? {
    var index = start
    var run = XMLLeafRun(words)
    while index < piece.count, piece[index] == UInt8(ascii: "<"), run.isSmall(words) {
      guard let end = element(piece, at: index, &run, &words) else {
        isHeldBack = run.isCut && !isLast && piece.count - index <= Self.longestHeldBack
        if index > start { break }
        return isHeldBack ? nil : start
      }
      index = end
      // Behind an element that is kept nobody reads white space.
      if words.leaves.count > run.leaves { index = run.skipSpace(piece, from: index) }
    }
    show(piece, upTo: start, resumingAt: index)
    words.setAside(lines: run.lines, columns: run.columns, leaves: run.leaves, run.attributes)
    return index
  }

  /// Sets an element aside, or a whole record; the place behind it. Nil where it is none of
  /// these, or not certain to be a sound one; then nothing has changed.
  private mutating func element(
    _ piece: ByteView, at open: Int, _ run: inout XMLLeafRun, _ words: inout XMLWords
  ) -> Int? {
    if let end = repeated(piece, at: open, &run, &words) { return end }
    let name = open + 1..<piece.nameEnd(from: open + 1)
    guard name.upperBound < piece.count else { return run.cut() }
    switch nesting.scope.meaning(piece, name) {
    case .uncertain: return nil
    case .unknown:
      guard nesting.isInRecord else { return nil }
      return leaf(piece, name, code: nil, &run, &words)
    case .known(let meaning):
      switch meaning.role {
      case .text, .markup:
        guard nesting.isInRecord else { return nil }
        return leaf(piece, name, code: meaning.code, &run, &words)
      case .record: return record(piece, name, code: meaning.code, &run, &words)
      case .container, .body: return nil
      }
    }
  }

  /// Sets an element aside of which only the name was looked at; the place behind it. Nil
  /// where it holds more than text, or is not certain to be sound; then nothing has changed.
  mutating func leaf(
    _ piece: ByteView, _ name: Range<Int>, code: UInt16?, _ run: inout XMLLeafRun,
    _ words: inout XMLWords
  ) -> Int? {
    if let end = plainLeaf(piece, name, code: code, &run, &words) { return end }
    let before = (end: words.end, run: run, attributes: words.attributes.count)
    guard let tag = attributes(piece, from: name.upperBound, code == nil, &run, &words) else {
      return forget(before, &run, &words)
    }
    run.passTag(piece, name, to: tag.end)
    let line = run.lines
    let text = words.end
    var index = tag.end
    var mended = 0
    if !tag.isEmpty {
      guard let end = content(piece, of: name, from: index, &mended, &run, &words) else {
        return forget(before, &run, &words)
      }
      index = end
    }
    repairs += mended
    if let code {
      words.append(run.leaf(code, line: line, text: text, before.attributes, words))
    } else {
      words.drop(to: before.end)
    }
    return index
  }

  /// The same for the most usual kind, which needs nothing undone: no attributes, plain
  /// ASCII on one line, as text or in one section of CDATA. Nil for any other.
  private func plainLeaf(
    _ piece: ByteView, _ name: Range<Int>, code: UInt16?, _ run: inout XMLLeafRun,
    _ words: inout XMLWords
  ) -> Int? {
    guard piece[name.upperBound] == UInt8(ascii: ">") else { return nil }
    var start = name.upperBound + 1
    var end = piece.plainContentEnd(from: start)
    var close = end
    if end == start, piece.part(from: start).starts(with: "<![CDATA[") {
      start += 9
      end = piece.plainSectionContentEnd(from: start)
      guard end + 2 < piece.count, piece[end] == UInt8(ascii: "]"),
        piece[end + 1] == UInt8(ascii: "]"), piece[end + 2] == UInt8(ascii: ">")
      else { return nil }
      close = end + 3
    }
    let after = close + name.count + 3
    guard after <= piece.count, piece[close] == UInt8(ascii: "<"),
      piece[close + 1] == UInt8(ascii: "/"), piece[after - 1] == UInt8(ascii: ">"),
      piece.repeats(name, at: close + 2)
    else { return nil }
    // All of it is one character a byte.
    run.columns += after - name.lowerBound + 1
    if let code {
      let text = words.end
      words.append(piece.part(start..<end))
      words.append(run.leaf(code, line: run.lines, text: text, words.attributes.count, words))
    }
    return after
  }

  private func forget(
    _ before: (end: Int, run: XMLLeafRun, attributes: Int), _ run: inout XMLLeafRun,
    _ words: inout XMLWords
  ) -> Int? {
    let isCut = run.isCut
    run = before.run
    run.isCut = isCut
    words.drop(to: before.end)
    words.dropAttributes(to: before.attributes)
    return nil
  }

  /// Keeps the attributes that somebody knows, of an element that somebody knows; the place
  /// behind the tag, and whether that is all of the element.
  mutating func attributes(
    _ piece: ByteView, from start: Int, _ isUnknown: Bool, _ run: inout XMLLeafRun,
    _ words: inout XMLWords
  ) -> (end: Int, isEmpty: Bool)? {
    if piece[start] == UInt8(ascii: ">") { return (start + 1, false) }
    var index = start
    // Of names alike in this one libxml2 says whether they are the same.
    var names: UInt64 = 0
    while let found = XMLAttributeScan.next(in: piece, from: index) {
      guard let (name, value) = found.pair else {
        let isEmpty = piece[found.end] == UInt8(ascii: "/")
        return (found.end + (isEmpty ? 2 : 1), isEmpty)
      }
      let text = piece.part(value)
      guard XMLAttributeScan.isTaken(text),
        let (code, place) = nesting.scope.attribute(piece, name), names & 1 << place == 0
      else { return nil }
      names |= 1 << place
      if code != 0, !isUnknown {
        let place = words.end
        words.append(text)
        words.append(
          XMLTree.Attribute(
            code: code, start: run.place(place), end: run.place(words.end)))
      }
      index = found.end
    }
    // Where no bracket comes the tag goes on behind the piece.
    if piece.find(UInt8(ascii: ">"), from: start) == nil { _ = run.cut() }
    return nil
  }

  /// Keeps what stands in an element up to its end tag; the place behind that. Nil where
  /// there is more than text.
  private mutating func content(
    _ piece: ByteView, of name: Range<Int>, from start: Int, _ mended: inout Int,
    _ run: inout XMLLeafRun, _ words: inout XMLWords
  ) -> Int? {
    var index = start
    while true {
      let plain = piece.plainContentEnd(from: index)
      guard let open = piece.opening(from: plain) else { return run.cut() }
      if open > index {
        guard
          run.keep(piece, index..<open, plain, isSection: false, mends: mends, &mended, &words)
        else {
          return nil
        }
      }
      guard open + 1 < piece.count else { return run.cut() }
      if piece[open + 1] == UInt8(ascii: "/") {
        let close = open + 2 + name.count
        guard close < piece.count else { return run.cut() }
        guard piece[close] == UInt8(ascii: ">"), piece.repeats(name, at: open + 2) else {
          return nil
        }
        run.columns += name.count + 3
        return close + 1
      }
      guard piece[open + 1] == UInt8(ascii: "!") else { return nil }
      guard open + 9 <= piece.count else { return run.cut() }
      guard piece.part(from: open).starts(with: "<![CDATA[") else { return nil }
      let section = open + 9
      let plainSection = piece.plainSectionContentEnd(from: section)
      guard let end = piece.sectionEnd(from: plainSection) else { return run.cut() }
      run.columns += 9
      if end > section {
        guard
          run.keep(
            piece, section..<end, plainSection, isSection: true, mends: mends, &mended, &words)
        else { return nil }
      }
      run.columns += 3
      index = end + 3
    }
  }
}
