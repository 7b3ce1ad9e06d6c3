/// Infers the parents of one flat list of comments (measures 9.9): rules in a fixed
/// order, the first that applies wins, and only earlier comments can be parents.
///
/// - Complexity: linear in the thread and its text.
struct ParentInference {
  let corpus: Corpus
  let people: People
  /// Rows in order of time.
  let rows: [Int32]
  /// Whose post it is: the author, and whoever the page marks as such.
  private let hosts: Set<Int32>
  private let postRow: Int32
  /// Index in `rows` by row, where some comment links to another.
  private let indexOfRow: [Int32: Int]
  private var state: ThreadState
  private var result: Result

  /// What was found, one entry a row.
  struct Result {
    /// Index of the parent in `rows`; -1 for the post.
    var parents: [Int]
    /// How it is known; `none` where a source states it.
    var rules: [ReplyRule]
    /// Persons addressed by name.
    var addressees: [[Int32]]
  }

  /// What a source states of a parent.
  enum Stored {
    case unknown
    case post
    /// Another thread's utterance, or one no source holds.
    case elsewhere
    /// Index in `rows`.
    case comment(Int)
  }

  /// An inference for the comments of one context.
  init(corpus: Corpus, people: People, context: Int32, rows: [Int32]) {
    self.corpus = corpus
    self.people = people
    self.rows = rows
    let entry = corpus.contexts[context]
    postRow = corpus.ids.row(of: entry.ref)
    let named = people.person(ofHandle: entry.author)
    let speaker =
      postRow >= 0 ? people.person(ofHandle: corpus.speakers[Int(postRow)]) : People.nobody
    var hosts: Set<Int32> = [speaker, named]
    for row in rows where corpus.marks[Int(row)].contains(.byPostAuthor) {
      hosts.insert(people.person(ofHandle: corpus.speakers[Int(row)]))
    }
    hosts.remove(People.nobody)
    if hosts.isEmpty, people.owner >= 0 { hosts.insert(people.owner) }
    self.hosts = hosts
    let hasLinks =
      !corpus.linkedComments.isEmpty && rows.contains { corpus.linkedComments[$0] != nil }
    indexOfRow =
      hasLinks
      ? Dictionary(rows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      : [:]
    state = ThreadState(
      speakers: rows.map { people.person(ofHandle: corpus.speakers[Int($0)]) })
    result = Result(
      parents: Array(repeating: -1, count: rows.count),
      rules: Array(repeating: .none, count: rows.count),
      addressees: Array(repeating: [], count: rows.count))
  }

  /// Runs the cascade over the thread. The finder has begun it and knows who wrote the post.
  consuming func run(stored: [Stored], finder: inout AddressFinder) -> Result {
    let quotes = QuoteIndex(corpus: corpus, post: postRow, rows: rows) { index in
      if case .unknown = stored[index] { true } else { false }
    }
    for index in rows.indices {
      let row = rows[index]
      let handle = corpus.speakers[Int(row)]
      let person = people.person(ofHandle: handle)
      let addressed = finder.addressed(in: corpus.bytes(of: row)).filter { $0 != person }
      result.addressees[index] = addressed
      var parent = -1
      switch stored[index] {
      case .post, .elsewhere: break
      case .comment(let known): parent = known
      case .unknown:
        (parent, result.rules[index]) = infer(
          index, person, addressed: addressed, quoted: quotes.source(of: index))
      }
      result.parents[index] = parent
      state.add(
        index, by: person, parent: parent, isHost: isHost(person), addressed: addressed)
      if person >= 0 { finder.learn(person, handle: handle, corpus.handles.handles[Int(handle)]) }
    }
    return result
  }

  private func isHost(_ person: Int32) -> Bool { person >= 0 && hosts.contains(person) }

  /// The parent of one comment, and by which rule.
  private func infer(_ index: Int, _ person: Int32, addressed: [Int32], quoted: Int?) -> (
    Int, ReplyRule
  ) {
    if let linked = linked(from: index) { return (linked, .permalink) }
    if let quoted { return (quoted, .quote) }
    if index == 0 { return (-1, .firstPost) }
    let isNew = state.last(of: person) == nil
    if let first = addressed.first {
      if isNew, !isHost(person), addressed.allSatisfy(isHost) { return (-1, .addressedHost) }
      let target =
        (isHost(person) ? state.lastUnanswered(of: first) : nil)
        ?? state.lastReply(from: first, to: person) ?? state.last(of: first)
      if let target { return (target, .address) }
    }
    if isHost(person) {
      if let open = state.lastUnanswered() { return (open, .ownerLatest) }
      return (index - 1, .ownerPrevious)
    }
    if isNew { return (-1, .newcomerPost) }
    if let reply = state.lastReply(to: person) { return (reply, .returning) }
    if isHost(people.person(ofHandle: corpus.speakers[Int(rows[index - 1])])) {
      return (index - 1, .returning)
    }
    return (-1, .returningPost)
  }

  /// An earlier comment it links to, or names by its number in the list.
  private func linked(from index: Int) -> Int? {
    let row = rows[index]
    for number in corpus.linkedComments[row] ?? [] {
      guard
        let ref = corpus.ids.find(sameSpaceAs: corpus.refs[Int(row)], number: number),
        let found = indexOfRow[corpus.ids.row(of: ref)], found < index
      else { continue }
      return found
    }
    let text = corpus.bytes(of: row)
    guard let sign = text.first, sign == UInt8(ascii: "#") || sign == UInt8(ascii: "@") else {
      return nil
    }
    let digits = text.dropFirst().prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.count < 6 else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return (1...max(1, index)).contains(number) && index > 0 ? number - 1 : nil
  }
}
