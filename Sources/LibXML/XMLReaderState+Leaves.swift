// Elements that the parser was not shown.
extension XMLReaderState {
  /// Puts elements into the tree that were set aside; `line` is where the first begins.
  mutating func keep(_ leaves: XMLWords.Leaves, _ bytes: Range<Int>, line: Int) {
    guard !leaves.nodes.isEmpty, isAmongElements else { return }
    closeText()
    let parent = open.last { $0 >= 0 } ?? -1
    let place = Int32(clamping: tree.arena.count)
    let attribute = Int32(clamping: tree.attributes.count)
    for index in leaves.nodes {
      var node = words.leaves[index]
      guard tree.nodes.count < Budget.nodes, Int(place &+ node.textStart) < Budget.arenaBytes
      else {
        isCut = true
        break
      }
      node.parent = parent
      node.end = Int32(clamping: tree.nodes.count + 1)
      node.line = UInt32(clamping: line + Int(node.line))
      node.textStart &+= place
      node.textEnd &+= place
      node.attributeStart &+= attribute
      node.attributeEnd &+= attribute
      tree.nodes.append(node)
    }
    tree.arena.append(words.bytes, bytes)
    for index in leaves.attributes {
      var value = words.attributes[index]
      value.start &+= place
      value.end &+= place
      tree.attributes.append(value)
    }
  }
}
