/// Threads a corpus: takes the parents sources state, infers those of flat comment
/// lists, cuts cycles, and gathers conversations and addressees.
///
/// - Complexity: linear in the corpus, but for sorting each conversation by time.
struct ThreadBuilder {
  let corpus: Corpus
  let people: People
  private var threads: Threads

  /// A builder over an identified corpus.
  init(_ corpus: Corpus, people: People) {
    self.corpus = corpus
    self.people = people
    threads = Threads(rows: corpus.count)
  }

  /// The threads.
  consuming func build() -> Threads {
    takeStored()
    inferParents()
    cutCycles()
    var gathering = ConversationGathering(corpus: corpus, threads: threads)
    gathering.gather()
    var addressing = Addressing(corpus: corpus, people: people, threads: gathering.threads)
    addressing.address()
    return addressing.threads
  }

  /// The row of the post a row belongs to, or the ref of an absent one.
  private func post(of row: Int32) -> Int32? {
    let context = corpus.contextNumbers[Int(row)]
    return context < 0 ? nil : corpus.contexts[context].ref
  }

  /// One ref for all ids of one utterance.
  private func canonical(_ ref: Int32) -> Int32 {
    let row = corpus.ids.row(of: ref)
    if row >= 0 { return corpus.refs[Int(row)] }
    return corpus.contexts.find(ref: ref).map { corpus.contexts[$0].ref } ?? ref
  }

  // MARK: Stored parents

  private mutating func takeStored() {
    let threading = ThreadingInUse(corpus)
    for row in 0..<Int32(corpus.count) {
      let index = Int(row)
      switch corpus.parents[index] {
      case .none, .unknown: break
      case .post:
        guard let post = post(of: row), post != corpus.refs[index] else { break }
        let isWeak = corpus.marks[index].contains(.weakPostParent)
        if !isWeak || threading.isInUse(around: row) {
          threads.parents[index] = canonical(post)
          threads.rules[index] = .stored
        }
      case let link:
        guard let ref = link.ref.map(canonical), ref != corpus.refs[index] else { break }
        threads.parents[index] = ref
        threads.rules[index] = .stored
      }
    }
  }

  // MARK: Inferred parents

  private mutating func inferParents() {
    for thread in CommentThreads(corpus, order: RowOrder(corpus: corpus)).threads {
      let post = canonical(corpus.contexts[thread.context].ref)
      let inference = ParentInference(
        corpus: corpus, people: people, context: thread.context, rows: thread.rows)
      let result = inference.run(stored: stored(in: thread.rows, post: post))
      for (index, row) in thread.rows.enumerated() {
        if !result.addressees[index].isEmpty { threads.named[row] = result.addressees[index] }
        guard result.rules[index] != .none, corpus.refs[Int(row)] != post else { continue }
        let parent = result.parents[index]
        threads.parents[Int(row)] = parent < 0 ? post : corpus.refs[Int(thread.rows[parent])]
        threads.rules[Int(row)] = result.rules[index]
      }
      addressOwnAnswers(in: thread.rows)
    }
    for row in corpus.kinds.indices
    where corpus.kinds[row] == .pingback && threads.rules[row] == .none {
      guard let post = post(of: Int32(row)) else { continue }
      threads.parents[row] = canonical(post)
      threads.rules[row] = .pingbackPost
    }
  }

  /// Engines with few levels (Blogger has two) hang an answer to an answer on the first
  /// comment, which may be the speaker's own: it is for whoever answered that last.
  private mutating func addressOwnAnswers(in rows: [Int32]) {
    var lastToAnswer: [Int32: Int32] = [:]
    for row in rows where threads.rules[Int(row)] == .stored {
      let parent = corpus.ids.row(of: threads.parents[Int(row)])
      guard parent >= 0, corpus.kinds[Int(parent)] == .comment else { continue }
      let speaker = people.person(ofHandle: corpus.speakers[Int(row)])
      if people.person(ofHandle: corpus.speakers[Int(parent)]) != speaker {
        lastToAnswer[parent] = speaker
      } else if threads.named[row] == nil, let other = lastToAnswer[parent] {
        threads.named[row] = [other]
      }
    }
  }

  private func stored(in rows: [Int32], post: Int32) -> [ParentInference.Stored] {
    guard rows.contains(where: { threads.rules[Int($0)] == .stored }) else {
      return Array(repeating: .unknown, count: rows.count)
    }
    let indexOfRow = Dictionary(
      rows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return rows.map { row in
      guard threads.rules[Int(row)] == .stored else {
        // What says it answers nothing is believed.
        return corpus.parents[Int(row)] == .none ? .elsewhere : .unknown
      }
      let parent = threads.parents[Int(row)]
      if parent == post { return .post }
      return indexOfRow[corpus.ids.row(of: parent)].map { .comment($0) } ?? .elsewhere
    }
  }

  // MARK: Cycles

  private func parentRow(_ row: Int32) -> Int32 {
    corpus.ids.row(of: threads.parents[Int(row)])
  }

  /// Cuts every circle of replies at its earliest utterance.
  private mutating func cutCycles() {
    // 0 for not seen, 1 for on the path, 2 for done.
    var marks: [UInt8] = Array(repeating: 0, count: corpus.count)
    var path: [Int32] = []
    for start in 0..<Int32(corpus.count) where marks[Int(start)] == 0 {
      path.removeAll(keepingCapacity: true)
      var row = start
      while row >= 0, marks[Int(row)] == 0 {
        marks[Int(row)] = 1
        path.append(row)
        row = parentRow(row)
      }
      if row >= 0, marks[Int(row)] == 1, let first = path.firstIndex(of: row) {
        cut(path[first...])
      }
      for row in path { marks[Int(row)] = 2 }
    }
  }

  private mutating func cut(_ circle: ArraySlice<Int32>) {
    let earliest = circle.min { a, b in
      (corpus.saidMilliseconds[Int(a)], corpus.ids.identifier(of: corpus.refs[Int(a)]))
        < (corpus.saidMilliseconds[Int(b)], corpus.ids.identifier(of: corpus.refs[Int(b)]))
    }
    guard let row = earliest else { return }
    threads.parents[Int(row)] = -1
    threads.rules[Int(row)] = .none
    if corpus.kinds[Int(row)] == .comment, let post = post(of: row).map(canonical),
      post != corpus.refs[Int(row)], !circle.contains(corpus.ids.row(of: post))
    {
      threads.parents[Int(row)] = post
      threads.rules[Int(row)] = .returningPost
    }
    let source = corpus.source(of: row)
    threads.diagnostics.append(
      Diagnostic(
        .warning, file: source.file, line: source.isLine ? Int(source.place) : nil,
        "\(circle.count) replies answer each other in a circle; it was cut at "
          + "\(corpus.ids.identifier(of: corpus.refs[Int(row)]))"))
  }
}
