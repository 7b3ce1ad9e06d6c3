internal import ConversationCore

extension English {
  /// What a number of the report is made of.
  enum Figures {
    static let unknown: Phrase = "not known"
    static let columns: [PageColumn] = [
      .numbers("Value"), .words("Part"), .numbers("Utterances"), .words("Which"),
    ]
    static let more: Phrase = "parts"

    static func finding(_ value: Phrase, _ meaning: Untrusted, _ rule: FigureRule) -> Phrase {
      .sentence("\(strong(value)): \(meaning, limit: 200), \(words(rule))")
    }

    static func see(_ path: Untrusted) -> Phrase { "see \(path, limit: 80)" }

    private static func words(_ rule: FigureRule) -> Phrase {
      switch rule {
      case .sum: "the sum of its parts"
      case .quotient: "the first part over the second"
      case .difference: "the first part less the second"
      case .evenness: "twice the smaller part over both together"
      case .balance: "the first part less the second, over both together"
      case .share: "the larger part over both together"
      case .mean: "the mean of its parts"
      case .median: "the middle one of what each utterance has"
      case .wilsonLow:
        "the lower end of the Wilson 95 % interval of the first part of the second"
      case .wilsonHigh:
        "the upper end of the Wilson 95 % interval of the first part of the second"
      case .smoothed:
        "the first part over the second, with five more at the rate of the third over the fourth"
      case .rho:
        """
        (r − ā)/(1 − ā), r the first part over the second, ā the second over N(N − 1), N the third
        """
      case .stated: "not counted here"
      }
    }
  }

  /// One person: the figures and the utterances behind them.
  enum Person {
    static let isOwner: Phrase = "This is you."
    static let waiting: Phrase = "Waiting for your answer"
    static let more: Phrase = "like these"

    static func given(isOwner: Bool) -> Phrase {
      isOwner ? "What you said to people" : "What you said to them"
    }

    static func received(isOwner: Bool) -> Phrase {
      isOwner ? "What people said to you" : "What they said to you"
    }

    static func heading(_ title: Phrase, _ count: Int) -> Phrase { "\(title) (\(count))" }

    static func handles(_ handles: [Phrase]) -> Phrase { "Known as \(.list(handles))." }

    static func merge(_ evidence: Untrusted, _ handles: [Phrase]) -> Phrase {
      "One person because of \(evidence, limit: 120): \(.list(handles))."
    }

    static func talk(given: Double, received: Double?) -> Phrase {
      let got: Phrase = received.map { .ours(Wording.decimal($0)) } ?? "an unseen number of"
      return "You gave \(.ours(Wording.decimal(given))) and got \(got) utterances of talk."
    }

    static func reciprocity(_ value: Double, isThin: Bool) -> Phrase {
      """
      Reciprocity \(.ours(Wording.hundredths(value))) of 1\
      \(isThin ? ", from fewer than five utterances" : "").
      """
    }

    static func noReciprocity(isUnseen: Bool) -> Phrase {
      isUnseen
        ? "Reciprocity is not known: no source could show their side."
        : "Reciprocity is not known: nothing was said."
    }

    static func answered(byOwner: Bool, _ share: Proportion, _ latency: Double?) -> Phrase {
      let median: Phrase = latency.map { ", median \(duration($0))" } ?? ""
      return """
        \(byOwner ? "You answered" : "They answered") \(share.k) of \(share.n)\(median).
        """
    }

    static func inferredTurns(_ number: Int) -> Phrase {
      """
      \(count(number, "turn", "turns")) of theirs very likely \
      happened and nobody recorded; they count in no figure.
      """
    }

    static func strength(_ value: Double) -> Phrase {
      "Tie strength \(.ours(Wording.hundredths(value)))."
    }

    static func days(_ days: ClosedRange<CivilDay>) -> Phrase {
      "Talk from \(.date(.period(days)))."
    }
  }

  /// One utterance: what was concluded about it.
  enum OneUtterance {
    static func heading(_ name: Phrase, _ when: Phrase) -> Phrase { "\(name), \(when)" }

    static func line(_ kind: String, _ place: Phrase) -> Phrase { "A \(.ours(kind)) · \(place)" }

    static func identity(_ id: Untrusted, in conversation: Untrusted) -> Phrase {
      "Id \(id, limit: 200), in the conversation \(conversation, limit: 200)."
    }

    static let noParent: Phrase = "It answers nothing, or what it answers is not known."

    static func rule(_ rule: String, confidence: Double?) -> Phrase {
      if rule == "stored" { return "the source says so" }
      let measured: Phrase = confidence.map { ", right in \(percent($0)) where measured" } ?? ""
      return "inferred by the rule \(Untrusted(rule), limit: 60)\(measured)"
    }

    static func parent(_ id: Untrusted, rule: Phrase) -> Phrase {
      "It answers \(id, limit: 200), which no source holds; \(rule)."
    }

    static func parent(_ id: Untrusted, by name: Phrase, _ when: Phrase, rule: Phrase) -> Phrase {
      "It answers \(name), \(when) (\(id, limit: 200)); \(rule)."
    }

    static func addressed(to names: [Phrase]) -> Phrase {
      names.isEmpty ? "It is addressed to nobody." : "It is addressed to \(.list(names))."
    }

    static func notWaiting(_ reason: Untrusted) -> Phrase {
      .sentence("It does not wait for your answer: \(reason, limit: 200)")
    }

    static func answered(by name: Phrase, _ when: Phrase, at place: Phrase) -> Phrase {
      "It was answered by \(name), \(when): \(place)."
    }

    static func waiting(_ seconds: Int64?) -> Phrase {
      seconds.map { "It has waited \(duration($0)) for your answer." }
        ?? "It waits for your answer; it has no date, so for how long is not known."
    }

    static func substance(_ parts: Substance) -> Phrase {
      let takesUp: Phrase =
        switch parts.takesUp {
        case nil: "what it takes up cannot be told, for nothing of the post is known"
        case let words? where words.isEmpty: "takes up nothing of the post"
        case let words?:
          "takes up of the post \(.list(words.map { "“\(Untrusted($0), limit: 40)”" }))"
        }
      return """
        \(count(parts.ownWords, "own word", "own words")), \
        \(parts.words) of them beyond courtesy; \(takesUp); \
        \(parts.asksBack ? "asks back" : "asks nothing"); \
        \(parts.discloses ? "tells of its speaker" : "tells nothing of its speaker").
        """
    }

    static func sources(_ places: [Phrase]) -> Phrase { "Read in \(.list(places))." }

    static func verdict(_ act: String) -> Phrase { "Verdict: \(.ours(act))" }

    static func talk(_ score: Double) -> Phrase {
      """
      Talk score \(.ours(Wording.hundredths(score))) of 1; talking is 0.70 or more, \
      linking 0.35 or less. The terms sum to its log-odds:
      """
    }

    static func rank(_ rank: Int?) -> Phrase {
      rank.map { "Rank \($0) of those to reply to" }
        ?? "Reply score; another of the same person is ranked"
    }

    static func score(_ score: Double) -> Phrase {
      "Score \(.ours(Wording.hundredths(score))), the sum of its terms:"
    }

    static let termColumns: [PageColumn] = [
      .numbers("Adds"), .words("Term"), .words("Because"),
    ]

    static let sum: Phrase = "sum"
  }
}
