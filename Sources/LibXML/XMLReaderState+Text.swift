// Text of the element at hand, as it comes and as it was set aside with what it stands in.
extension XMLReaderState {
  /// Text, references replaced; marks among it stand for text that was set aside. In
  /// CDATA the parser is still where the text begins, else where it ends.
  mutating func text(_ bytes: ByteView, isSection: Bool) {
    guard abort == nil else { return }
    var index = 0
    while words.isWaiting, let mark = bytes.find(XMLWords.mark, from: index) {
      if mark > index { keep(bytes.part(index..<mark)) }
      index = mark + 1
      // Marks stand at the end of what is shown in one go, or nearly so.
      let rest = bytes.part(from: index)
      let line = shownLine - (isSection ? 0 : rest.count { $0 == 0x0A })
      let linesBefore = words.lines
      let taken = words.take(
        line: line, column: isSection ? column + index : column - rest.count)
      if let leaves = taken.leaves {
        keep(leaves, taken.bytes, line: line + linesBefore)
      } else {
        keepWords(taken.bytes)
      }
    }
    if index < bytes.count { keep(index == 0 ? bytes : bytes.part(from: index)) }
  }

  /// Whether so much more text is to be kept.
  private mutating func hasRoom(for count: Int) -> Bool {
    guard target >= 0, hidden == 0 else { return false }
    let start = Int(tree.nodes[target].textStart)
    guard tree.arena.count + count - start <= Budget.valueBytes,
      tree.arena.count + count <= Budget.arenaBytes + Budget.valueBytes
    else {
      isCut = true
      return false
    }
    return true
  }

  private mutating func keepWords(_ range: Range<Int>) {
    guard hasRoom(for: range.count) else { return }
    if leafEscapes {
      Array(words.bytes.storage[range]).withView { writeEscaped($0) }
    } else {
      tree.arena.append(words.bytes, range)
    }
  }

  private mutating func keep(_ bytes: ByteView) {
    guard hasRoom(for: bytes.count) else { return }
    if leafEscapes {
      writeEscaped(bytes)
      return
    }
    // In push mode CDATA keeps the carriage returns of its line ends.
    var index = 0
    while let carriage = bytes.find(0x0D, from: index) {
      tree.arena.append(bytes.part(index..<carriage))
      index = carriage + 1
    }
    tree.arena.append(index == 0 ? bytes : bytes.part(from: index))
  }
}
