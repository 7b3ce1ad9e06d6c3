internal import ConversationCore

extension English {
  /// Title, frame, and what matters in three sentences.
  enum Opening {
    /// Which of talk and links there is more of.
    enum Leaning {
      case talk
      case links
      case even
      case unclear
    }

    static func title(_ period: ClosedRange<CivilDay>?) -> Phrase {
      period.map { "Linking or talking? \(.date(.period($0)))" } ?? "Linking or talking?"
    }

    static func utterances(_ count: Int) -> Phrase {
      count == 1 ? "1 utterance" : "\(count) utterances"
    }

    static func seen(from day: Phrase, _ reason: Frame.NowReason) -> Phrase {
      switch reason {
      case .clock: "seen from \(day)"
      case .given: "seen from \(day), as asked"
      case .endOfArchive: "seen from \(day), the last day in what was read"
      }
    }

    static func zone(_ zone: Untrusted) -> Phrase { "days counted in \(zone, limit: 60)" }

    static func bounds(_ since: CivilDay?, _ until: CivilDay?) -> Phrase {
      switch (since, until) {
      case (let since?, let until?): "asked for \(.day(since)) to \(.day(until))"
      case (let since?, nil): "asked for since \(.day(since))"
      case (nil, let until?): "asked for until \(.day(until))"
      case (nil, nil): ""
      }
    }

    static let nothing: Phrase = """
      Nothing was said in what was read: no post, no comment, no tweet.
      """

    static let nothingInDays: Phrase = "Nothing was said in the days asked for."

    static func misnamed(_ names: [Phrase], near: [Phrase]) -> Phrase {
      let who: Phrase = near.isEmpty ? "" : " (the nearest: \(.joined(near, by: ", ")))"
      return """
        Nobody in what was read is called \(.joined(names, by: " or "))\(who), so this report \
        cannot say what you gave, got or owe: run it again with another `--me NAME`.
        """
    }

    static func stranger(likely candidates: [Phrase]) -> Phrase {
      let who: Phrase = candidates.isEmpty ? "" : " (likely: \(.joined(candidates, by: ", ")))"
      return """
        It is not known which of these people you are\(who), so this report cannot say what you \
        gave, got or owe: run it again with `--me NAME`.
        """
    }

    static func everybody(_ ratio: Proportion) -> Phrase {
      "Of the \(times(ratio.n)) somebody clearly talked or clearly linked, \(part(ratio))."
    }

    static func conversations(_ count: Int, tookOff: Int) -> Phrase {
      let heard: Phrase =
        count == 1 ? "There is one conversation" : "There are \(count) conversations"
      return tookOff == 0
        ? "\(heard)." : "\(heard); \(.ours(Wording.spelled(tookOff))) took off."
    }

    static let noRatio: Phrase = "Nothing you said here was clearly talk or clearly a link."

    static func talk(_ leaning: Leaning, _ ratio: Proportion) -> Phrase {
      let verdict: Phrase =
        switch leaning {
        case .talk: "You talk more than you link"
        case .links: "You link more than you talk"
        case .even: "You link about as much as you talk"
        case .unclear: "It is too early to say whether you talk or link more"
        }
      return "**\(verdict):** of the \(times(ratio.n)) you did either, \(part(ratio))."
    }

    private static func times(_ count: Int) -> Phrase {
      count == 1 ? "one time" : "\(count) times"
    }

    private static func part(_ ratio: Proportion) -> Phrase {
      switch ratio.k {
      case 0: "none was talk"
      case ratio.n: ratio.n == 1 ? "it was talk" : "all were talk"
      case 1: "one was talk, \(percent(ratio.value))"
      default: "\(ratio.k) were talk, \(percent(ratio.value))"
      }
    }

    static let nobody: Phrase = "Nobody talked with you, nor you with anybody."

    static func oneSided(_ count: Int) -> Phrase {
      """
      **You addressed \(.ours(people(count)))**, but what was read holds only your side, so \
      what came back cannot be seen.
      """
    }

    static func bothWays(_ count: Int, mostWith most: [Phrase], reaching: Int) -> Phrase {
      let with: Phrase = most.isEmpty ? "" : ", most with \(.list(most))"
      return "**With \(.ours(people(count))) it goes both ways**\(with)\(unheard(reaching))."
    }

    static func notBothWays(someUnseen: Bool, reaching: Int) -> Phrase {
      someUnseen
        ? "**With nobody was it seen to go both ways**\(unheard(reaching))."
        : "**With nobody does it go both ways yet**\(unheard(reaching))."
    }

    private static func unheard(_ count: Int) -> Phrase {
      switch count {
      case 0: ""
      case 1: "; one person talked to you and has not heard back"
      default: "; \(.ours(Wording.spelled(count))) talked to you and have not heard back"
      }
    }

    /// Who waits: by people where all of them are named, by utterances beyond that.
    static func waiting(
      people count: Int, of utterances: Int, areAllNamed: Bool, first name: Phrase,
      since seconds: Int64
    ) -> Phrase {
      let start: Phrase = "**\(name)**, who has waited \(duration(seconds))"
      if utterances == 1 { return "One person is waiting for an answer from you: \(start)." }
      let waiting: Phrase =
        areAllNamed
        ? .ours(Wording.capitalised(people(count)) + (count == 1 ? " is waiting" : " are waiting"))
        : "\(utterances) comments and messages wait"
      return "\(waiting) for an answer from you; start with \(start)."
    }
  }
}
