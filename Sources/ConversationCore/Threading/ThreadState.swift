/// What the cascade remembers of a thread while it walks down it.
struct ThreadState {
  /// Indices of comments nobody of the house has answered, latest last; answered ones
  /// are dropped when they come to the top.
  private var open: [Int] = []
  private var openOf: [Int32: [Int]] = [:]
  private var isAnswered: [Bool]
  private let speakers: [Int32]
  private let clock: ThreadClock
  /// The latest comment of a host.
  private(set) var lastOfHost: Int?
  /// What came up to here was there when the host wrote on an earlier visit.
  private var passedOver = -1
  /// Everything a person said up to here counts as answered.
  private var answeredUpTo: [Int32: Int] = [:]
  private var lastOf: [Int32: Int] = [:]
  private var lastReplyTo: [Int32: Int] = [:]
  private var lastReplyOfPair: [UInt64: Int] = [:]

  /// A host who writes again within this many seconds is on the same visit.
  private static let visit: Int64 = 2 * 3600
  /// Of what waits, at most this many are looked at.
  private static let mostOpen = 16

  /// For a thread whose comments were said by these, -1 for unknown ones. All are known
  /// from the start: a stored parent can be dated after its answer.
  init(speakers: [Int32], clock: ThreadClock) {
    self.speakers = speakers
    self.clock = clock
    isAnswered = Array(repeating: false, count: speakers.count)
  }

  /// The latest comment of a person.
  func last(of person: Int32) -> Int? { person < 0 ? nil : lastOf[person] }

  /// The latest comment that answered a person.
  func lastReply(to person: Int32) -> Int? { person < 0 ? nil : lastReplyTo[person] }

  /// The latest comment of one person that answered another.
  func lastReply(from a: Int32, to b: Int32) -> Int? {
    a < 0 || b < 0 ? nil : lastReplyOfPair[Self.pair(a, b)]
  }

  /// The latest comment of a guest that the host has not answered.
  func lastUnanswered() -> Int? { open.last { isOpen($0) } }

  /// The unanswered comments of guests that came since the host was last here, the
  /// latest first: what an earlier visit passed over is hardly answered later.
  func openSinceLastVisit(before index: Int) -> [Int] {
    let visited = lastOfHost.map { clock.isWithin(Self.visit, from: $0, to: index) } ?? true
    let from = visited ? passedOver : lastOfHost ?? passedOver
    var found: [Int] = []
    for candidate in open.reversed() {
      guard candidate > from, found.count < Self.mostOpen else { break }
      if isOpen(candidate) { found.append(candidate) }
    }
    return found
  }

  /// The latest comment of a person that the host has not answered.
  func lastUnanswered(of person: Int32) -> Int? {
    person < 0 ? nil : openOf[person]?.last { isOpen($0) }
  }

  /// Adds a comment with its parent; -1 for the post.
  mutating func add(_ index: Int, parent: Int, isHost: Bool, addressed: [Int32]) {
    let person = speakers[index]
    if parent >= 0 {
      let other = speakers[parent]
      if other >= 0, other != person {
        lastReplyTo[other] = index
        if person >= 0 { lastReplyOfPair[Self.pair(person, other)] = index }
      }
      if isHost {
        isAnswered[parent] = true
        if other >= 0 { answer(other, upTo: index) }
      }
    }
    if isHost {
      if let before = lastOfHost, !clock.isWithin(Self.visit, from: before, to: index) {
        passedOver = before
      }
      lastOfHost = index
      for other in addressed { answer(other, upTo: index) }
    } else {
      open.append(index)
      if person >= 0 { openOf[person, default: []].append(index) }
    }
    if person >= 0 { lastOf[person] = index }
    while let last = open.last, !isOpen(last) { open.removeLast() }
  }

  private mutating func answer(_ person: Int32, upTo index: Int) {
    answeredUpTo[person] = index
    openOf[person] = nil
  }

  private func isOpen(_ index: Int) -> Bool {
    guard !isAnswered[index] else { return false }
    let person = speakers[index]
    return person < 0 || answeredUpTo[person].map { $0 < index } ?? true
  }

  private static func pair(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b))
  }
}
