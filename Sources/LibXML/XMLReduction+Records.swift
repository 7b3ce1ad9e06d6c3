// Records that hold nothing but elements of text, or others that hold such: libxml2 is not
// even shown that they are there.
extension XMLReduction {
  /// Bytes of what goes on behind the piece that is waited for rather than shown.
  static let longestHeldBack = 16 << 10

  /// Elements in elements of a record that is set aside.
  private static let deepest = 32

  /// An element that is open in such a record, or the record.
  struct OpenElement {
    /// Its name in the piece.
    let name: Range<Int>
    /// Its place among the leaves.
    let leaf: Int
  }

  /// Sets a record aside of which only the name was looked at; the place behind it. Nil where
  /// something in it has to be shown; then nothing has changed.
  mutating func record(
    _ piece: ByteView, _ name: Range<Int>, code: UInt16, _ run: inout XMLLeafRun,
    _ words: inout XMLWords
  ) -> Int? {
    guard trust.allows(code) else { return nil }
    let before = (run: run, end: words.end, leaves: words.leaves.count, repairs: repairs)
    let attributeCount = words.attributes.count
    open.removeAll(keepingCapacity: true)
    let end = branch(piece, name, code: code, isRecord: true, &run, &words).flatMap {
      content(piece, from: $0, ofRecord: before.leaves, &run, &words)
    }
    if let end {
      records += 1
      trust.note(code, hasFailed: false)
      learn(
        piece, name.lowerBound - 1..<end, behind: before.leaves, attributes: attributeCount,
        words: before.end, run, words)
      return end
    }
    let isCut = run.isCut
    if !isCut { trust.note(code, hasFailed: true) }
    run = before.run
    run.isCut = isCut
    repairs = before.repairs
    words.drop(to: before.end)
    words.dropLeaves(to: before.leaves)
    words.dropAttributes(to: attributeCount)
    return nil
  }

  /// Takes the start tag of an element that holds others; the place behind it.
  private mutating func branch(
    _ piece: ByteView, _ name: Range<Int>, code: UInt16, isRecord: Bool,
    _ run: inout XMLLeafRun, _ words: inout XMLWords
  ) -> Int? {
    let firstAttribute = words.attributes.count
    guard open.count < Self.deepest,
      let tag = attributes(piece, from: name.upperBound, false, &run, &words)
    else { return nil }
    run.passTag(piece, name, to: tag.end)
    let leaf = words.leaves.count
    let record = open.first?.leaf ?? leaf
    words.append(
      run.branch(
        code, isRecord: isRecord, in: open.last.map { $0.leaf - record } ?? -1, firstAttribute,
        words))
    if tag.isEmpty {
      words.end(leaf, at: words.leaves.count - record)
    } else {
      open.append(OpenElement(name: name, leaf: leaf))
    }
    return tag.end
  }

  /// Takes what stands in a record behind its start tag; the place behind its end tag.
  private mutating func content(
    _ piece: ByteView, from start: Int, ofRecord record: Int, _ run: inout XMLLeafRun,
    _ words: inout XMLWords
  ) -> Int? {
    var index = start
    while let element = open.last {
      index = run.skipSpace(piece, from: index)
      guard index + 1 < piece.count else { return run.cut() }
      guard piece[index] == UInt8(ascii: "<") else { return nil }
      if piece[index + 1] == UInt8(ascii: "/") {
        let close = index + 2 + element.name.count
        guard close < piece.count else { return run.cut() }
        guard piece[close] == UInt8(ascii: ">"), piece.repeats(element.name, at: index + 2)
        else { return nil }
        run.columns += element.name.count + 3
        words.end(element.leaf, at: words.leaves.count - record)
        open.removeLast()
        index = close + 1
        continue
      }
      let name = index + 1..<piece.nameEnd(from: index + 1)
      guard name.upperBound < piece.count else { return run.cut() }
      let next: Int?
      switch nesting.scope.meaning(piece, name) {
      case .uncertain: next = nil
      case .unknown: next = leaf(piece, name, code: nil, &run, &words)
      case .known(let meaning):
        switch meaning.role {
        case .text, .markup:
          let leaf = words.leaves.count
          next = self.leaf(piece, name, code: meaning.code, &run, &words)
          if next != nil { words.place(leaf, in: element.leaf - record) }
        case .container:
          next = branch(piece, name, code: meaning.code, isRecord: false, &run, &words)
        case .record, .body: next = nil
        }
      }
      guard let next else { return nil }
      index = next
    }
    return index
  }
}
