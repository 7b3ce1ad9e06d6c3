/// Infers the parents of one flat list of comments (measures 9.9): rules in a fixed
/// order, the first that applies wins, and only earlier comments can be parents.
///
/// - Complexity: linear in the thread and its text.
struct ParentInference {
  private let corpus: Corpus
  /// Rows in order of time.
  private let rows: [Int32]
  /// Who speaks in each row, by one number a name within the thread.
  private let speakers: [Int32]
  /// Persons each row addresses by name.
  private let addressed: [[Int32]]
  private let hosts: Set<Int32>
  private let postRow: Int32
  private let clock: ThreadClock
  /// Index in `rows` by row, where some comment links to another.
  private let indexOfRow: [Int32: Int]
  private var state: ThreadState
  private var overlap: WordOverlap?
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

  /// An inference for the comments of one context. The finder has begun the thread and
  /// knows who wrote the post.
  init(
    corpus: Corpus, people: People, context: Int32, rows: [Int32], finder: inout AddressFinder,
    signatures: inout SignatureBook
  ) {
    self.corpus = corpus
    self.rows = rows
    let entry = corpus.contexts[context]
    postRow = corpus.ids.row(of: entry.ref)
    clock = ThreadClock(corpus: corpus, rows: rows)
    speakers = ThreadSpeakers.speakers(
      of: rows, corpus: corpus, people: people, clock: clock, signatures: &signatures)
    addressed = Self.addressed(rows, speakers: speakers, corpus: corpus, finder: &finder)
    var hosts = ThreadHosts.stated(
      in: rows, speakers: speakers, post: postRow, author: entry.author, corpus: corpus,
      people: people)
    if !speakers.contains(where: { hosts.contains($0) }),
      let host = ThreadHosts.behaving(
        in: rows, speakers: speakers, addressed: addressed,
        site: Self.site(of: corpus.ids.space(of: entry.ref)), corpus: corpus,
        signatures: &signatures)
    {
      hosts.insert(host)
    }
    self.hosts = hosts
    let hasLinks =
      !corpus.linkedComments.isEmpty && rows.contains { corpus.linkedComments[$0] != nil }
    indexOfRow =
      hasLinks
      ? Dictionary(rows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      : [:]
    state = ThreadState(speakers: speakers, clock: clock)
    result = Result(
      parents: Array(repeating: -1, count: rows.count),
      rules: Array(repeating: .none, count: rows.count), addressees: addressed)
  }

  /// Whom each comment addresses by name, of those who spoke before it and the post's
  /// author.
  private static func addressed(
    _ rows: [Int32], speakers: [Int32], corpus: Corpus, finder: inout AddressFinder
  ) -> [[Int32]] {
    var addressed: [[Int32]] = []
    addressed.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      let found = finder.addressed(in: corpus.bytes(of: row))
      addressed.append(found.filter { $0 != speakers[index] })
      let handle = corpus.speakers[Int(row)]
      guard speakers[index] >= 0 else { continue }
      finder.learn(speakers[index], handle: handle, corpus.handles.handles[Int(handle)])
    }
    return addressed
  }

  /// The site in the space of an id: `wordpress:ann.example:post-`.
  private static func site(of space: String) -> String {
    let parts = space.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count > 1 ? String(parts[1]) : ""
  }

  /// Runs the cascade over the thread.
  consuming func run(stored: [Stored]) -> Result {
    let quotes = QuoteIndex(corpus: corpus, post: postRow, rows: rows) { index in
      if case .unknown = stored[index] { true } else { false }
    }
    for index in rows.indices {
      var parent = -1
      switch stored[index] {
      case .post, .elsewhere: break
      case .comment(let known): parent = known
      case .unknown:
        (parent, result.rules[index]) = infer(index, quoted: quotes.source(of: index))
      }
      result.parents[index] = parent
      state.add(
        index, parent: parent, isHost: isHost(speakers[index]), addressed: addressed[index])
    }
    return result
  }

  private func isHost(_ person: Int32) -> Bool { person >= 0 && hosts.contains(person) }

  // MARK: The cascade

  /// The parent of one comment, and by which rule.
  private mutating func infer(_ index: Int, quoted: Int?) -> (Int, ReplyRule) {
    let person = speakers[index]
    if let linked = linked(from: index) { return (linked, .permalink) }
    // Who repeats their own words answers somebody else all the same.
    if let quoted, person < 0 || speakers[quoted] != person { return (quoted, .quote) }
    if index == 0 { return (-1, .firstPost) }
    if isHost(person) { return inferForHost(index, person) }

    let addressesHost = !addressed[index].isEmpty && addressed[index].allSatisfy(isHost)
    guard let last = state.last(of: person) else {
      if addressesHost { return (-1, .addressedHost) }
      if let target = target(of: index, person) { return (target, .address) }
      return inferForUnsigned(index, person) ?? (-1, .newcomerPost)
    }
    if addressed[index].isEmpty, goesOn(index, from: last) { return (last, .afterthought) }
    if addressed[index].isEmpty || addressesHost, asksAnew(index, person, last) {
      return (-1, .newQuestion)
    }
    // The host never spoke to them: what they say to the host is for the post.
    if addressesHost,
      addressed[index].allSatisfy({ state.lastReply(from: $0, to: person) == nil })
    {
      return (-1, .addressedHost)
    }
    if let target = target(of: index, person) { return (target, .address) }
    if let reply = state.lastReply(to: person) { return (reply, .returning) }
    if isHost(speakers[index - 1]), !answersAnother(index - 1, than: person) {
      return (index - 1, .returning)
    }
    return (-1, .returningPost)
  }

  /// The comment of whoever is addressed first: the one that answered this speaker, else
  /// their latest.
  private func target(of index: Int, _ person: Int32) -> Int? {
    guard let first = addressed[index].first else { return nil }
    return state.lastReply(from: first, to: person) ?? state.last(of: first)
  }

  /// Whether a comment answers somebody else than this person.
  private func answersAnother(_ index: Int, than person: Int32) -> Bool {
    let parent = result.parents[index]
    return parent >= 0 && speakers[parent] != person
  }

  /// A name that is none returns right after the host answered such a one.
  private func inferForUnsigned(_ index: Int, _ person: Int32) -> (Int, ReplyRule)? {
    guard person < 0, isHost(speakers[index - 1]) else { return nil }
    let answered = result.parents[index - 1]
    return answered >= 0 && speakers[answered] < 0 ? (index - 1, .returning) : nil
  }

  /// Whether it goes on from the speaker's own words just before: "Never mind".
  private func goesOn(_ index: Int, from last: Int) -> Bool {
    last == index - 1 && clock.isWithin(Self.afterthoughtReach, from: last, to: index)
      && AddressWords.isAfterthought(corpus.bytes(of: rows[index]))
  }

  /// Whether somebody whose exchange is over (they had the last word, some time ago)
  /// asks something new, or greets again.
  private func asksAnew(_ index: Int, _ person: Int32, _ last: Int) -> Bool {
    guard let reply = state.lastReply(to: person), last > reply,
      let waited = clock.seconds(from: last, to: index)
    else { return false }
    let features = corpus.features[Int(rows[index])]
    return waited > Self.pauseBeforeQuestion
      && (features.asksQuestion(in: .comment) || features.holdsRequest
        || AddressWords.opensWithGreeting(corpus.bytes(of: rows[index])))
  }

  private mutating func inferForHost(_ index: Int, _ person: Int32) -> (Int, ReplyRule) {
    if let first = addressed[index].first,
      let target = state.lastUnanswered(of: first) ?? target(of: index, person)
    {
      return (target, .address)
    }
    let open = state.openSinceLastVisit(before: index)
    // The host may add a word to the answer given just before; where all that waits is
    // thanks for an earlier one, that is likelier than thanks for thanks.
    let addsTo = state.lastOfHost.flatMap { before in
      result.parents[before] >= 0 && clock.isWithin(Self.additionReach, from: before, to: index)
        ? before : nil
    }
    if let addsTo, open.allSatisfy({ $0 < addsTo && isThanksForAnswer($0) }) {
      return (result.parents[addsTo], .ownerAddition)
    }
    if let latest = open.first { return (mostAlike(index, latest, among: open), .ownerLatest) }
    return (state.lastUnanswered() ?? index - 1, .ownerPrevious)
  }

  /// Whether a comment thanks for an answer of the host's and asks nothing more.
  private func isThanksForAnswer(_ index: Int) -> Bool {
    let parent = result.parents[index]
    let features = corpus.features[Int(rows[index])]
    return parent >= 0 && isHost(speakers[parent]) && features.thanks
      && !features.asksQuestion(in: .comment)
  }

  /// The latest of the open comments, unless another is much more about the same.
  private mutating func mostAlike(_ index: Int, _ latest: Int, among open: [Int]) -> Int {
    guard open.count > 1 else { return latest }
    var overlap = self.overlap ?? WordOverlap(corpus: corpus, post: postRow, rows: rows)
    self.overlap = nil  // so that the words it gathers are not copied
    overlap.compare(with: index)
    var best = (index: latest, overlap: overlap.overlap(of: latest) + Self.muchMoreAlike)
    for other in open.dropFirst() {
      let found = overlap.overlap(of: other)
      if found > best.overlap { best = (other, found) }
    }
    self.overlap = overlap
    return best.index
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

  // MARK: Constants (tried on the public threads of Scripts/evaluate; none is sharp)

  /// An afterthought follows within this many seconds.
  private static let afterthoughtReach: Int64 = 3600
  /// Who had the last word and asks after this many seconds begins anew.
  private static let pauseBeforeQuestion: Int64 = 3600
  /// The host adds to an answer within this many seconds.
  private static let additionReach: Int64 = 12 * 3600
  /// By so much another comment must overlap more than the latest.
  private static let muchMoreAlike = 0.2
}
