/// Linking and talking in the owner's own utterances (measures 9.3).
public struct TalkSummary: Sendable {
  /// Talking, linking and status counts over the whole period, undated ones included.
  public var counts: ActCounts
  /// T/(T+L) with its Wilson 95 % interval; nil when both are 0.
  public var ratio: Proportion?
  /// Mean talk score over all but empty utterances; nil without any.
  public var meanTalk: Double?
  /// By calendar month, every month from the first to the last, also silent ones.
  public var months: [Month]
  /// Days of the period by what they held.
  public var days: DayCounts
  /// Where the links go, by site, the most linked first.
  public var linkSites: [LinkSite]
  /// How many outbound links in all.
  public var linkCount: Int
  /// By week from Monday to Sunday, every week from the first to the last, also silent ones.
  public var weeks: [Week]
  /// When the owner talks, by weekday and hour of the report's zone.
  public var hours: HourGrid

  /// A summary.
  public init(
    counts: ActCounts, ratio: Proportion?, meanTalk: Double?, months: [Month], days: DayCounts,
    linkSites: [LinkSite], linkCount: Int, weeks: [Week] = [], hours: HourGrid = HourGrid()
  ) {
    self.counts = counts
    self.ratio = ratio
    self.meanTalk = meanTalk
    self.months = months
    self.days = days
    self.linkSites = linkSites
    self.linkCount = linkCount
    self.weeks = weeks
    self.hours = hours
  }

  /// One week.
  public struct Week: Sendable, Hashable {
    /// Its Monday.
    public var monday: CivilDay
    /// What was said in it.
    public var counts: ActCounts

    /// A week.
    public init(monday: CivilDay, counts: ActCounts) {
      self.monday = monday
      self.counts = counts
    }
  }

  /// One calendar month.
  public struct Month: Sendable, Hashable {
    /// Year.
    public var year: Int
    /// 1–12.
    public var month: Int
    /// What was said in it.
    public var counts: ActCounts

    /// A month.
    public init(year: Int, month: Int, counts: ActCounts) {
      self.year = year
      self.month = month
      self.counts = counts
    }
  }

  /// A site links go to.
  public struct LinkSite: Sendable, Hashable {
    /// Host without `www.`.
    public var host: String
    /// How many links.
    public var count: Int

    /// A site.
    public init(host: String, count: Int) {
      self.host = host
      self.count = count
    }
  }
}

/// How many utterances were talking, linking, status or empty.
public struct ActCounts: Hashable, Sendable {
  /// Addressed, responsive words.
  public var talking: Int
  /// Sharing, retweets, pingbacks, promotion.
  public var linking: Int
  /// Neither.
  public var status: Int
  /// Without words or links; in no ratio.
  public var empty: Int

  /// Counts.
  public init(talking: Int = 0, linking: Int = 0, status: Int = 0, empty: Int = 0) {
    self.talking = talking
    self.linking = linking
    self.status = status
    self.empty = empty
  }

  /// All but the empty ones.
  public var total: Int { talking + linking + status }

  /// Adds one utterance.
  public mutating func count(_ act: Act, _ n: Int = 1) {
    switch act {
    case .talking: talking += n
    case .linking: linking += n
    case .status: status += n
    case .empty: empty += n
    }
  }
}

/// Days by what the owner said on them, in the report's zone; undated utterances take
/// no part.
public struct DayCounts: Hashable, Sendable {
  /// Days with at least one own utterance.
  public var active: Int
  /// Active days without a linking utterance.
  public var linkFree: Int
  /// Link-free days with at least one talking utterance: the challenge.
  public var talkOnly: Int
  /// Active days without any outbound URL at all, the strict count (decisions 24).
  public var urlFree: Int
  /// Longest run of talk-only days on the calendar; an idle day breaks it.
  public var calendarStreak: Streak?
  /// Longest run of talk-only days among active days; idle days are skipped.
  public var activeStreak: Streak?
  /// The run that touches the last day of the archive, if it is one.
  public var openStreak: Streak?

  /// Counts.
  public init(
    active: Int = 0, linkFree: Int = 0, talkOnly: Int = 0, urlFree: Int = 0,
    calendarStreak: Streak? = nil, activeStreak: Streak? = nil, openStreak: Streak? = nil
  ) {
    self.active = active
    self.linkFree = linkFree
    self.talkOnly = talkOnly
    self.urlFree = urlFree
    self.calendarStreak = calendarStreak
    self.activeStreak = activeStreak
    self.openStreak = openStreak
  }

  /// A run of days.
  public struct Streak: Hashable, Sendable {
    /// Its first day.
    public var first: CivilDay
    /// Its last day.
    public var last: CivilDay
    /// Days counted in it.
    public var length: Int

    /// A run.
    public init(first: CivilDay, last: CivilDay, length: Int) {
      self.first = first
      self.last = last
      self.length = length
    }
  }
}

/// k of n, with its Wilson score interval at 95 % (Wilson 1927).
public struct Proportion: Hashable, Sendable {
  /// How many.
  public var k: Int
  /// Of how many; never 0.
  public var n: Int

  /// k of n; nil when n is 0.
  public init?(_ k: Int, of n: Int) {
    guard n > 0 else { return nil }
    self.k = k
    self.n = n
  }

  /// k/n.
  public var value: Double { Double(k) / Double(n) }

  /// The Wilson 95 % interval, z = 1.96, within 0…1.
  public var interval: ClosedRange<Double> {
    let z = 1.96
    let n = Double(self.n)
    let p = value
    let scale = 1 + z * z / n
    let centre = (p + z * z / (2 * n)) / scale
    let half = z / scale * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return max(0, centre - half)...min(1, centre + half)
  }
}
