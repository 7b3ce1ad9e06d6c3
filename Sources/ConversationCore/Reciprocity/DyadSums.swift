/// The running sums of a dyad, fed in order of time.
struct DyadSums {
  var fromOwner = Side()
  var fromThem = Side()
  /// Active days, ascending where the events are, with who talked on each.
  var days: [TieDay] = []
  private var latest: Int64?

  /// What one side said, and what became of it.
  struct Side {
    var count = ExactSum()
    var length = ExactSum()
    var initiations = 0
    var mature = 0
    var answeredInTime = 0
    var pending = 0
    /// Seconds until the answers whose delay is known.
    var delays: [Int64] = []
    /// Σ 2^(−Δ/h_c) over `delays`.
    var responsiveness = ExactSum()
    /// Unanswered ones and those in `delays`: what G is a mean over.
    var timed = 0
  }

  mutating func add(_ event: DyadEvent) {
    var begins = event.opensThread
    if let seconds = event.seconds {
      if let latest {
        begins = begins || seconds &- latest >= ReciprocityConstants.silence
      } else {
        begins = true
      }
      latest = seconds
    }
    if event.fromOwner || event.isShared {
      fromOwner.add(event, begins: begins && event.fromOwner)
    }
    if !event.fromOwner || event.isShared {
      fromThem.add(event, begins: begins && !event.fromOwner)
    }
    if let day = event.day {
      let who: TieDay.Sides = event.isShared ? .both : event.fromOwner ? .owner : .them
      if let last = days.last, last.day == day {
        days[days.count - 1].sides.formUnion(who)
      } else {
        days.append(TieDay(day: day, sides: who))
      }
    }
  }
}

extension DyadSums.Side {
  mutating func add(_ event: DyadEvent, begins: Bool) {
    count.add(share: event.addressees)
    length.add(Elementary.logOnePlus(Double(event.ownWords)) / Double(event.addressees))
    if begins { initiations += 1 }
    switch event.answer {
    case .unobserved: break
    case .pending: pending += 1
    case .unanswered:
      mature += 1
      timed += 1
    case .answered(let after):
      mature += 1
      guard let after else {
        // Answered, nobody knows when: in time, for want of a reason to think otherwise.
        answeredInTime += 1
        return
      }
      if after <= event.pace.horizon { answeredInTime += 1 }
      delays.append(after)
      timed += 1
      responsiveness.add(Elementary.decay(Double(after), halfLife: event.pace.halfLife))
    }
  }

  /// How the other side answers this one; `prior` is how it answers anybody.
  func answering(prior: Double?) -> DyadMeasures.Answering {
    let kappa = ReciprocityConstants.rateWeight
    let raw = Proportion(answeredInTime, of: mature)
    let rate: Double? =
      if let prior {
        (Double(answeredInTime) + kappa * prior) / (Double(mature) + kappa)
      } else {
        raw?.value
      }
    return DyadMeasures.Answering(
      answered: raw, rate: rate, latency: Latency.median(of: delays),
      responsiveness: timed > 0 ? responsiveness.value / Double(timed) : nil, pending: pending)
  }
}
