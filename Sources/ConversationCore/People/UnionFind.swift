/// Groups that grow together (Tarjan 1975: union by size, path halving).
struct UnionFind: Sendable {
  private var parent: [Int32]
  private var size: [Int32]

  /// Every element on its own.
  init(count: Int) {
    parent = Array(0..<Int32(count))
    size = Array(repeating: 1, count: count)
  }

  /// The group of an element.
  mutating func root(_ element: Int32) -> Int32 {
    var element = element
    while parent[Int(element)] != element {
      parent[Int(element)] = parent[Int(parent[Int(element)])]
      element = parent[Int(element)]
    }
    return element
  }

  /// Joins two groups; false when they were one already.
  mutating func join(_ a: Int32, _ b: Int32) -> Bool {
    var (a, b) = (root(a), root(b))
    guard a != b else { return false }
    if size[Int(a)] < size[Int(b)] { swap(&a, &b) }
    parent[Int(b)] = a
    size[Int(a)] += size[Int(b)]
    return true
  }
}
