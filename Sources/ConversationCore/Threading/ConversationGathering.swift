/// Gathers utterances into conversations: a root with all that answers it.
struct ConversationGathering {
  let corpus: Corpus
  var threads: Threads

  /// Finds every row's root and depth, then the members of each conversation in order.
  mutating func gather() {
    findRoots()
    collectMembers()
  }

  private mutating func findRoots() {
    // Methods of a value that is being changed would copy it, row by row.
    let corpus = corpus
    let count = corpus.count
    let parents = threads.parents
    var depths = NarrowColumn(zeros: count)
    var conversations: [Int32] = Array(repeating: -1, count: count)
    var conversationOfRoot: [Int32] = Array(repeating: -1, count: corpus.ids.count)
    var roots: [Int32] = []
    /// The conversation of a row above which no source holds anything.
    func conversation(from row: Int32) -> Int32 {
      let root = Self.root(above: row, parent: parents[Int(row)], in: corpus)
      if conversationOfRoot[Int(root)] < 0 {
        conversationOfRoot[Int(root)] = Int32(roots.count)
        roots.append(root)
      }
      return conversationOfRoot[Int(root)]
    }
    var path: [Int32] = []
    for start in 0..<Int32(count) where conversations[Int(start)] < 0 {
      if corpus.flags[Int(start)].contains(.isDuplicate) { continue }
      var row = start
      var above = corpus.ids.row(of: parents[Int(row)])
      // Most answer nothing that is here.
      while above >= 0, conversations[Int(row)] < 0 {
        path.append(row)
        row = above
        above = corpus.ids.row(of: parents[Int(row)])
      }
      if conversations[Int(row)] < 0 {
        conversations[Int(row)] = conversation(from: row)
        depths[Int(row)] = parents[Int(row)] < 0 ? 0 : 1
      }
      while let below = path.popLast() {
        conversations[Int(below)] = conversations[Int(row)]
        depths[Int(below)] = depths[Int(row)] &+ 1
        row = below
      }
    }
    threads.roots = roots
    threads.depths = depths
    threads.conversations = conversations
  }

  /// The root of a row without a parent that any source holds: an absent parent, else
  /// the post or thread it belongs to, else itself.
  private static func root(above row: Int32, parent: Int32, in corpus: Corpus) -> Int32 {
    let context = corpus.contextNumbers[Int(row)]
    if context >= 0 {
      let ref = corpus.contexts[context].ref
      let post = corpus.ids.row(of: ref)
      return post >= 0 ? corpus.refs[Int(post)] : ref
    }
    return parent >= 0 ? parent : corpus.refs[Int(row)]
  }

  private mutating func collectMembers() {
    var starts: [Int32] = Array(repeating: 0, count: threads.roots.count + 1)
    for conversation in threads.conversations where conversation >= 0 {
      starts[Int(conversation) + 1] += 1
    }
    for index in 1..<max(1, starts.count) { starts[index] += starts[index - 1] }
    var members: [Int32] = Array(repeating: 0, count: Int(starts[starts.count - 1]))
    for (row, conversation) in threads.conversations.enumerated() where conversation >= 0 {
      members[Int(starts[Int(conversation)])] = Int32(row)
      starts[Int(conversation)] += 1
    }
    // Each start has moved on to its conversation's end, which is where the next one starts.
    for index in starts.indices.dropFirst().reversed() { starts[index] = starts[index - 1] }
    starts[0] = 0
    let order = RowOrder(corpus: corpus)
    for conversation in threads.roots.indices {
      let range = Int(starts[conversation])..<Int(starts[conversation + 1])
      guard range.count > 1 else { continue }
      var sorted = order.sorted(members[range])
      let root = corpus.ids.row(of: threads.roots[conversation])
      if let place = sorted.firstIndex(of: root), place > 0 {
        sorted.remove(at: place)
        sorted.insert(root, at: 0)
      }
      members.replaceSubrange(range, with: sorted)
    }
    threads.starts = starts
    threads.members = members
  }
}
