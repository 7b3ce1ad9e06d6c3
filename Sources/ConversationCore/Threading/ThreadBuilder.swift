/// Threads a corpus: takes the parents sources state, infers those of flat comment
/// lists, cuts cycles, and gathers conversations and addressees.
///
/// - Complexity: linear in the corpus, but for sorting each conversation by time.
struct ThreadBuilder {
  let corpus: Corpus
  let people: People
  private var threads: Threads
  private var finder = AddressFinder()
  private var signatures = SignatureBook()
  /// Where a row stands in the thread at hand, if it stands there; empty until a thread
  /// has stated parents beside unknown ones.
  private var places: [Int32] = []

  /// A builder over an identified corpus.
  init(_ corpus: Corpus, people: People) {
    self.corpus = corpus
    self.people = people
    threads = Threads(rows: corpus.count)
  }

  /// Threads that know every row's parent and nothing else yet. What sources state of
  /// parents is not needed any further.
  consuming func findParents() -> Threads {
    takeStored()
    inferParents()
    cutCycles()
    return threads
  }

  /// The whole of threads whose parents are known.
  static func gather(_ threads: consuming Threads, _ corpus: Corpus, people: People) -> Threads {
    var gathering = ConversationGathering(corpus: corpus, threads: threads)
    gathering.gather()
    let addressing = Addressing(corpus: corpus, people: people, threads: gathering.threads)
    gathering.threads.addressees = addressing.addressees()
    return gathering.threads
  }

  /// The ref of the post a row belongs to.
  private static func post(of row: Int32, in corpus: Corpus) -> Int32? {
    let context = corpus.contextNumbers[Int(row)]
    return context < 0 ? nil : corpus.contexts[context].ref
  }

  private func post(of row: Int32) -> Int32? { Self.post(of: row, in: corpus) }

  /// One ref for all ids of one utterance.
  private static func canonical(_ ref: Int32, in corpus: Corpus) -> Int32 {
    let row = corpus.ids.row(of: ref)
    if row >= 0 { return corpus.refs[Int(row)] }
    return corpus.contexts.find(ref: ref).map { corpus.contexts[$0].ref } ?? ref
  }

  private func canonical(_ ref: Int32) -> Int32 { Self.canonical(ref, in: corpus) }

  // MARK: Stored parents

  private mutating func takeStored() {
    // Methods of a value that is being changed would copy it, row by row.
    let corpus = corpus
    let threading = ThreadingInUse(corpus)
    for row in 0..<Int32(corpus.count) {
      let index = Int(row)
      switch corpus.parents[index] {
      case .none, .unknown: break
      case .post:
        guard let post = Self.post(of: row, in: corpus), post != corpus.refs[index] else { break }
        let isWeak = corpus.marks[index].contains(.weakPostParent)
        if !isWeak || threading.isInUse(around: row) {
          threads.parents[index] = Self.canonical(post, in: corpus)
          threads.rules[index] = .stored
        }
      case let link:
        guard let stated = link.ref else { break }
        let ref = Self.canonical(stated, in: corpus)
        guard ref != corpus.refs[index] else { break }
        threads.parents[index] = ref
        threads.rules[index] = .stored
      }
    }
  }

  // MARK: Inferred parents

  private mutating func inferParents() {
    for thread in CommentThreads(corpus, order: RowOrder(corpus: corpus)).threads {
      let post = canonical(corpus.contexts[thread.context].ref)
      begin(thread)
      if let stored = stored(in: thread.rows, post: post) {
        infer(thread, stored: stored, post: post)
      } else {
        for row in thread.rows { findAddressees(of: row) }
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

  /// Tells the finder who wrote the post.
  private mutating func begin(_ thread: CommentThreads.Thread) {
    finder.beginThread()
    let entry = corpus.contexts[thread.context]
    let post = corpus.ids.row(of: entry.ref)
    if post >= 0 { learn(handle: corpus.speakers[Int(post)]) }
    learn(handle: entry.author)
  }

  private mutating func learn(handle: Int32) {
    let person = people.person(ofHandle: handle)
    if person >= 0 { finder.learn(person, handle: handle, corpus.handles.handles[Int(handle)]) }
  }

  /// Whom a comment with a stated parent speaks to by name.
  private mutating func findAddressees(of row: Int32) {
    let handle = corpus.speakers[Int(row)]
    let person = people.person(ofHandle: handle)
    let named = finder.addressed(in: corpus.bytes(of: row)).filter { $0 != person }
    if !named.isEmpty { threads.named[row] = named }
    learn(handle: handle)
  }

  /// Infers the parents that no source states.
  private mutating func infer(
    _ thread: CommentThreads.Thread, stored: [ParentInference.Stored], post: Int32
  ) {
    let inference = ParentInference(
      corpus: corpus, people: people, context: thread.context, rows: thread.rows, finder: &finder,
      signatures: &signatures)
    let result = inference.run(stored: stored)
    for (index, row) in thread.rows.enumerated() {
      if !result.addressees[index].isEmpty { threads.named[row] = result.addressees[index] }
      guard result.rules[index] != .none, corpus.refs[Int(row)] != post else { continue }
      let parent = result.parents[index]
      threads.parents[Int(row)] = parent < 0 ? post : corpus.refs[Int(thread.rows[parent])]
      threads.rules[Int(row)] = result.rules[index]
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

  /// What is stated of each comment's parent; nil where nothing is left to infer.
  private mutating func stored(in rows: [Int32], post: Int32) -> [ParentInference.Stored]? {
    var hasStored = false
    var hasUnknown = false
    for row in rows {
      if threads.rules[Int(row)] == .stored {
        hasStored = true
      } else if corpus.parents[Int(row)] != .none {
        hasUnknown = true
      }
    }
    if hasStored, !hasUnknown { return nil }
    guard hasStored else { return Array(repeating: .unknown, count: rows.count) }
    if places.isEmpty { places = Array(repeating: 0, count: corpus.count) }
    for (index, row) in rows.enumerated() { places[Int(row)] = Int32(index) }
    return rows.map { row in
      guard threads.rules[Int(row)] == .stored else {
        // What says it answers nothing is believed.
        return corpus.parents[Int(row)] == .none ? .elsewhere : .unknown
      }
      let parent = threads.parents[Int(row)]
      if parent == post { return .post }
      let parentRow = corpus.ids.row(of: parent)
      guard parentRow >= 0 else { return .elsewhere }
      let place = Int(places[Int(parentRow)])
      return place < rows.count && rows[place] == parentRow ? .comment(place) : .elsewhere
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
