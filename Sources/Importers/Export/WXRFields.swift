internal import LibXML

/// Where in the tree the fields of a record stand; of several of one name the first counts.
struct WXRFields {
  /// By code; in place, because there is one of these for each comment.
  private var nodes = InlineArray<40, Int32>(repeating: -1)

  /// The fields directly inside a node.
  init(_ tree: XMLTree, of node: Int) {
    for child in tree.children(of: node) {
      let code = Int(tree.code(of: child))
      if code < 40, nodes[code] < 0 { nodes[code] = Int32(clamping: child) }
    }
  }

  /// The node of a field; nil where the record has none.
  subscript(element: WXRElement) -> Int? {
    let node = Int(nodes[Int(element.rawValue)])
    return node >= 0 ? node : nil
  }
}
