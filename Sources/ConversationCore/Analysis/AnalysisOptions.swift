/// What a user may ask of an analysis; the core reads no clock and no configuration, so
/// everything of that kind stands here.
public struct AnalysisOptions: Sendable {
  /// Who "I" am: names, `@handles`, e-mail addresses or URLs; empty for "find out".
  public var me: [String]
  /// Whose answers count as the owner's; written like `me`.
  public var team: [String]
  /// `--now`, in seconds since 1970; nil where it was not given.
  public var now: Int64?
  /// `--now today`: look from the clock however old the newest utterance is.
  public var nowIsToday: Bool
  /// What the clock said when the run began, in seconds since 1970.
  public var clock: Int64
  /// IANA name of the zone days are counted in.
  public var timeZone: String
  /// First day that counts; earlier utterances still thread and answer.
  public var since: DayBound?
  /// Last day that counts.
  public var until: DayBound?
  /// How long lists may be.
  public var top: Int
  /// What the user says of people: the entries of a people file, in its order.
  public var known: [KnownPerson]
  /// What the user is done with, or wants to see later.
  public var setAside: SetAside
  /// Mondays of weeks in which nobody need be met in person.
  public var excusedWeeks: Set<CivilDay>

  /// Whether people go by pseudonyms and nothing leads back to them: no words, titles,
  /// addresses or names of files.
  public var pseudonyms: Bool

  /// Options; only the clock has no sensible default.
  public init(
    me: [String] = [], team: [String] = [], now: Int64? = nil, nowIsToday: Bool = false,
    clock: Int64, timeZone: String = "UTC", since: DayBound? = nil, until: DayBound? = nil,
    top: Int = 10, known: [KnownPerson] = [], setAside: SetAside = SetAside(),
    excusedWeeks: Set<CivilDay> = [], pseudonyms: Bool = false
  ) {
    self.me = me
    self.team = team
    self.now = now
    self.nowIsToday = nowIsToday
    self.clock = clock
    self.timeZone = timeZone
    self.since = since
    self.until = until
    self.top = top
    self.known = known
    self.pseudonyms = pseudonyms
    self.setAside = setAside
    self.excusedWeeks = excusedWeeks
  }
}
