internal import ConversationCore

/// Title, what was looked at, and what matters in three sentences: each says no more
/// than its interval supports.
struct OpeningSection: ReportSection {
  private let context: ReportContext
  private var analysis: Analysis { context.analysis }

  init(_ context: ReportContext) { self.context = context }

  func write(on page: inout Page) {
    page.heading(1, title)
    page.paragraph("*\(frame)*")
    page.paragraph(.joined(sentences, by: " "))
  }

  private var title: Phrase {
    guard let period = analysis.frame.period else { return "Linking or talking?" }
    return "Linking or talking? \(.date(.period(period)))"
  }

  private var frame: Phrase {
    let frame = analysis.frame
    let now: Phrase = .day(context.clock.day(at: frame.now))
    let seen: Phrase =
      switch frame.nowReason {
      case .clock: "seen from \(now)"
      case .given: "seen from \(now), as asked"
      case .endOfArchive: "seen from \(now), the last day in what was read"
      }
    let said: Phrase =
      frame.utterances == 1 ? "1 utterance" : "\(frame.utterances) utterances"
    return .joined(
      [said, bounds, seen, "days counted in \(Untrusted(frame.timeZone), limit: 60)"],
      by: " · ")
  }

  private var bounds: Phrase {
    switch (analysis.frame.since, analysis.frame.until) {
    case (let since?, let until?):
      "asked for \(.day(since)) to \(.day(until))"
    case (let since?, nil): "asked for since \(.day(since))"
    case (nil, let until?): "asked for until \(.day(until))"
    case (nil, nil): ""
    }
  }

  private var sentences: [Phrase] {
    if analysis.frame.utterances == 0 {
      return ["Nothing was said in what was read: no post, no comment, no tweet."]
    }
    guard analysis.owner.person != nil else { return [stranger, everybody, conversations] }
    return [talk, people, replies]
  }

  private var stranger: Phrase {
    let candidates = analysis.owner.candidates.prefix(3).map { name -> Phrase in
      "\(Untrusted(name), limit: 60)"
    }
    let who: Phrase = candidates.isEmpty ? "" : " (likely: \(.joined(candidates, by: ", ")))"
    return """
      It is not known which of these people you are\(who), so this report cannot say what you \
      gave, got or owe: run it again with `--me NAME`.
      """
  }

  private var everybody: Phrase {
    guard let ratio = analysis.speakers?.ratio else { return "" }
    return "Of the \(times(ratio.n)) somebody clearly talked or clearly linked, \(part(ratio))."
  }

  private var conversations: Phrase {
    let count = analysis.conversationCount
    let heard: Phrase =
      count == 1 ? "There is one conversation" : "There are \(count) conversations"
    let grown = analysis.tookOff.count
    return grown == 0
      ? "\(heard)." : "\(heard); \(.ours(Wording.spelled(grown))) took off."
  }

  private var talk: Phrase {
    guard let ratio = analysis.talk?.ratio else {
      return "Nothing you said here was clearly talk or clearly a link."
    }
    let interval = ratio.interval
    let verdict =
      if interval.lowerBound > 0.5 {
        "You talk more than you link"
      } else if interval.upperBound < 0.5 {
        "You link more than you talk"
      } else if interval.lowerBound > 0.4, interval.upperBound < 0.6 {
        "You link about as much as you talk"
      } else {
        "It is too early to say whether you talk or link more"
      }
    return "**\(.ours(verdict)):** of the \(times(ratio.n)) you did either, \(part(ratio))."
  }

  private func times(_ count: Int) -> Phrase {
    count == 1 ? "one time" : "\(count) times"
  }

  private func part(_ ratio: Proportion) -> Phrase {
    switch ratio.k {
    case 0: "none was talk"
    case ratio.n: ratio.n == 1 ? "it was talk" : "all were talk"
    case 1: "one was talk, \(.ours(Wording.percent(ratio.value)))"
    default: "\(ratio.k) were talk, \(.ours(Wording.percent(ratio.value)))"
    }
  }

  private var people: Phrase {
    let groups = Dictionary(grouping: analysis.people, by: \.standing)
    let mutual = groups[.mutual] ?? []
    let reaching = groups[.theyReachOut]?.count ?? 0
    let unseen = groups[.unobserved]?.count ?? 0
    guard !analysis.people.isEmpty else { return "Nobody talked with you, nor you with anybody." }
    if mutual.isEmpty, unseen == analysis.people.count {
      return """
        **You addressed \(.ours(people(unseen)))**, but what was read holds only your side, so \
        what came back cannot be seen.
        """
    }
    let most = mutual.filter { !$0.isThin }.prefix(2).map { context.name($0.person) }
    let with: Phrase = most.isEmpty ? "" : ", most with \(.list(most))"
    let rest: Phrase =
      switch reaching {
      case 0: ""
      case 1: "; one person talked to you and has not heard back"
      default: "; \(.ours(Wording.spelled(reaching))) talked to you and have not heard back"
      }
    if mutual.isEmpty {
      return unseen == 0
        ? "**With nobody does it go both ways yet**\(rest)."
        : "**With nobody was it seen to go both ways**\(rest)."
    }
    return "**With \(.ours(people(mutual.count))) it goes both ways**\(with)\(rest)."
  }

  private var replies: Phrase {
    guard let replies = analysis.replies, let first = replies.next.first else {
      return context.nobodyWaits
    }
    let start: Phrase = """
      **\(context.name(first.utterance.speaker))**, who has waited \
      \(.ours(Wording.duration(first.waiting)))
      """
    let named = replies.next.reduce(0) { $0 + 1 + $1.alsoWaiting }
    // Beyond the list only utterances are counted, not who said them.
    let waiting: Phrase =
      named < replies.candidates
      ? "\(replies.candidates) comments and messages wait"
      : .ours(
        Wording.capitalised(people(replies.next.count))
          + (replies.next.count == 1 ? " is waiting" : " are waiting"))
    return replies.candidates == 1
      ? "One person is waiting for an answer from you: \(start)."
      : "\(waiting) for an answer from you; start with \(start)."
  }

  private func people(_ count: Int) -> String {
    "\(Wording.spelled(count)) \(count == 1 ? "person" : "people")"
  }
}
