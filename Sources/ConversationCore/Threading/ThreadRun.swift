/// Infers the parents in a run of threads. What it finds concerns their comments alone, so
/// that runs may be worked on at the same time.
struct ThreadRun {
  private let corpus: Corpus
  private let people: People
  /// Refs of the parents sources state, by row, and the rules that say so.
  private let parents: [Int32]
  private let rules: [ReplyRule]
  private var finder = AddressFinder()
  private var signatures = SignatureBook()
  /// Where a row stands in the thread at hand, if it stands there; empty until a thread
  /// has stated parents beside unknown ones.
  private var places: [Int32] = []
  private var findings = Findings()

  /// What was found, in the order of the threads and of their rows.
  struct Findings: Sendable {
    /// Rows whose parent was inferred, with its ref and the rule.
    var parents: [(row: Int32, parent: Int32, rule: ReplyRule)] = []
    /// Rows that address persons by name.
    var named: [(row: Int32, persons: [Int32])] = []
  }

  /// A run through threads of which only stated parents are known.
  init(corpus: Corpus, people: People, stated: Threads) {
    self.corpus = corpus
    self.people = people
    parents = stated.parents
    rules = stated.rules
  }

  /// What there is to find in some threads.
  consuming func findings(in threads: ArraySlice<CommentThreads.Thread>) -> Findings {
    for thread in threads { read(thread) }
    return findings
  }

  private mutating func read(_ thread: CommentThreads.Thread) {
    let post = corpus.canonical(corpus.contexts[thread.context].ref)
    let firstNamed = findings.named.count
    begin(thread)
    if let stored = stored(in: thread.rows, post: post) {
      infer(thread, stored: stored, post: post)
    } else {
      for row in thread.rows { findAddressees(of: row) }
    }
    addressOwnAnswers(in: thread.rows, firstNamed: firstNamed)
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
    if !named.isEmpty { findings.named.append((row, named)) }
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
      if !result.addressees[index].isEmpty {
        findings.named.append((row, result.addressees[index]))
      }
      guard result.rules[index] != .none, corpus.refs[Int(row)] != post else { continue }
      let parent = result.parents[index]
      findings.parents.append(
        (
          row, parent < 0 ? post : corpus.refs[Int(thread.rows[parent])], result.rules[index]
        ))
    }
  }

  /// Engines with few levels (Blogger has two) hang an answer to an answer on the first
  /// comment, which may be the speaker's own: it is for whoever answered that last.
  private mutating func addressOwnAnswers(in rows: [Int32], firstNamed: Int) {
    var lastToAnswer: [Int32: Int32] = [:]
    // Those that address somebody stand in the order of the rows.
    var nextNamed = firstNamed
    let endOfNamed = findings.named.count
    for row in rows {
      let isNaming = nextNamed < endOfNamed && findings.named[nextNamed].row == row
      if isNaming { nextNamed += 1 }
      guard rules[Int(row)] == .stored else { continue }
      let parent = corpus.ids.row(of: parents[Int(row)])
      guard parent >= 0, corpus.kinds[Int(parent)] == .comment else { continue }
      let speaker = people.person(ofHandle: corpus.speakers[Int(row)])
      if people.person(ofHandle: corpus.speakers[Int(parent)]) != speaker {
        lastToAnswer[parent] = speaker
      } else if !isNaming, let other = lastToAnswer[parent] {
        findings.named.append((row, [other]))
      }
    }
  }

  /// What is stated of each comment's parent; nil where nothing is left to infer.
  private mutating func stored(in rows: [Int32], post: Int32) -> [ParentInference.Stored]? {
    var hasStored = false
    var hasUnknown = false
    for row in rows {
      if rules[Int(row)] == .stored {
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
      guard rules[Int(row)] == .stored else {
        // What says it answers nothing is believed.
        return corpus.parents[Int(row)] == .none ? .elsewhere : .unknown
      }
      let parent = parents[Int(row)]
      if parent == post { return .post }
      let parentRow = corpus.ids.row(of: parent)
      guard parentRow >= 0 else { return .elsewhere }
      let place = Int(places[Int(parentRow)])
      return place < rows.count && rows[place] == parentRow ? .comment(place) : .elsewhere
    }
  }
}
