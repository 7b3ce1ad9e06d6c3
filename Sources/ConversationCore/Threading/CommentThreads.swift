/// The comments of each post or thread, in order; pingbacks left out, for they answer
/// nobody and nobody answers them.
struct CommentThreads {
  /// The comments of one post.
  struct Thread {
    /// Number of the context.
    var context: Int32
    /// Rows, in order of time.
    var rows: [Int32]
  }

  /// The threads, by number of the context.
  let threads: [Thread]

  /// Gathers the comments of a corpus.
  init(_ corpus: Corpus, order: RowOrder) {
    guard corpus.kinds.contains(.comment) else {
      threads = []
      return
    }
    var counts = Array(repeating: 0, count: corpus.contexts.entries.count + 1)
    var contexts: [Int32] = Array(repeating: -1, count: corpus.count)
    for row in 0..<corpus.count
    where corpus.kinds[row] == .comment && !corpus.flags[row].contains(.isDuplicate)
      && corpus.contextNumbers[row] >= 0
    {
      contexts[row] = corpus.contexts.canonical(corpus.contextNumbers[row])
      counts[Int(contexts[row]) + 1] += 1
    }
    for index in 1..<max(1, counts.count) { counts[index] += counts[index - 1] }
    var places = counts
    var rows: [Int32] = Array(repeating: 0, count: counts[counts.count - 1])
    for row in 0..<corpus.count where contexts[row] >= 0 {
      rows[places[Int(contexts[row])]] = Int32(row)
      places[Int(contexts[row])] += 1
    }
    var threads: [Thread] = []
    for context in 0..<corpus.contexts.entries.count where counts[context] < counts[context + 1] {
      let own = rows[counts[context]..<counts[context + 1]]
      threads.append(Thread(context: Int32(context), rows: order.sorted(own)))
    }
    self.threads = threads
  }
}
