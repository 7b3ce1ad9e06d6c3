// Elements and records that the parser was not shown.
extension XMLReaderState {
  /// Puts elements into the tree that were set aside, and hands over the records among them;
  /// `line` is where the first begins.
  mutating func keep(_ leaves: XMLWords.Leaves, _ bytes: Range<Int>, line: Int) {
    guard isAmongElements else { return }
    closeText()
    var part = XMLLeafPart(leaves, bytes, line: line)
    while abort == nil, part.goOn(in: words) {
      if words.leaves[part.nodes.lowerBound].isRecord {
        keepRecord(part)
      } else {
        keepLeaves(part)
      }
    }
  }

  /// Puts elements into the tree that stand one behind the other.
  private mutating func keepLeaves(_ part: XMLLeafPart) {
    let parent = open.last { $0 >= 0 } ?? -1
    let move = part.move(to: tree)
    for index in part.nodes {
      var node = words.leaves[index]
      guard tree.nodes.count < Budget.nodes, Int(move.bytes &+ node.textStart) < Budget.arenaBytes
      else {
        isCut = true
        break
      }
      node.parent = parent
      node.end = Int32(clamping: tree.nodes.count + 1)
      move.apply(to: &node)
      tree.nodes.append(node)
    }
    keepWords(of: part, move)
  }

  /// Puts a record into the tree with all that is in it, and hands it over.
  private mutating func keepRecord(_ part: XMLLeafPart) {
    guard tree.nodes.count < Budget.nodes, tree.arena.count < Budget.arenaBytes else {
      isCut = true
      return
    }
    let record = tree.nodes.count
    let first = Int32(clamping: record)
    enterRecord(words.leaves[part.nodes.lowerBound].code)
    guard abort == nil else { return }
    let parent = open.last { $0 >= 0 } ?? -1
    let move = part.move(to: tree)
    for index in part.nodes {
      var node = words.leaves[index]
      node.parent = node.parent < 0 ? parent : node.parent &+ first
      node.end = node.end == 0 ? Int32(clamping: tree.nodes.count + 1) : node.end &+ first
      move.apply(to: &node)
      tree.nodes.append(node)
    }
    keepWords(of: part, move)
    deliver(record)
  }

  private mutating func keepWords(of part: XMLLeafPart, _ move: XMLLeafPart.Move) {
    tree.arena.append(words.bytes, part.bytes)
    for index in part.attributes {
      var value = words.attributes[index]
      value.start &+= move.bytes
      value.end &+= move.bytes
      tree.attributes.append(value)
    }
  }
}
