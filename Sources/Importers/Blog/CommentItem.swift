/// Where one comment stands in a page: a range of nodes, and the ranges of the comments
/// inside it, which are not its own.
struct CommentItem {
  /// The node it begins at.
  var node: Int
  /// Everything from there to its end, answers inside included.
  var range: Range<Int>
  /// The item it stands inside, by index in the list.
  var container: Int?
  /// The ranges of the items directly inside, in order.
  var nested: [Range<Int>] = []

  /// Calls back with the parts that are its own, in order.
  func forEachOwn(_ body: (Range<Int>) -> Void) {
    var start = range.lowerBound
    for inner in nested where inner.lowerBound >= start {
      if start < inner.lowerBound { body(start..<inner.lowerBound) }
      start = inner.upperBound
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }

  /// Whether a node is its own and not of a comment inside it.
  func owns(_ node: Int) -> Bool {
    guard range.contains(node) else { return false }
    var low = 0
    var high = nested.count
    while low < high {
      let middle = (low + high) / 2
      if nested[middle].upperBound <= node { low = middle + 1 } else { high = middle }
    }
    return low == nested.count || !nested[low].contains(node)
  }
}

extension CommentItem {
  /// Items from ranges of nodes: sorted by place, each put into the smallest that holds
  /// it; of equal ranges one stays.
  static func tree(of ranges: [Range<Int>]) -> [CommentItem] {
    let sorted = ranges.sorted {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }
    var items: [CommentItem] = []
    var open: [Int] = []
    for range in sorted {
      if let last = items.last, last.range.lowerBound == range.lowerBound { continue }
      while let top = open.last, items[top].range.upperBound <= range.lowerBound {
        open.removeLast()
      }
      var item = CommentItem(node: range.lowerBound, range: range, container: open.last)
      if let top = open.last {
        // A run that ends inside its container's end at the latest.
        item.range = range.lowerBound..<min(range.upperBound, items[top].range.upperBound)
        items[top].nested.append(item.range)
      }
      open.append(items.count)
      items.append(item)
    }
    return items
  }
}
