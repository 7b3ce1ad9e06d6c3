public import Bytes
internal import Dispatch
public import Spool
internal import Synchronization

/// One run of `rapport-fetch`: every feed that is due is asked once, politely, and what
/// is new goes to the spool.
///
/// What is remembered of a feed is written after its answer is safely in the spool: a run
/// that is killed asks again and loses nothing.
public final class FetchRun: Sendable {
  private let spool: SpoolFolder
  private let policy: FetchPolicy
  private let now: Int64
  private let gate: HostGate
  private let makeTransport: @Sendable () -> (any Transport)?
  private let state: Mutex<State>

  private struct State {
    var book: FeedBook
    /// What lists of feeds say of those they name.
    var names: [String: ListedFeed] = [:]
    var results: [Int: FeedResult] = [:]
    var hostWaits: [String: Int64] = [:]
    var savedAt = ContinuousClock.now
    var failure: WriteFailure?
  }

  /// A run. `now` is in seconds since 1970; each worker makes its own transport.
  public init(
    spool: SpoolFolder, book: FeedBook, policy: FetchPolicy, now: Int64,
    makeTransport: @escaping @Sendable () -> (any Transport)?
  ) {
    self.spool = spool
    self.policy = policy
    self.now = now
    self.makeTransport = makeTransport
    gate = HostGate(pause: policy.pause)
    state = Mutex(State(book: book))
  }

  /// Fetches listed feeds as `fetch(_:)` does addresses, and remembers what the list calls
  /// them and where it keeps them.
  public func fetch(_ feeds: [ListedFeed]) throws(WriteFailure) -> [FeedResult] {
    var named: [String: ListedFeed] = [:]
    for feed in feeds where feed.title != nil || !feed.folders.isEmpty {
      guard var known = named[feed.address] else {
        named[feed.address] = feed
        continue
      }
      known.title = known.title ?? feed.title
      known.folders += feed.folders.filter { !known.folders.contains($0) }
      named[feed.address] = known
    }
    let names = named
    state.withLock { state in
      state.names = names
      // Those that are left alone this time are named all the same.
      for (address, feed) in names { state.book.records[address]?.name(feed) }
    }
    return try fetch(feeds.map(\.address))
  }

  /// Fetches the feeds, and then the comment feeds of the posts they show; the results in
  /// the order of the addresses.
  ///
  /// - Throws: `WriteFailure` where the spool cannot be written; what was fetched before
  ///   is kept.
  public func fetch(_ addresses: [String]) throws(WriteFailure) -> [FeedResult] {
    var seen: Set<String> = []
    let configured = addresses.filter { seen.insert($0).inserted }
    var results = ask(configured)
    try save()
    if policy.discovers {
      results += ask(dueDiscoveries(of: Set(configured)))
      try save()
    }
    return results
  }

  private func save() throws(WriteFailure) {
    let (book, failure) = state.withLock { ($0.book, $0.failure) }
    if let failure { throw failure }
    try book.save(in: spool)
  }

  /// Known comment feeds of these feeds' posts that are due: those never asked first, then
  /// those not asked for longest.
  private func dueDiscoveries(of configured: Set<String>) -> [String] {
    let records = state.withLock { $0.book.sorted }
    let due = records.filter { record in
      guard let parent = record.discoveredFrom, configured.contains(parent),
        !configured.contains(record.address)
      else { return false }
      let quiet = now &- (record.lastChange ?? record.firstSeen)
      return record.lastAttempt.map { now &- $0 >= policy.rest(quietFor: quiet) } ?? true
    }
    return due.sorted {
      ($0.lastAttempt ?? .min, $0.address) < ($1.lastAttempt ?? .min, $1.address)
    }
    .prefix(policy.discoveredAtOnce).map(\.address)
  }

  /// Asks for addresses, several hosts at a time.
  private func ask(_ addresses: [String]) -> [FeedResult] {
    state.withLock { $0.results = [:] }
    let queue = Mutex(byHost(addresses)[...])
    let workers = min(policy.hostsAtOnce, queue.withLock { $0.count })
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      let transport = makeTransport()
      while let group = queue.withLock({ $0.popFirst() }) {
        for place in group { ask(addresses[place], place: place, over: transport) }
      }
    }
    return state.withLock { state in
      addresses.indices.compactMap { state.results[$0] }
    }
  }

  /// Places in the list, those of one host together.
  private func byHost(_ addresses: [String]) -> [[Int]] {
    var groups: [[Int]] = []
    var placeOfHost: [String: Int] = [:]
    for (place, text) in addresses.enumerated() {
      let moved = state.withLock { $0.book.records[text]?.movedTo }
      let host = FetchAddress(moved ?? text)?.host ?? ""
      if let group = placeOfHost[host] {
        groups[group].append(place)
      } else {
        placeOfHost[host] = groups.count
        groups.append([place])
      }
    }
    return groups
  }

  private func ask(_ text: String, place: Int, over transport: (any Transport)?) {
    var record =
      state.withLock { $0.book.records[text] } ?? FeedRecord(address: text, firstSeen: now)
    if let named = state.withLock({ $0.names[text] }) { record.name(named) }
    let (outcome, discovered) = visit(&record, over: transport)
    let shown = record.shown
    state.withLock { state in
      if FetchAddress(text) != nil { state.book.records[text] = record }
      add(discovered, of: record, to: &state.book)
      state.results[place] = FeedResult(address: shown, outcome: outcome)
      guard state.failure == nil, ContinuousClock.now - state.savedAt > .seconds(1) else { return }
      state.savedAt = .now
      do throws(WriteFailure) { try state.book.save(in: spool) } catch { state.failure = error }
    }
  }

  /// Remembers comment feeds that a feed named, up to a bound.
  private func add(_ discovered: [FetchAddress], of record: FeedRecord, to book: inout FeedBook) {
    guard !discovered.isEmpty else { return }
    let parent = record.discoveredFrom ?? record.address
    var known = book.records.values.count { $0.discoveredFrom == parent }
    for address in discovered where book.records[address.text] == nil {
      guard known < policy.discoveredInAll else { return }
      known += 1
      var child = FeedRecord(address: address.text, firstSeen: now, discoveredFrom: parent)
      child.isPublic = record.isPublic
      book.records[address.text] = child
    }
  }
}

extension FeedRecord {
  /// Takes over what a list of feeds says of it.
  fileprivate mutating func name(_ feed: ListedFeed) {
    title = feed.title
    folders = feed.folders.isEmpty ? nil : feed.folders
  }
}

// MARK: - One feed

extension FetchRun {
  private typealias Visit = (FeedResult.Outcome, discovered: [FetchAddress])

  /// Asks for one feed, unless it is to be left alone, and notes what came of it.
  private func visit(_ record: inout FeedRecord, over transport: (any Transport)?) -> Visit {
    guard let transport else { return (.failed(English.noCurl), []) }
    guard let address = FetchAddress(record.movedTo ?? record.address) else {
      return (.failed(English.noWebAddress), [])
    }
    if let reason = reasonToWait(record, host: address.host) { return (.left(reason), []) }
    record.lastAttempt = now
    let journey = Journey(
      from: address, etag: record.etag, lastModified: record.lastModified,
      allowsPrivate: !record.isPublic, policy: policy, gate: gate, transport: transport)
    if journey.metPublic { record.isPublic = true }
    switch journey.end {
    case .lost(let reason): return (failed(&record, reason), [])
    case .arrived(let answer): return arrived(answer, journey, at: address, &record)
    }
  }

  /// Why a feed is not asked now; nil where it is due. An attempt in the future is a clock
  /// that went back, and says nothing.
  private func reasonToWait(_ record: FeedRecord, host: String) -> String? {
    if record.isGone { return English.wasGone }
    if let last = record.lastAttempt, last <= now, now - last < policy.floor {
      return English.asked(minutesAgo: (now - last) / 60, enoughIn: policy.floor / 60)
    }
    let wait = max(record.notBefore ?? .min, state.withLock { $0.hostWaits[host] } ?? .min)
    if wait > now, wait - now <= policy.longestWait {
      return English.toBeLeftAlone(minutes: (wait - now + 59) / 60)
    }
    return nil
  }

  private func failed(_ record: inout FeedRecord, _ reason: String) -> FeedResult.Outcome {
    record.fail(at: now, reason)
    // The place it moved to may have been wrong: the next attempt starts where it began.
    record.movedTo = nil
    return .failed(reason)
  }

  private func arrived(
    _ answer: WebAnswer, _ journey: Journey, at start: FetchAddress, _ record: inout FeedRecord
  ) -> Visit {
    switch answer.status {
    case 304 where record.etag != nil || record.lastModified != nil:
      record.etag = answer.header("ETag") ?? record.etag
      record.lastModified = answer.header("Last-Modified") ?? record.lastModified
      record.succeed(at: now, changed: false)
      return (.unchanged, [])
    case 200: return take(answer, journey, at: start, &record)
    case 410:
      record.isGone = true
      return (failed(&record, English.isGone), [])
    default:
      if let wait = waitingTime(answer) {
        record.notBefore = wait
        state.withLock { $0.hostWaits[journey.lastHost] = wait }
      }
      return (failed(&record, English.answers(answer.status)), [])
    }
  }

  /// Until when a refusal asks to be left alone; nil where it does not say.
  private func waitingTime(_ answer: WebAnswer) -> Int64? {
    guard [429, 503].contains(answer.status), let text = answer.header("Retry-After") else {
      return nil
    }
    let until: Int64? =
      Int64(text).map { now &+ min(max($0, 0), policy.longestWait) } ?? WebDate.seconds(text)
    return until.map { min($0, now &+ policy.longestWait) }
  }

  /// Takes a whole answer: keeps it, and remembers the validators if it parses.
  private func take(
    _ answer: WebAnswer, _ journey: Journey, at start: FetchAddress, _ record: inout FeedRecord
  ) -> Visit {
    let survey = FeedSurvey(answer.body)
    let hash = SpoolFolder.hash(answer.body)
    let isSame = record.bodyHash == hash
    if !isSame {
      do throws(WriteFailure) {
        try spool.keep(
          answer.body, headers: answer.headers, of: record.shown, at: now,
          on: survey.isFeed ? .new : .unreadable)
      } catch {
        state.withLock { $0.failure = $0.failure ?? error }
        return (failed(&record, English.notKept), [])
      }
      record.bodyHash = hash
    }
    guard survey.isFeed else {
      return (failed(&record, survey.problem ?? English.noFeed), [])
    }
    if survey.problem == nil {
      record.etag = answer.header("ETag")
      record.lastModified = answer.header("Last-Modified")
      if let moved = journey.movedTo { record.movedTo = moved.text }
    }
    record.succeed(at: now, changed: !isSame)
    let discovered = survey.commentFeeds.compactMap { start.resolving($0) }
    return (
      isSame ? .unchanged : .new(bytes: answer.body.count, problem: survey.problem),
      policy.discovers ? discovered : []
    )
  }
}
