/// What there was to tell at the end of a run: all that the next run needs to say what
/// has changed since. Plain values that can be kept as JSON; ids, never places in memory.
public struct Snapshot: Codable, Hashable, Sendable {
  /// The version of this shape; a snapshot of another one is no basis for comparison.
  public static let currentVersion = 1

  /// Its version.
  public var version = Snapshot.currentVersion
  /// Seconds since 1970 it looks from.
  public var now: Int64
  /// IANA name of the zone days are counted in.
  public var timeZone: String
  /// The owner's id; nil where nobody knows.
  public var owner: String?
  /// How many utterances there were.
  public var utterances: Int
  /// Everybody the owner has talked with or been addressed by, by id.
  public var people: [Person] = []
  /// Talk addressed to the owner that waits for an answer, the oldest first.
  public var waiting: [Item] = []
  /// Requests an answer is owed to (decisions 15), one for each person.
  public var owed: [Item] = []
  /// The owner's own requests that nobody answered in the usual time.
  public var unanswered: [Item] = []
  /// Talking and linking; nil where there was neither.
  public var talk: Talk?
  /// Ties worth keeping without two-way talk for over a month, by id.
  public var fading: [Fading] = []
  /// Days worth remembering.
  public var milestones: [Mark] = []
  /// Exports, and how new each is.
  public var exports: [Export] = []
  /// Feeds that cannot be had.
  public var feeds: [Feed] = []
  /// When the next of these will differ by the passing of time alone; nil for never.
  public var nextTurn: Int64?
  /// What the talk ratio was when it was last told.
  public var toldTalk: Talk?
  /// When something that lasts was last told: a feed that fails, an export that is old.
  public var told: [String: Int64] = [:]

  /// A snapshot of nothing yet.
  public init(now: Int64, timeZone: String, owner: String?, utterances: Int) {
    self.now = now
    self.timeZone = timeZone
    self.owner = owner
    self.utterances = utterances
  }
}

extension Snapshot {
  /// Somebody.
  public struct Person: Codable, Hashable, Sendable {
    /// Their id.
    public var id: String
    /// The name to show.
    public var name: String?
    /// How many utterances passed between them and the owner.
    public var talk: Int

    /// Somebody.
    public init(id: String, name: String?, talk: Int) {
      self.id = id
      self.name = name
      self.talk = talk
    }
  }

  /// An utterance, with what a digest says of it.
  public struct Item: Codable, Hashable, Sendable {
    /// Its id.
    public var id: String
    /// Whose it is.
    public var person: String
    /// Their name.
    public var name: String?
    /// Seconds since 1970; nil where it has no date.
    public var said: Int64?
    /// Its beginning.
    public var excerpt: String?
    /// Title of the post or thread.
    public var title: String?
    /// Where a reader can see it.
    public var url: String?
    /// The file it was read from; nil in snapshots of versions that did not keep it.
    public var file: String?
    /// Its line there, or its record where the file has no lines.
    public var line: Int?
    /// See `line`.
    public var record: Int?

    /// An utterance.
    public init(
      id: String, person: String, name: String? = nil, said: Int64? = nil, excerpt: String? = nil,
      title: String? = nil, url: String? = nil, source: SourceReference? = nil
    ) {
      self.id = id
      self.person = person
      self.name = name
      self.said = said
      self.excerpt = excerpt
      self.title = title
      self.url = url
      file = source?.file
      line = source.flatMap { $0.isLine && $0.place > 0 ? Int($0.place) : nil }
      record = source.flatMap { !$0.isLine && $0.place > 0 ? Int($0.place) : nil }
    }
  }

  /// How often the owner talked and linked.
  public struct Talk: Codable, Hashable, Sendable {
    /// Talking utterances.
    public var talking: Int
    /// Linking utterances.
    public var linking: Int

    /// Counts.
    public init(talking: Int, linking: Int) {
      self.talking = talking
      self.linking = linking
    }

    /// The share of talk, with its interval; nil where there was neither.
    public var proportion: Proportion? { Proportion(talking, of: talking + linking) }
  }

  /// A tie that is going cold.
  public struct Fading: Codable, Hashable, Sendable {
    /// Who.
    public var person: String
    /// Their name.
    public var name: String?
    /// Days since talk last went both ways.
    public var gap: Int
    /// How cold: `Flame`'s raw value.
    public var flame: UInt8

    /// A tie.
    public init(person: String, name: String?, gap: Int, flame: UInt8) {
      self.person = person
      self.name = name
      self.gap = gap
      self.flame = flame
    }
  }

  /// A milestone.
  public struct Mark: Codable, Hashable, Sendable {
    /// With whom.
    public var person: String
    /// Their name.
    public var name: String?
    /// What: "first-reply", "anniversary-3".
    public var what: String
    /// When, as days since 1970-01-01.
    public var day: Int32

    /// A milestone.
    public init(person: String, name: String?, what: String, day: Int32) {
      self.person = person
      self.name = name
      self.what = what
      self.day = day
    }
  }

  /// An export and the newest thing in it.
  public struct Export: Codable, Hashable, Sendable {
    /// The path as given.
    public var file: String
    /// What it is, for people.
    public var title: String
    /// Seconds since 1970 of the newest utterance.
    public var newest: Int64

    /// An export.
    public init(file: String, title: String, newest: Int64) {
      self.file = file
      self.title = title
      self.newest = newest
    }
  }

  /// A feed that cannot be had.
  public struct Feed: Codable, Hashable, Sendable {
    /// Its address, for people.
    public var address: String
    /// Since when, in seconds since 1970.
    public var failingSince: Int64
    /// How many attempts in a row have failed.
    public var failures: Int
    /// What went wrong the last time.
    public var reason: String

    /// A feed.
    public init(address: String, failingSince: Int64, failures: Int, reason: String) {
      self.address = address
      self.failingSince = failingSince
      self.failures = failures
      self.reason = reason
    }
  }
}
