public import ConversationCore

/// From where the sources are looked at, as typed.
public struct ViewOptions: Sendable {
  /// Who "you" are.
  public var me: [String]
  /// Whose answers count as the owner's.
  public var team: [String]
  /// First day, or how many days back from now.
  public var since: DayBound?
  /// Last day, or how many days back from now.
  public var until: DayBound?
  /// As of when.
  public var now: NowArgument
  /// IANA zone days are counted in.
  public var timeZone: String
  /// What the user says of people.
  public var known: [KnownPerson]
  /// Whether people go by pseudonyms and nothing leads back to them.
  public var pseudonyms: Bool

  /// Options from what was typed; throws with what is wrong and what would be right.
  public init(
    me: [String] = [], team: [String] = [], since: String? = nil, until: String? = nil,
    now: String? = nil, timeZone: String? = nil, known: [KnownPerson] = [],
    pseudonyms: Bool = false
  ) throws(ArgumentFailure) {
    self.me = me
    self.team = team
    self.since = try since.map { text throws(ArgumentFailure) in
      try DayBound(text, option: "--since")
    }
    self.until = try until.map { text throws(ArgumentFailure) in
      try DayBound(text, option: "--until")
    }
    self.now = try NowArgument(now)
    self.timeZone = try timeZoneName(timeZone)
    self.known = known
    self.pseudonyms = pseudonyms
  }
}

extension ViewOptions {
  /// The same for the core.
  func analysisOptions(top: Int) -> AnalysisOptions {
    AnalysisOptions(
      me: me, team: team, now: now.seconds, nowIsToday: now == .today, clock: SystemView.clock,
      timeZone: timeZone, since: since, until: until, top: top, known: known,
      pseudonyms: pseudonyms)
  }
}

/// A wrong value on the command line.
public struct ArgumentFailure: Error {
  /// What is wrong and what would be right.
  public let message: String
}

extension DayBound {
  init(_ text: String, option: String) throws(ArgumentFailure) {
    if let day = CivilDay(iso: text) {
      self = .day(day)
    } else if text.hasSuffix("d"), let days = Int(text.dropLast()), (0...100_000).contains(days) {
      self = .daysBack(days)
    } else {
      throw ArgumentFailure(
        message: English.wantsDay(option, not: text))
    }
  }
}

/// As of when, as typed.
public enum NowArgument: Hashable, Sendable {
  /// The clock, or the end of an archive that ended over 30 days ago.
  case automatic
  /// The clock, whatever the archive.
  case today
  /// An instant, in seconds since 1970.
  case instant(Int64)

  /// The instant, where one was typed.
  var seconds: Int64? {
    if case .instant(let seconds) = self { seconds } else { nil }
  }

  init(_ text: String?) throws(ArgumentFailure) {
    guard let text else {
      self = .automatic
      return
    }
    if text == "today" || text == "now" {
      self = .today
    } else if let seconds = instantSeconds(text) {
      self = .instant(seconds)
    } else {
      throw ArgumentFailure(
        message: English.wantsInstant(not: text))
    }
  }
}

extension CivilDay {
  /// A day written `YYYY-MM-DD`.
  init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// Seconds since 1970 of `YYYY-MM-DD`, with `THH:MM[:SS]` and `Z` or `±HH:MM`; without a
/// zone it is UTC.
private func instantSeconds(_ text: String) -> Int64? {
  guard let day = CivilDay(iso: String(text.prefix(10))) else { return nil }
  let midnight = Int64(day.number) * 86_400
  var rest = text.dropFirst(10)
  guard let separator = rest.first else { return midnight }
  guard separator == "T" || separator == " " else { return nil }
  rest = rest.dropFirst()
  var offset: Int64 = 0
  if rest.hasSuffix("Z") {
    rest = rest.dropLast()
  } else if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) {
    guard let zone = clockSeconds(rest[rest.index(after: sign)...]) else { return nil }
    offset = rest[sign] == "+" ? zone : -zone
    rest = rest[..<sign]
  }
  guard let clock = clockSeconds(rest) else { return nil }
  return midnight + clock - offset
}

/// Seconds of `HH:MM` or `HH:MM:SS`.
private func clockSeconds(_ text: Substring) -> Int64? {
  let parts = text.split(separator: ":", omittingEmptySubsequences: false)
  guard parts.count == 2 || parts.count == 3 else { return nil }
  let limits = [24, 60, 61]
  var total: Int64 = 0
  for (place, part) in parts.enumerated() {
    guard part.utf8.count == 2, let value = Int64(part), value >= 0, value < limits[place] else {
      return nil
    }
    total += value * [3600, 60, 1][place]
  }
  return total
}
