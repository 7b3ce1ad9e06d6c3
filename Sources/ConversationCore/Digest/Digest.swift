/// What changed from one run to the next: a pure function of two snapshots, and of what was
/// edited in between.
///
/// The first night is a baseline and no news. What lasts - a feed that fails, an export
/// that is old - is told once and then from time to time; what was told is remembered in
/// `carried`, the snapshot to keep for the next run.
public struct Digest: Hashable, Sendable {
  /// Since when, in seconds since 1970; nil for the first night.
  public var since: Int64?
  /// Why the night is a first one although there were others; nil where it is none.
  public var restart: Restart?
  /// How many more utterances there are; negative where an import was undone.
  public var utterances = 0
  /// People who were not there before, the most talkative first.
  public var newPeople: [Snapshot.Person] = []
  /// What waits for an answer now and did not before, the newest first.
  public var waiting: [Snapshot.Item] = []
  /// What others have put in other words since, each once, by time.
  public var edited: [Snapshot.Item] = []
  /// How many waited before and do so no more, although they are not too old.
  public var settled = 0
  /// What has come to be owed.
  public var owed: [Snapshot.Item] = []
  /// Own requests whose time to be answered has run out.
  public var unanswered: [Snapshot.Item] = []
  /// The talk ratio, where it has left the interval it was last told with.
  public var talk: TalkMove?
  /// Ties that have gone a step colder.
  public var colder: [Snapshot.Fading] = []
  /// New milestones.
  public var milestones: [Snapshot.Mark] = []
  /// Feeds whose failing is to be told.
  public var failing: [Snapshot.Feed] = []
  /// Addresses of feeds that work again.
  public var recovered: [String] = []
  /// Exports that are months old.
  public var oldExports: [Snapshot.Export] = []
  /// The clock stands before the last run's.
  public var clockWentBack = false
  /// The snapshot to keep, with what was told.
  public var carried: Snapshot

  /// Why a comparison begins anew.
  public enum Restart: String, Hashable, Sendable {
    /// Somebody else is the owner now.
    case owner
    /// The last snapshot was of another version.
    case version
  }

  /// A change of the talk ratio.
  public struct TalkMove: Hashable, Sendable {
    /// What it was when it was last told.
    public var before: Proportion
    /// What it is.
    public var now: Proportion
  }

  /// What changed since the previous snapshot; with nil, a first night.
  public init(from previous: Snapshot?, to current: Snapshot, edited: [Snapshot.Item] = []) {
    carried = current
    carried.told = previous?.told ?? [:]
    tellLasting(previous, current)
    restart = previous.flatMap { Self.restart($0, current) }
    guard let previous, restart == nil else {
      carried.toldTalk = current.talk
      return
    }
    since = previous.now
    clockWentBack = current.now < previous.now
    utterances = current.utterances - previous.utterances
    self.edited = edited
    compare(previous, current)
  }

  /// Why two snapshots cannot be compared; nil where they can.
  private static func restart(_ previous: Snapshot, _ current: Snapshot) -> Restart? {
    if previous.version != Snapshot.currentVersion { return .version }
    if let owner = previous.owner, owner != current.owner { return .owner }
    return nil
  }

  /// Whether there is nothing to tell.
  public var isEmpty: Bool {
    since != nil && utterances == 0 && newPeople.isEmpty && waiting.isEmpty
      && edited.isEmpty && settled == 0
      && owed.isEmpty && unanswered.isEmpty && talk == nil && colder.isEmpty
      && milestones.isEmpty && failing.isEmpty && recovered.isEmpty && oldExports.isEmpty
      && !clockWentBack
  }
}

extension Digest {
  private mutating func compare(_ previous: Snapshot, _ current: Snapshot) {
    let known = Set(previous.people.map(\.id))
    newPeople = current.people.filter { !known.contains($0.id) }
      .sorted { $0.talk != $1.talk ? $0.talk > $1.talk : $0.id < $1.id }
    waiting = Self.added(current.waiting, since: previous.waiting).reversed()
    let stillThere = Set(current.waiting.map(\.id))
    settled = previous.waiting.count { item in
      guard !stillThere.contains(item.id) else { return false }
      return item.said.map { current.now &- $0 <= ReplyPriority.horizon } ?? true
    }
    owed = Self.added(current.owed, since: previous.owed)
    unanswered = Self.added(current.unanswered, since: previous.unanswered)
    let flames = Dictionary(
      previous.fading.map { ($0.person, $0.flame) }, uniquingKeysWith: { first, _ in first })
    colder = current.fading.filter { tie in flames[tie.person].map { tie.flame > $0 } ?? true }
    let marks = Set(previous.milestones.map(\.key))
    milestones = current.milestones.filter { !marks.contains($0.key) }
    compareTalk(previous, current)
  }

  /// The ratio is told when it has left the interval it was last told with; a drift of
  /// many small steps is measured from there, not from the night before.
  private mutating func compareTalk(_ previous: Snapshot, _ current: Snapshot) {
    let told = previous.toldTalk ?? previous.talk
    carried.toldTalk = told ?? current.talk
    guard let before = told?.proportion, let now = current.talk?.proportion,
      !before.interval.contains(now.value)
    else { return }
    talk = TalkMove(before: before, now: now)
    carried.toldTalk = current.talk
  }

  /// What lasts longer than a night is told at its beginning and then from time to time.
  private mutating func tellLasting(_ previous: Snapshot?, _ current: Snapshot) {
    failing = current.feeds.filter { feed in
      isDue("feed \(feed.address)", every: DigestConstants.feedAgain, at: current.now)
    }
    let failingNow = Set(current.feeds.map(\.address))
    recovered = (previous?.feeds ?? []).map(\.address).filter { !failingNow.contains($0) }
    for address in recovered { carried.told["feed \(address)"] = nil }
    let old = current.exports.filter { current.now &- $0.newest > DigestConstants.oldExport }
    oldExports = old.filter { export in
      isDue("export \(export.file)", every: DigestConstants.exportAgain, at: current.now)
    }
    let files = Set(old.map { "export \($0.file)" })
    carried.told = carried.told.filter { !$0.key.hasPrefix("export ") || files.contains($0.key) }
  }

  /// Whether something is to be told again; if so, it is noted as told now.
  private mutating func isDue(_ key: String, every seconds: Int64, at now: Int64) -> Bool {
    if let last = carried.told[key], now >= last, now &- last < seconds { return false }
    carried.told[key] = now
    return true
  }

  private static func added(
    _ current: [Snapshot.Item], since previous: [Snapshot.Item]
  ) -> [Snapshot.Item] {
    let known = Set(previous.map(\.id))
    return current.filter { !known.contains($0.id) }
  }
}

extension Snapshot.Mark {
  /// What makes it one milestone and not another: its day may move when older words are
  /// imported, and is no part of it.
  var key: String { "\(person) \(what)" }
}
