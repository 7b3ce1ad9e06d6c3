/// Who answers whom, as a page shows it.
struct PageThreads {
  /// What one comment answers.
  enum Parent: Equatable {
    case post
    case unknown
    /// The n-th comment of the page.
    case comment(Int)
    /// A comment of this native id that is not on the page.
    case absent(String)
  }

  /// The parents of all comments, from what the page states, what it nests, and how
  /// deep it indents.
  static func parents(
    _ items: [CommentItem], _ fields: [CommentFields], engineThreads: Bool, hasReplyLinks: Bool
  )
    -> [Parent]
  {
    var byNative: [String: Int] = [:]
    if fields.contains(where: { $0.parentNative != nil }) {
      for index in fields.indices {
        if let native = fields[index].native, byNative[native] == nil { byNative[native] = index }
      }
    }
    let depths = fields.map { $0.depth }
    let usesDepth = differ(depths)
    var parents: [Parent] = []
    parents.reserveCapacity(items.count)
    var stack: [(depth: Int, index: Int)] = []
    for index in items.indices {
      let depth = depths[index]
      if usesDepth, let depth {
        while let top = stack.last, top.depth >= depth { stack.removeLast() }
      }
      let above = usesDepth && depth != nil ? stack.last?.index : nil
      if usesDepth, let depth { stack.append((depth, index)) }
      if let stated = fields[index].parentNative {
        if let parent = byNative[stated], parent != index {
          parents.append(.comment(parent))
          continue
        }
        if byNative[stated] == nil, stated != fields[index].native, items[index].container == nil,
          above == nil
        {
          parents.append(.absent(stated))
          continue
        }
      }
      if let container = items[index].container {
        parents.append(.comment(container))
      } else if let above {
        parents.append(.comment(above))
      } else {
        parents.append(.unknown)
      }
    }
    let isThreaded = engineThreads || hasReplyLinks || parents.contains { $0 != .unknown }
    return parents.map { $0 == .unknown && isThreaded ? .post : $0 }
  }

  /// Whether more than one depth is stated.
  private static func differ(_ depths: [Int?]) -> Bool {
    var first: Int?
    for case let depth? in depths {
      if let first, depth != first { return true }
      first = depth
    }
    return false
  }
}
