/// S: how strong a tie is, from the days on which the two talked (measures 9.6).
///
/// S = Σ over active days of 2^(−age/180 days), a day with talk from one side only
/// counting half, divided by 1 − 2^(−span/180) for the days observed, so that a young
/// archive does not make strangers of everybody (decisions 23). Contact every g days
/// for ever comes to 1/(1 − 2^(−g/180)): weekly 37.6, monthly 9.05, yearly 1.32.
/// A proxy from behaviour; closeness it is not.
struct TieStrength: Sendable {
  /// S; 0 without a dated day.
  let strength: Double
  /// How many different days.
  let activeDays: Int
  /// First and last of them.
  let range: ClosedRange<CivilDay>?

  /// The strength as seen from `today`; days after it count as today. Linear where the
  /// days are ascending.
  init(days: [TieDay], today: CivilDay, observedDays: Int) {
    var days = days
    if zip(days, days.dropFirst()).contains(where: { $0.day >= $1.day }) {
      days = TieStrength.united(days)
    }
    var sum = 0.0
    for day in days { sum += TieStrength.weight(of: day, today: today) }
    strength = sum / TieStrength.scale(observedDays: observedDays)
    activeDays = days.count
    range = if let first = days.first, let last = days.last { first.day...last.day } else { nil }
  }

  /// What a day adds before it is divided by the scale.
  static func weight(of day: TieDay, today: CivilDay) -> Double {
    let age = Double(today.number) - Double(day.day.number)
    let weight = day.sides == .both ? 1 : TieConstants.oneSidedDay
    return weight * Elementary.decay(age, halfLife: TieConstants.halfLife)
  }

  /// 1 − 2^(−span/180): what the sum is divided by.
  static func scale(observedDays: Int) -> Double {
    let span = Double(max(observedDays, TieConstants.leastSpan))
    return 1 - Elementary.decay(span, halfLife: TieConstants.halfLife)
  }

  /// The same days in order, each once.
  private static func united(_ days: [TieDay]) -> [TieDay] {
    var result: [TieDay] = []
    for day in days.sorted(by: { $0.day < $1.day }) {
      if let last = result.last, last.day == day.day {
        result[result.count - 1].sides.formUnion(day.sides)
      } else {
        result.append(day)
      }
    }
    return result
  }
}
