internal import ConversationCore

extension English {
  /// How near people are.
  enum Ties {
    static let heading: Phrase = "How near they are"

    static func nearest(_ name: Phrase, isFar: Bool, near: Int, of all: Int) -> Phrase {
      let rest: Phrase =
        near > 0
        ? """
         \(.ours(Wording.capitalised(Wording.spelled(near)))) of the \(all) \
        \(plural(near, "is", "are")) as near as one’s closest fifteen usually are.
        """
        : " Nobody is yet as near as one’s closest fifteen usually are."
      return """
        \(strong(name)) is nearest, by how often and how lately you two \
        talked\(isFar ? ", and not very near" : "").\(rest)
        """
    }

    static let columns: [PageColumn] = [
      .words("Layer"), .words("In touch about"), .numbers("People"), .words("Who"),
    ]

    /// Marks whom the owner's side alone puts there.
    static let star: Phrase = "\\*"

    static let meaningOfStar: Phrase = """
      A star marks whom your side alone puts there: you answer words of theirs that are not \
      in what was read.
      """

    static func members(_ shown: [Phrase], andMore rest: Int) -> Phrase {
      let more: Phrase = rest > 0 ? " and \(rest) more" : ""
      return "\(.joined(shown, by: ", "))\(more)"
    }

    // MARK: The ladder

    static let ladderHeading: Phrase = "From a comment to a table"

    static func ladderColumns(_ rungs: [Rung]) -> [PageColumn] {
      [.words("Person")] + rungs.map { .words("First \(.ours(Wording.rung($0)))") }
        + [.words("You stand at"), .words("Lately by")]
    }

    /// How many of those beyond comments have come to private words, a call or a meeting.
    static func climbed(_ near: Int, of all: Int) -> Phrase {
      near == 0
        ? "Nobody has got beyond talk in public yet."
        : """
        **\(near) of \(all)** who went beyond comments have got to private words or nearer.
        """
    }

    static let moreClimbers: Phrase = "beyond comments"
  }

  /// Whom to write to before it goes cold.
  enum Flames {
    static let heading: Phrase = "Keep the flame"

    /// How many have gone quiet, and who would be the greatest loss.
    static func fading(_ count: Int, first name: Phrase) -> Phrase {
      let who: Phrase =
        count == 1
        ? "**One person who was near to you has gone quiet**: no talk both ways for a while"
        : """
        **\(.ours(Wording.capitalised(Wording.spelled(count)))) people who were near to you have \
        gone quiet**: no talk both ways for a while; the greatest loss would be \(name)
        """
      return "\(who). The share says how many such silences end within 90 days."
    }

    static let moreFading: Phrase = "going cold"
    static let dormant: Phrase = "Silent for over a year, and worth a hello:"
    static let steps: Phrase = "Even, near, and ready for a step nearer:"

    static func lastExchange(_ day: CivilDay, _ seconds: Int64) -> Phrase {
      "talk last went both ways \(.day(day)), \(duration(seconds)) ago"
    }

    static func usualGap(_ days: Double) -> Phrase {
      "you used to talk \(.ours(Wording.every(days)))"
    }

    static func rhythm(_ days: Int) -> Phrase {
      "you wanted to be in touch \(.ours(Wording.every(Double(days))))"
    }

    static func returning(_ share: Double) -> Phrase {
      "\(percent(share)) come back"
    }

    static func stage(_ rung: Rung) -> Phrase { "you stand at \(.ours(Wording.rung(rung)))" }

    static func next(_ rung: Rung) -> Phrase { "next: \(.ours(Wording.invitation(to: rung)))" }

    static func invitation(byOwner: Bool, _ when: Phrase, _ words: Phrase?, at place: Phrase)
      -> Phrase
    {
      let quote: Phrase = words.map { ": “\($0)”" } ?? ""
      return "\(byOwner ? "you" : "they") said on \(when)\(quote) · \(place)"
    }
  }

  /// What happened for the first time.
  enum Milestones {
    static let heading: Phrase = "Milestones"
    static let more: Phrase = "like these"

    /// How many things happened for the first time, and how many are to be remembered.
    static func finding(firsts: Int, others: Int) -> Phrase {
      func spelled(_ count: Int) -> String { Wording.spelled(count) }
      let remembered = "\(spelled(others)) \(others == 1 ? "day" : "days") to remember"
      if firsts == 0 { return "**\(.ours(Wording.capitalised(remembered)))**." }
      let first = "\(Wording.capitalised(spelled(firsts))) \(firsts == 1 ? "first" : "firsts")"
      let rest: Phrase = others == 0 ? "" : ", and \(.ours(remembered))"
      return "**\(.ours(first))** of late\(rest)."
    }

    static func line(_ day: CivilDay, _ name: Phrase, _ what: Phrase) -> Phrase {
      "\(.day(day)): \(strong(name)), \(what)."
    }

    static func what(_ kind: Milestone.Kind) -> Phrase {
      switch kind {
      case .firstReply: firstAnswer
      case .firstExchange: firstExchange
      case .firstRung(.privateText): "the first private words"
      case .firstRung(.voice): "the first call"
      case .firstRung(.inPerson): "the first meeting"
      case .firstRung(let rung): first(Wording.rung(rung))
      case .count(let count): "the \(count)th time that one of you spoke to the other"
      case .anniversary(let years): anniversary(years)
      }
    }

    static let firstAnswer: Phrase = "the first answer between you"
    static let firstExchange: Phrase = "the first time it went both ways"

    static func first(_ rung: String) -> Phrase { "the first \(.ours(rung))" }

    static func anniversary(_ years: Int) -> Phrase {
      "\(count(years, "year", "years")) since it first went both ways"
    }
  }

  /// Who was met in person.
  enum Meetings {
    static let heading: Phrase = "Met in person"
    static let excused: Phrase = "This week is excused."
    static let nobodyYet: Phrase = "Nobody yet this week: one person is enough."

    static func met(_ names: [Phrase]) -> Phrase { "This week you met **\(.list(names))**." }

    static func longest(_ count: Int) -> Phrase {
      "The longest row of weeks with somebody was \(weeks(count))."
    }

    static func row(_ count: Int, longest: Int) -> Phrase {
      count == longest
        ? "That makes \(weeks(count)) in a row, the longest yet."
        : "That makes \(weeks(count)) in a row; the longest was \(weeks(longest))."
    }

    static func past(_ met: Int, of all: Int, since day: CivilDay, excused: Int) -> Phrase {
      let without: Phrase = excused == 0 ? "" : ", \(weeks(excused)) excused"
      return "In \(met) of \(weeks(all)) since \(.day(day)) you met somebody\(without)."
    }

    private static func weeks(_ count: Int) -> Phrase { English.count(count, "week", "weeks") }
  }
}
