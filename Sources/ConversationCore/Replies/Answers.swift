/// What became of everything said to the owner, and of everything the owner said to
/// others (decisions 14).
///
/// An utterance is answered by a later one in its conversation that has it for a parent
/// or addresses its speaker; that clears all its speaker said there before. A like, a
/// share or a pingback answers nothing.
struct Answers: Sendable {
  /// Row of the answer to each row; -1 for none. Empty until something is answered: an
  /// archive of one side has a million rows and no answer to any.
  private var answerOfRow: [Int32] = []
  /// Answers by person to rows addressed to several.
  private(set) var answerByPerson: [RowPerson: Int32] = [:]
  /// Rows others addressed to the owner, or left on the owner's posts, by row.
  private(set) var received: [Int32] = []
  /// Whether a row is its speaker's first comment in its conversation; empty where there
  /// are no comments.
  private var opening: [Bool] = []
  /// Received rows after which the owner wrote in the same conversation without
  /// answering them.
  private(set) var passedOver: Set<Int32> = []
  /// Unanswered comments on the owner's posts that only by a guess answer another guest:
  /// they may be meant for the owner as well as not.
  private(set) var asides: [Int32] = []

  /// A row and one of the persons it is addressed to.
  struct RowPerson: Hashable, Sendable {
    var row: Int32
    var person: Int32
  }

  private let corpus: Corpus
  private let people: People
  private let threads: Threads
  private var waitingIn: [Int32: [Int32]] = [:]
  private var waitingOut: [Int32: [Int32]] = [:]
  private var asidesIn: [Int32: [Int32]] = [:]
  private var seen: Set<Int32> = []

  /// Looks through every conversation once.
  init(corpus: Corpus, people: People, threads: Threads) {
    self.corpus = corpus
    self.people = people
    self.threads = threads
    for conversation in 0..<Int32(threads.roots.count) {
      walk(threads.members(of: conversation))
    }
    received.sort()
    asides.sort()
  }

  /// The answer to a row; -1 for none.
  func answer(to row: Int32) -> Int32 { answerOfRow.isEmpty ? -1 : answerOfRow[Int(row)] }

  /// Whether a row is its speaker's first comment in its conversation.
  func opensThread(_ row: Int32) -> Bool { !opening.isEmpty && opening[Int(row)] }

  /// The answer of a person the row is addressed to; -1 for none.
  @inline(__always)  // a call would copy all this holds
  func answer(to row: Int32, by person: Int32) -> Int32 {
    threads.addresseeCount(of: row) > 1
      ? answerByPerson[RowPerson(row: row, person: person)] ?? -1 : answer(to: row)
  }

  private func person(_ row: Int32) -> Int32 {
    people.person(ofHandle: corpus.speakers[Int(row)])
  }

  private mutating func walk(_ rows: ArraySlice<Int32>) {
    if rows.count > 1 {
      if !waitingIn.isEmpty { waitingIn.removeAll(keepingCapacity: true) }
      if !waitingOut.isEmpty { waitingOut.removeAll(keepingCapacity: true) }
      if !asidesIn.isEmpty { asidesIn.removeAll(keepingCapacity: true) }
      if !seen.isEmpty { seen.removeAll(keepingCapacity: true) }
      takeParents(rows)
    }
    var unanswered: [Int32] = []
    for row in rows {
      switch corpus.kinds[Int(row)] {
      case .share, .pingback, .like: continue
      default: break
      }
      let speaker = person(row)
      if corpus.kinds[Int(row)] == .comment, speaker >= 0 {
        if opening.isEmpty { opening = Array(repeating: false, count: corpus.count) }
        opening[Int(row)] = rows.count == 1 || seen.insert(speaker).inserted
      }
      if people.speaksForOwner(speaker) {
        if rows.count > 1 { ownerSpeaks(row, speaker) }
        if speaker == people.owner, corpus.kinds[Int(row)] != .post {
          passedOver.formUnion(unanswered.filter { answer(to: $0) < 0 })
          unanswered.removeAll(keepingCapacity: true)
        }
      } else {
        if rows.count > 1, speaker >= 0, isForOwner(row) { answerOwner(row, speaker) }
        if isForOwner(row), corpus.kinds[Int(row)] != .post {
          received.append(row)
          if rows.count > 1 { unanswered.append(row) }
          if rows.count > 1, speaker >= 0 { waitingIn[speaker, default: []].append(row) }
        } else if speaker >= 0, isAside(row) {
          unanswered.append(row)
          asidesIn[speaker, default: []].append(row)
        }
      }
    }
    for rows in asidesIn.values { asides += rows.filter { answer(to: $0) < 0 } }
  }

  /// A stated or inferred parent is answered, whatever the clocks say.
  private mutating func takeParents(_ rows: ArraySlice<Int32>) {
    for row in rows {
      switch corpus.kinds[Int(row)] {
      case .share, .pingback, .like, .post: continue
      default: break
      }
      let parent = corpus.ids.row(of: threads.parents[Int(row)])
      guard parent >= 0, corpus.kinds[Int(parent)] != .post else { continue }
      let (speaker, asker) = (person(row), person(parent))
      guard speaker != asker || speaker == People.nobody else { continue }
      if people.speaksForOwner(speaker), !people.speaksForOwner(asker) {
        settle(parent, asker: asker, with: row, by: people.owner)
      } else if asker == people.owner, asker >= 0, speaker >= 0 {
        settle(parent, asker: asker, with: row, by: speaker)
      }
    }
  }

  private mutating func settle(_ row: Int32, asker: Int32, with answer: Int32, by person: Int32) {
    if answerOfRow.isEmpty { answerOfRow = Array(repeating: -1, count: corpus.count) }
    if answerOfRow[Int(row)] < 0 { answerOfRow[Int(row)] = answer }
    guard threads.addresseeCount(of: row) > 1 else { return }
    let key = RowPerson(row: row, person: person)
    if answerByPerson[key] == nil { answerByPerson[key] = answer }
  }

  /// The owner or the team speaks: what those addressed had said there is answered.
  private mutating func ownerSpeaks(_ row: Int32, _ speaker: Int32) {
    let parent = corpus.ids.row(of: threads.parents[Int(row)])
    if parent >= 0, corpus.kinds[Int(parent)] != .post { clearIn(person(parent), with: row) }
    for other in threads.addressees(of: row) {
      clearIn(other, with: row)
      if speaker == people.owner { waitingOut[other, default: []].append(row) }
    }
  }

  private mutating func clearIn(_ person: Int32, with answer: Int32) {
    asidesIn[person] = nil
    guard person >= 0, let rows = waitingIn.removeValue(forKey: person) else { return }
    for row in rows { settle(row, asker: person, with: answer, by: people.owner) }
  }

  /// Somebody speaks to the owner: what the owner had said to them there is answered.
  private mutating func answerOwner(_ row: Int32, _ speaker: Int32) {
    guard let rows = waitingOut.removeValue(forKey: speaker) else { return }
    for asked in rows { settle(asked, asker: people.owner, with: row, by: speaker) }
  }

  /// Whether a comment in a conversation the owner began names nobody, and answers somebody
  /// else by a rule that is wrong nearly as often as it is right.
  private func isAside(_ row: Int32) -> Bool {
    let rule = threads.rules[Int(row)]
    guard corpus.kinds[Int(row)] == .comment, rule.isInferred, threads.named[row] == nil,
      let confidence = rule.confidence, confidence < ReplyPriorityConstants.surelyAnother
    else { return false }
    let root = corpus.ids.row(of: threads.roots[Int(threads.conversations[Int(row)])])
    return people.owner >= 0 && root >= 0 && corpus.kinds[Int(root)] == .post
      && person(root) == people.owner
  }

  /// Addressed to the owner, which a comment on the owner's post is too, or a reply to
  /// the owner; what two guests say to each other is neither.
  private func isForOwner(_ row: Int32) -> Bool {
    guard people.owner >= 0 else { return false }
    if threads.isAddressed(row, to: people.owner) { return true }
    let parent = corpus.ids.row(of: threads.parents[Int(row)])
    return parent >= 0 && corpus.kinds[Int(parent)] != .post && person(parent) == people.owner
  }
}
