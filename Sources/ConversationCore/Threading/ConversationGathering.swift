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
    threads.depths = NarrowColumn(zeros: count)
    threads.conversations = Array(repeating: -1, count: count)
    var conversationOfRoot: [Int32] = Array(repeating: -1, count: corpus.ids.count)
    var path: [Int32] = []
    for start in 0..<Int32(count) where !corpus.flags[Int(start)].contains(.isDuplicate) {
      path.removeAll(keepingCapacity: true)
      var row = start
      var above: Int32 = -1
      while threads.conversations[Int(row)] < 0 {
        path.append(row)
        above = corpus.ids.row(of: threads.parents[Int(row)])
        guard above >= 0 else { break }
        row = above
      }
      var conversation = threads.conversations[Int(row)]
      if conversation < 0 {
        let root = Self.root(above: row, parent: threads.parents[Int(row)], in: corpus)
        conversation = conversationOfRoot[Int(root)]
        if conversation < 0 {
          conversation = Int32(threads.roots.count)
          threads.roots.append(root)
          conversationOfRoot[Int(root)] = conversation
        }
      }
      for row in path.reversed() {
        threads.conversations[Int(row)] = conversation
        let parent = threads.parents[Int(row)]
        let parentRow = corpus.ids.row(of: parent)
        threads.depths[Int(row)] =
          parent < 0 ? 0 : parentRow < 0 ? 1 : threads.depths[Int(parentRow)] &+ 1
      }
    }
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
    var places = starts
    var members: [Int32] = Array(repeating: 0, count: Int(starts[starts.count - 1]))
    for (row, conversation) in threads.conversations.enumerated() where conversation >= 0 {
      members[Int(places[Int(conversation)])] = Int32(row)
      places[Int(conversation)] += 1
    }
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
