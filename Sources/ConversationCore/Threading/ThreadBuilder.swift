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
          threads.parents[index] = corpus.canonical(post)
          threads.rules[index] = .stored
        }
      case let link:
        guard let stated = link.ref else { break }
        let ref = corpus.canonical(stated)
        guard ref != corpus.refs[index] else { break }
        threads.parents[index] = ref
        threads.rules[index] = .stored
      }
    }
  }

  // MARK: Inferred parents

  private mutating func inferParents() {
    let corpus = corpus
    for findings in findings() {
      for (row, parent, rule) in findings.parents {
        threads.parents[Int(row)] = parent
        threads.rules[Int(row)] = rule
      }
      for (row, persons) in findings.named { threads.named[row] = persons }
    }
    for row in corpus.kinds.indices
    where corpus.kinds[row] == .pingback && threads.rules[row] == .none {
      guard let post = Self.post(of: Int32(row), in: corpus) else { continue }
      threads.parents[row] = corpus.canonical(post)
      threads.rules[row] = .pingbackPost
    }
  }

  /// What is found in the threads of comments, on all cores.
  private func findings() -> [ThreadRun.Findings] {
    let (corpus, people, stated) = (corpus, people, threads)
    let comments = CommentThreads(corpus, order: RowOrder(corpus: corpus)).threads
    let runs = Self.runs(of: comments)
    return Cores.map(runs.count) { number in
      ThreadRun(corpus: corpus, people: people, stated: stated)
        .findings(in: comments[runs[number]])
    }
  }

  /// Comments that are worth a run of their own, and how many runs there are at most: each
  /// learns the names of those who speak anew.
  private static let commentsInRun = 2048
  private static let mostRuns = 6

  /// Threads in runs of about as many comments each.
  private static func runs(of threads: [CommentThreads.Thread]) -> [Range<Int>] {
    let total = threads.reduce(0) { $0 + $1.rows.count }
    let share = max(commentsInRun, total / mostRuns + 1)
    var runs: [Range<Int>] = []
    var (start, count) = (0, 0)
    for (index, thread) in threads.enumerated() {
      count += thread.rows.count
      guard count >= share || index == threads.count - 1 else { continue }
      runs.append(start..<index + 1)
      (start, count) = (index + 1, 0)
    }
    return runs
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
      // Most answer nothing that is here.
      guard parentRow(start) >= 0 else { continue }
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
    if corpus.kinds[Int(row)] == .comment, let post = post(of: row).map({ corpus.canonical($0) }),
      post != corpus.refs[Int(row)], !circle.contains(corpus.ids.row(of: post))
    {
      threads.parents[Int(row)] = post
      threads.rules[Int(row)] = .returningPost
    }
    let source = corpus.source(of: row)
    threads.diagnostics.append(
      Diagnostic(
        .warning, file: source.file, line: source.isLine ? Int(source.place) : nil,
        English.circle(circle.count, cutAt: corpus.ids.identifier(of: corpus.refs[Int(row)]))))
  }
}

extension Corpus {
  /// One ref for all ids of one utterance.
  func canonical(_ ref: Int32) -> Int32 {
    let row = ids.row(of: ref)
    if row >= 0 { return refs[Int(row)] }
    return contexts.find(ref: ref).map { contexts[$0].ref } ?? ref
  }
}
